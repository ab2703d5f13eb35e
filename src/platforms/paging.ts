/** Something that is printed whole or not at all on a page. */
export interface Piece {
  /** What it takes of each limit of a page, in the order of the limits. */
  readonly cost: readonly number[];
  /** A heading: never the last thing on a page. */
  readonly keepWithNext: boolean;
  /** Something new begins here: a page would best begin with it. */
  readonly begins?: boolean;
}

/** A page this full may leave the rest of its room empty, so that the next one begins where something new does. */
const FULL_ENOUGH = 0.4;

/**
 * Lays pieces out on pages, in order, so that no page takes more of any limit than it has. A heading moves on with what
 * it heads. A piece larger than a page gets a page of its own: whoever makes pieces keeps them smaller.
 *
 * @param room what a page offers, per limit; the first page may have less because of its frame
 */
export function paginate<T extends Piece>(
  pieces: readonly T[],
  room: { readonly first: readonly number[]; readonly next: readonly number[] },
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let page: T[] = [];
  let used = room.first.map(() => 0);

  const limits = () => (pages.length === 0 ? room.first : room.next);
  const fits = (group: readonly T[]) =>
    limits().every((limit, index) => (used[index] ?? 0) + costOf(group, index) <= limit);
  const put = (group: readonly T[]) => {
    page.push(...group);
    used = used.map((sum, index) => sum + costOf(group, index));
  };
  const turn = () => {
    const end = goodEnd(page, limits());
    const rest = page.slice(end);
    pages.push(page.slice(0, end));
    page = [];
    used = used.map(() => 0);
    put(rest);
  };

  for (const group of groups(pieces)) {
    // What a page hands on may be too much for the next one to take this as well.
    while (page.length > 0 && !fits(group)) turn();
    if (fits(group)) put(group);
    else {
      for (const piece of group) {
        while (page.length > 0 && !fits([piece])) turn();
        put([piece]);
      }
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** Where to end a page: before the last thing that begins on it when it is full enough by then, else at its end. */
function goodEnd<T extends Piece>(page: readonly T[], limits: readonly number[]): number {
  for (let end = page.length - 1; end > 0; end--) {
    if (page[end]?.begins !== true) continue;
    const before = page.slice(0, end);
    return limits.some((limit, index) => costOf(before, index) >= limit * FULL_ENOUGH) ? end : page.length;
  }
  return page.length;
}

/** Runs of headings with the one piece they head. */
function groups<T extends Piece>(pieces: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  let open = false;
  for (const piece of pieces) {
    const last = found.at(-1);
    if (open && last !== undefined) last.push(piece);
    else found.push([piece]);
    open = piece.keepWithNext;
  }
  return found;
}

function costOf(group: readonly Piece[], index: number): number {
  return group.reduce((sum, piece) => sum + (piece.cost[index] ?? 0), 0);
}
