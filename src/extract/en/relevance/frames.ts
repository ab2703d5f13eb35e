import type { NameMatch } from './conflict-names.ts';
import type { Word } from './read-words.ts';
import type { Role } from './roles.ts';

/** A role, or a name of the conflict registry: `side` one that stands for its conflict alone, `sides` any when there are two of one conflict. */
type FrameRole = Role | 'side' | 'sides';

/** Roles that together tell of one thing. */
interface Frame {
  readonly name: string;
  /** One role of each list must be shown, no word twice. */
  readonly all: readonly (readonly FrameRole[])[];
}

const FIGHTERS: readonly FrameRole[] = ['force', 'irregular'];
const ARMS: readonly FrameRole[] = ['arms', 'raid'];

/** What happens in wars, as the roles that must come together in about a paragraph. */
const FRAMES: readonly Frame[] = [
  { name: 'arms harm people', all: [ARMS, ['harm']] },
  { name: 'arms do damage', all: [ARMS, ['damage']] },
  { name: 'arms are used', all: [['arms'], ['launch', 'raid', 'violence']] },
  { name: 'fighters and the harmed', all: [FIGHTERS, ['harm']] },
  { name: 'fighters use arms', all: [FIGHTERS, ['arms', 'raid', 'launch']] },
  { name: 'fighters attack', all: [FIGHTERS, ['violence']] },
  { name: 'fighters move', all: [FIGHTERS, ['ground']] },
  { name: 'fighters at war', all: [FIGHTERS, ['war']] },
  { name: 'force against irregulars', all: [['force'], ['irregular']] },
  { name: 'fighting harms people', all: [['violence', 'war'], ['harm']] },
  { name: 'flight from war', all: [['flight'], ['war', 'violence', 'arms', 'raid']] },
  { name: 'prisoners of war', all: [['captive'], ['exchange'], ['force', 'war', 'side']] },
  { name: 'fighters are lacking', all: [['manpower'], ['force', 'war']] },
  { name: 'a side is attacked', all: [['side'], ['violence', 'raid']] },
  { name: 'a side and arms', all: [['side'], ['arms', 'launch']] },
  {
    name: 'a side and the harmed',
    all: [['side'], ['harm'], ['violence', 'war', 'raid', 'arms', 'force', 'irregular', 'launch']],
  },
  { name: 'a side and its fighters', all: [['side'], FIGHTERS] },
  { name: 'sides in arms', all: [['sides'], ['arms', 'raid', 'violence'], ['launch', 'damage', 'harm', 'force']] },
  { name: 'a side at war', all: [['side'], ['war', 'truce']] },
];

/** War news for us whatever section the labels file it in: diplomacy, aid, prisoners and flight within a named conflict. */
const WITHIN: readonly Frame[] = [
  { name: 'flight in a conflict', all: [['side', 'sides'], ['flight']] },
  { name: 'captives of a side', all: [['side', 'sides'], ['captive'], ['exchange', 'force', 'war']] },
  { name: 'talks of the sides', all: [['sides'], ['truce', 'war'], ['talks', 'truce']] },
  { name: 'sanctions over a war', all: [['side', 'sides'], ['sanction'], ['war']] },
  { name: 'passage in a conflict', all: [['side', 'sides'], ['passage'], ['closing']] },
  {
    name: 'threats of the sides',
    all: [['sides'], ['threat'], ['arms', 'raid', 'violence', 'force', 'passage', 'war']],
  },
  { name: 'aid in a conflict', all: [['side', 'sides'], ['aid'], ['war', 'force', 'sides']] },
  { name: 'arms for a side', all: [['side', 'sides'], ['arms'], ['supply']] },
  { name: 'manpower of a side', all: [['side', 'sides'], ['manpower']] },
];

/** A frame that a stretch shows, with the tokens that show it. `within`: news of a named conflict that is not of its fighting. */
export interface FoundFrame {
  readonly name: string;
  readonly within: boolean;
  readonly at: readonly number[];
}

const SIDES: readonly FrameRole[] = ['side', 'sides'];
const ELSEWHERE_IN_THE_TEXT = -1;

/** Words tried for one role: the first few of a stretch show a frame as well as all. */
const MOST_TRIED = 4;

/**
 * The frames a stretch shows, in the order of the lists above. "Shells hit the station, killing two" shows that arms harm people; "the
 * toll of the crash" shows nothing.
 *
 * @param matches the registry names in the stretch
 * @param named whether the whole text names two sides or places of one conflict: then a stretch need not name them again
 */
export function findFrames(
  words: readonly Word[],
  matches: readonly NameMatch[],
  named: boolean,
): readonly FoundFrame[] {
  const shown = new Map<FrameRole, number[]>();
  const show = (role: FrameRole, at: number): void => {
    const known = shown.get(role);
    if (known === undefined) shown.set(role, [at]);
    else if (known.length < MOST_TRIED) known.push(at);
  };
  for (const { roles, at } of words) for (const role of roles) show(role, at);
  if (shown.size === 0) return [];
  for (const { kind, from } of matches) if (kind !== 'state') show('side', from);
  if (namesTwo(matches)) for (const { from } of matches) show('sides', from);
  const found: FoundFrame[] = [];
  const look = (frames: readonly Frame[], within: boolean): void => {
    for (const { name, all } of frames) {
      const at = fill(all, shown, []);
      if (at !== null) found.push({ name, within, at: at.filter((index) => index !== ELSEWHERE_IN_THE_TEXT) });
    }
  };
  look(FRAMES, false);
  if (named) for (const role of SIDES) if (!shown.has(role)) show(role, ELSEWHERE_IN_THE_TEXT);
  look(WITHIN, true);
  return found;
}

/** One word for each of `all`, none for two of them; null when there are not enough. */
function fill(
  all: readonly (readonly FrameRole[])[],
  shown: ReadonlyMap<FrameRole, readonly number[]>,
  taken: readonly number[],
): readonly number[] | null {
  const options = all[taken.length];
  if (options === undefined) return taken;
  for (const option of options) {
    for (const at of shown.get(option) ?? []) {
      if (taken.includes(at)) continue;
      const filled = fill(all, shown, [...taken, at]);
      if (filled !== null) return filled;
    }
  }
  return null;
}

/** Whether there are two different names of one conflict. */
export function namesTwo(matches: readonly NameMatch[]): boolean {
  const entries = new Map<string, string>();
  for (const { listings } of matches) {
    for (const { conflict, entry } of listings) {
      const known = entries.get(conflict);
      if (known === undefined) entries.set(conflict, entry);
      else if (known !== entry) return true;
    }
  }
  return false;
}
