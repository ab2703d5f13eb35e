/** Something that is printed whole or not at all on a page. */
export interface Piece {
  /** What it takes of each limit of a page, in the order of the limits. */
  readonly cost: readonly number[];
  /** A heading: never the last thing on a page. */
  readonly keepWithNext: boolean;
}

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
    pages.push(page);
    page = [];
    used = used.map(() => 0);
  };

  for (const group of groups(pieces)) {
    if (page.length > 0 && !fits(group)) turn();
    if (fits(group)) put(group);
    else {
      for (const piece of group) {
        if (page.length > 0 && !fits([piece])) turn();
        put([piece]);
      }
    }
  }
  if (page.length > 0) turn();
  return pages;
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
