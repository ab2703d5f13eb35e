import type { Measure } from '../../../model/figure.ts';
import { inflect } from './inflect.ts';

/** What the object of an act is, where the measure depends on it. */
export type ActMeasure =
  | Measure
  | 'destroyed'
  | 'struck'
  | 'seized'
  | 'released'
  | 'held'
  | 'lost'
  | 'cut_off'
  | 'moved'
  | 'entered';

/** How a form stands to those it counts: they follow it (active), precede it (passive or intransitive), or both. */
export interface EventForm {
  readonly act: ActMeasure;
  /** Counts its object: "killed 20", "killing 20". */
  readonly takesObject: boolean;
  /** Counts its subject: "20 died", "20 were killed". */
  readonly takesSubject: boolean;
  /** Only after a form of "be" or directly after the noun does a subject count ("20 were killed"). */
  readonly participle: boolean;
  /** The plain and third-person forms are nouns as well ("strike", "raids"). */
  readonly finite: boolean;
}

type Verbs = readonly (readonly [ActMeasure, string])[];

const transitive: Verbs = [
  [
    'killed',
    'kill murder slay/slew/slain slaughter massacre execute assassinate behead lynch eliminate neutralise neutralize martyr bury claim_lives crush trample strangle hang/hanged suffocate electrocute',
  ],
  [
    'wounded',
    'wound injure hurt/hurt maim hospitalise hospitalize treat burn/burned/burned burn/burnt/burnt stab+ mutilate',
  ],
  ['displaced', 'displace uproot expel+ deport'],
  ['arrested', 'arrest detain jail imprison apprehend'],
  ['captured', 'capture abduct kidnap+ recapture'],
  ['evacuated', 'evacuate rescue airlift relocate pull'],
  ['held', 'hold/held'],
  ['weapons', 'fire launch intercept down shoot/shot lob+ drop+ neutralise detonate deploy_missiles unleash'],
  ['troops', 'deploy mobilise mobilize conscript enlist recruit train redeploy station dispatch'],
  [
    'destroyed',
    'destroy wreck demolish raze ruin flatten sink/sank/sunk damage disable incinerate obliterate level torch',
  ],
  ['struck', 'strike/struck hit/hit/hit target bomb shell attack pound raid storm bombard ambush'],
  ['weapons', 'remove clear defuse disarm dismantle'],
  ['seized', 'loot steal/stole/stolen hijack seize confiscate recover impound capture'],
  ['released', 'release free hand exchange swap+ trade repatriate return reclaim retrieve'],
  ['weapons', 'supply deliver receive send/sent donate provide'],
  ['territory', 'control occupy overrun/overran/overrun liberate annex recapture retake/retook/retaken'],
  ['people', 'charge sentence convict indict prosecute'],
  ['people', 'admit+ trap+ strand affect rape torture abuse harass'],
  ['troops', 'withdraw/withdrew/withdrawn'],
  ['moved', 'concentrate amass mass transfer+ move relocate_units rotate reinforce muster'],
];
const lossVerbs: Verbs = [['lost', 'lose/lost cost/cost']];
const intransitive: Verbs = [
  ['killed', 'die perish drown starve succumb'],
  ['displaced', 'flee/fled escape exit'],
  ['deserted', 'desert defect abscond'],
  ['missing', 'disappear vanish'],
  ['captured', 'surrender'],
  ['losses', 'crash'],
  ['entered', 'enter'],
  ['people', 'arrive survive gather protest rally live stay remain cross'],
  ['weapons', 'land fall/fell/fallen explode'],
];

/** Those who evacuate are counted as well as those who are evacuated. */
const fledOrLed = (act: ActMeasure): boolean => act === 'evacuated';

const forms = new Map<string, EventForm>();
const put = (word: string, form: EventForm): void => {
  if (!forms.has(word)) forms.set(word, form);
};
for (const [act, list] of [...transitive, ...lossVerbs]) {
  for (const entry of list.split(' ')) {
    const verb = inflect(entry);
    const shared = { act, takesObject: true };
    put(verb.participle, { ...shared, takesSubject: true, participle: true, finite: true });
    put(verb.past, { ...shared, takesSubject: fledOrLed(act), participle: false, finite: true });
    put(verb.ing, { ...shared, takesSubject: fledOrLed(act), participle: false, finite: false });
    put(verb.base, { ...shared, takesSubject: fledOrLed(act), participle: false, finite: true });
    put(verb.third, { ...shared, takesSubject: fledOrLed(act), participle: false, finite: true });
  }
}
for (const [act, list] of intransitive) {
  for (const entry of list.split(' ')) {
    const verb = inflect(entry);
    for (const word of [verb.base, verb.third, verb.past, verb.participle, verb.ing]) {
      put(word, { act, takesObject: false, takesSubject: true, participle: false, finite: word !== verb.ing });
    }
  }
}

/** Verb forms that say what happened to those counted, lower case. */
export const eventVerbs: ReadonlyMap<string, EventForm> = forms;

const adjectives: readonly (readonly [Measure, string])[] = [
  ['killed', 'dead deceased lifeless fatal'],
  ['missing', 'missing unaccounted'],
  ['displaced', 'homeless'],
  ['captured', 'hostage captive prisoner'],
];

/** Predicates that are no verbs: "left 20 dead", "are missing", "taken hostage". */
export const eventAdjectives: ReadonlyMap<string, Measure> = new Map(
  adjectives.flatMap(([measure, list]) => list.split(' ').map((word): [string, Measure] => [word, measure])),
);

const nouns: readonly (readonly [ActMeasure, string])[] = [
  [
    'killed',
    'death deaths killing killings murder murders fatality fatalities massacre execution executions lives toll tolls dead slaughter martyrs assassination',
  ],
  ['wounded', 'injury injuries wounded injured injuring wounding wounds'],
  ['losses', 'casualties casualty'],
  ['lost', 'losses loss'],
  ['missing', 'disappearance disappearances missing'],
  ['displaced', 'displacement exodus displaced refugees idps'],
  ['deserted', 'desertion desertions deserters defection defections deserter defectors'],
  [
    'captured',
    'capture abduction abductions kidnapping kidnappings hostages captives prisoners pows prisoner hostage captive',
  ],
  ['arrested', 'arrest arrests detention detentions detainees imprisonment'],
  ['evacuated', 'evacuation evacuations evacuees'],
  ['weapons', 'interception interceptions downing launch launches delivery deliveries'],
  ['troops', 'deployment mobilisation mobilization recruitment conscription withdrawal'],
  ['destroyed', 'destruction damage demolition'],
  ['seized', 'seizure'],
  ['released', 'release exchange swap'],
  ['people', 'population'],
  ['territory', 'control'],
];

/** Nouns that say what happened to those named after "of" or counted by the noun itself. */
export const eventNouns: ReadonlyMap<string, ActMeasure> = new Map(
  nouns.flatMap(([act, list]) => list.split(' ').map((word): [string, ActMeasure] => [word, act])),
);
