/** Which groups went into which, so that a list of neighbours need not be rewritten at every join. */
export interface Joins {
  /** Groups `a` and `b` go into a new one, `id`. */
  readonly join: (a: number, b: number, id: number) => void;
  /** The groups that those of `lists` are now, each once, without `self`. */
  readonly among: (lists: readonly Int32Array[], self: number) => Int32Array;
}

/** Follows the joins of `points` points, whose ids are 0 and up; groups made of them are numbered on. */
export function followJoins(points: number): Joins {
  // Every join makes one group of two: there are never more ids than twice the points.
  const into = Int32Array.from({ length: 2 * points }, (_, id) => id);
  const noted = new Int32Array(2 * points).fill(-1);
  let round = 0;
  const now = (id: number): number => {
    let last = id;
    for (let next = into[last] ?? last; next !== last; next = into[last] ?? last) last = next;
    into[id] = last;
    return last;
  };
  return {
    join: (a, b, id) => {
      into[a] = id;
      into[b] = id;
    },
    among: (lists, self) => {
      round += 1;
      noted[self] = round;
      const found: number[] = [];
      for (const list of lists) {
        for (const id of list) {
          const group = now(id);
          if (noted[group] === round) continue;
          noted[group] = round;
          found.push(group);
        }
      }
      return Int32Array.from(found);
    },
  };
}
