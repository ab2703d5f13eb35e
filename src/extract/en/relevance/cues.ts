interface Cue {
  readonly name: string;
  /** One class of each list must be there. */
  readonly all: readonly (readonly string[])[];
}

const HARM = ['strike', 'hit', 'launch', 'attack', 'defence', 'blast', 'kill', 'casualty', 'wound', 'airstrike'];
const FORCE = ['army', 'irregular', 'party', 'group'];
const SIDE = ['state', 'place', 'party', 'group'];

/** What two or three classes say together that neither says alone. */
const CUES: readonly Cue[] = [
  { name: 'weapon used', all: [['weapon', 'vehicle'], HARM] },
  { name: 'weapon used in a conflict', all: [['weapon', 'vehicle', 'airstrike'], HARM, SIDE] },
  { name: 'force and casualties', all: [FORCE, ['kill', 'casualty', 'wound']] },
  { name: 'force and attack', all: [FORCE, ['strike', 'hit', 'launch', 'attack', 'airstrike', 'blast']] },
  { name: 'force and ground', all: [FORCE, ['offensive', 'fighting', 'flight']] },
  { name: 'named war', all: [['war', 'truce'], SIDE] },
  { name: 'attack in a conflict', all: [['attack', 'airstrike', 'blast', 'fighting'], SIDE] },
  { name: 'casualties in a conflict', all: [['kill', 'casualty', 'wound'], SIDE] },
  { name: 'captives in a conflict', all: [['captive'], SIDE] },
  { name: 'talks on a war', all: [['diplomacy', 'aid'], ['war', 'truce', 'captive'], SIDE] },
  { name: 'manpower of a side', all: [['manpower'], SIDE] },
  { name: 'arms for a side', all: [['weapon', 'vehicle'], ['aid', 'diplomacy', 'business'], SIDE] },
  { name: 'force moves', all: [['army'], ['vehicle', 'weapon']] },
];

/** The cues that the classes of a stretch give, each with the classes that gave it. */
export function findCues(classes: {
  readonly has: (name: string) => boolean;
}): readonly { readonly name: string; readonly from: readonly string[] }[] {
  return CUES.filter((cue) => cue.all.every((options) => options.some((option) => classes.has(option)))).map((cue) => ({
    name: cue.name,
    from: [...new Set(cue.all.flat())].filter((option) => classes.has(option)),
  }));
}
