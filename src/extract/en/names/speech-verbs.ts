/**
 * `say`: takes the words themselves ("said", "wrote"). `act`: does something with words ("accused", "called", "vowed").
 * `mind`: tells what somebody thinks ("believes"), so quoted words after it are his only inside the reporter's sentence.
 */
export type SpeechClass = 'say' | 'act' | 'mind';

/** `base` and `present` can also be nouns ("a claim", "claims"); `participle` needs the subject of its main clause. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle';

export interface SpeechVerb {
  readonly lemma: string;
  readonly speech: SpeechClass;
  readonly form: VerbForm;
}

const SAY = `say tell write add ask tweet note state explain reply respond continue declare argue warn announce claim insist
  recall acknowledge admit conclude remark comment quip joke report observe stress emphasize emphasise confirm assert contend
  maintain reiterate repeat answer exclaim shout yell chant scream cry mutter murmur whisper muse opine lament complain concede
  caution predict suggest mention testify allege interject counter retort agree object vow pledge promise boast brag post read
  text email e-mail blog wonder proclaim pronounce recount relate reveal disclose elaborate clarify speculate tell inform assure
  remind reason theorize deadpan snap bark sigh laugh smile chuckle plead beg implore urge advise tease fume thunder rail
  rejoin recite retweet message cable interrupt interpose venture volunteer vent joke reply stipulate surmise swear affirm
  reaffirm attest avow bemoan grumble gripe growl hiss intone holler roar croon marvel gush enthuse crow gloat scoff sneer
  sniff shrug nod preach pronounce counsel summarize summarise summed posit postulate specify retort banter tout sing
  signal quote question inquire enquire demand caution deny echo explain cheer boo estimate lecture recommend charge crack shoot fire hit chime push weigh lash strike retaliate`;

const ACT = `call describe accuse blast slam denounce praise criticize criticise refer dismiss blame mock label labeled dub hail
  condemn thank portray characterize characterise brand deride ridicule decry assail attack applaud celebrate cite compare liken
  challenge reject rip lambaste lambast bash voice express offer propose deliver issue release publish show highlight
  underscore welcome defend discuss talk speak invoke name define embrace threaten apologize apologise appeal encourage order
  direct instruct convince hint imply indicate castigate chide scold rebuke admonish chastise lash excoriate berate slap
  congratulate salute commend credit endorse back support oppose favor favour dispute rebut refute question decline refuse
  present paint cast frame title headline entitle mark trumpet plug hawk promote pitch press push float moot
  bill term deem declare rate rank judge outline detail unveil lay list launch campaign advocate warn pray joke
  describe depict broadcast air run vilify attribute allude impugn knock hammer pillory savage skewer needle taunt insult
  honor honour eulogize remember reference cover note demand urge require command request vote rule focus
  pen author draft include contain feature raise single put point tease invite coach retaliate`;

const MIND = `believe think hope fear see consider view feel regard expect plan know understand worry doubt prefer suspect
  guess figure imagine realize realise recognize recognise learn hear decide determine reckon intend aim wish love like hate
  find want seek care remember forget envision contemplate anticipate appear seem mean`;

/** Verbs that say something only together with the word after them. */
const PARTICLES_OF: Readonly<Record<string, readonly string[]>> = {
  put: ['it'],
  point: ['out', 'to'],
  shoot: ['back'],
  fire: ['back'],
  hit: ['back', 'out'],
  chime: ['in'],
  push: ['back'],
  weigh: ['in'],
  lash: ['out'],
  strike: ['back'],
};

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  swear: ['swore', 'sworn'],
  sing: ['sang', 'sung'],
  speak: ['spoke', 'spoken'],
  see: ['saw', 'seen'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  find: ['found'],
  put: ['put'],
  go: ['went', 'gone'],
  come: ['came', 'come'],
  begin: ['began', 'begun'],
  lead: ['led'],
  run: ['ran', 'run'],
  cast: ['cast'],
  broadcast: ['broadcast'],
  hear: ['heard'],
  learn: ['learned', 'learnt'],
  mean: ['meant'],
  forget: ['forgot', 'forgotten'],
  seek: ['sought'],
  hold: ['held'],
  give: ['gave', 'given'],
  make: ['made'],
  send: ['sent'],
  sell: ['sold'],
  teach: ['taught'],
  lay: ['laid'],
  bear: ['bore', 'borne'],
  show: ['showed', 'shown'],
  shoot: ['shot'],
  hit: ['hit'],
  strike: ['struck'],
};

/** Verbs of two syllables and more whose last consonant doubles. */
const DOUBLING = new Set([
  'chat',
  'quip',
  'admit',
  'refer',
  'brag',
  'rip',
  'slam',
  'snap',
  'slap',
  'dub',
  'plan',
  'beg',
  'prefer',
  'blog',
  'allot',
  'nod',
  'plug',
  'run',
  'put',
  'begin',
  'forget',
  'dispel',
  'air-drop',
]);

/** Nouns that look like one of the verbs and almost always are nouns in news. */
const NEVER_A_VERB = new Set([
  'fire',
  'fires',
  'strike',
  'strikes',
  'post',
  'posts',
  'notes',
  'cable',
  'cables',
  'message',
  'messages',
  'text',
  'texts',
  'email',
  'emails',
  'e-mail',
  'e-mails',
  'campaign',
  'campaigns',
  'people',
  'bill',
  'bills',
  'press',
  'term',
  'terms',
  'air',
  'figure',
  'figures',
  'rank',
  'ranks',
  'rate',
  'rates',
  'title',
  'titles',
  'brand',
  'brands',
  'label',
  'labels',
  'order',
  'orders',
  'reason',
  'reasons',
  'plan',
  'plans',
  'support',
  'attack',
  'attacks',
  'vote',
  'votes',
  'rule',
  'rules',
  'cover',
  'mark',
  'marks',
  'list',
  'lists',
  'detail',
  'details',
  'direct',
  'open',
  'close',
  'end',
  'ends',
  'start',
  'lead',
  'like',
  'point',
  'points',
  'back',
  'put',
  'sign',
  'signs',
  'share',
  'shares',
  'hold',
  'view',
  'views',
  'care',
  'use',
  'leading',
  'opening',
  'closing',
  'ending',
  'beginning',
  'meaning',
  'meeting',
  'ruling',
  'rulings',
  'rating',
  'ratings',
  'ranking',
  'voting',
  'voice',
  'voices',
  'press',
  'backing',
  'single',
  'champion',
  'credit',
  'need',
  'honor',
  'honour',
  'aim',
  'aims',
  'wish',
  'fear',
  'fears',
  'doubt',
  'doubts',
  'judge',
  'judges',
  'author',
  'authors',
  'savage',
  'savages',
  'leads',
  'counsel',
  'marks',
  'running',
  'sense',
  'program',
  'love',
  'frame',
  'paint',
  'run',
  'runs',
  'show',
  'shows',
  'air',
  'headline',
  'headlines',
  'offering',
  'coming',
  'going',
  'following',
  'welcome',
  'kidding',
  'feature',
  'features',
  'finding',
  'findings',
  'lecture',
  'lectures',
  'crow',
  'volunteer',
  'volunteers',
  'venture',
  'ventures',
  'cheer',
  'cheers',
  'retweets',
  'retweet',
  'demands',
  'demand',
  'appeal',
  'appeals',
  'request',
  'requests',
  'challenge',
  'challenges',
  'reports',
  'requires',
  'commands',
  'command',
  'estimate',
  'estimates',
  'object',
  'objects',
  'blogs',
  'blog',
  'preach',
  'laughs',
  'laugh',
  'sniff',
  'sing',
  'float',
  'pitch',
  'launch',
  'release',
  'releases',
  'issue',
  'issues',
  'offer',
  'offers',
  'hints',
  'hint',
  'reference',
  'references',
  'question',
  'questions',
  'comment',
  'comments',
  'promise',
  'promises',
  'pledge',
  'pledges',
  'vow',
  'claim',
  'claims',
  'statement',
  'answer',
  'answers',
  'report',
  'note',
  'calls',
  'call',
  'state',
  'states',
  'tweet',
  'tweets',
  'remarks',
  'remark',
  'repeat',
  'signal',
  'signals',
  'quote',
  'quotes',
  'present',
  'name',
  'names',
  'warning',
  'warnings',
  'criticising',
  'slap',
  'suspect',
  'suspects',
]);

const table: ReadonlyMap<string, SpeechVerb> = (() => {
  const found = new Map<string, SpeechVerb>();
  const put = (surface: string, lemma: string, speech: SpeechClass, form: VerbForm): void => {
    if (!found.has(surface)) found.set(surface, { lemma, speech, form });
  };
  const classes: readonly (readonly [SpeechClass, string])[] = [
    ['say', SAY],
    ['act', ACT],
    ['mind', MIND],
  ];
  for (const [speech, lemmas] of classes) {
    for (const lemma of lemmas.split(/\s+/u)) {
      for (const past of IRREGULAR[lemma] ?? [regularPast(lemma)]) put(past, lemma, speech, 'past');
      put(thirdPerson(lemma), lemma, speech, 'present');
      put(participle(lemma), lemma, speech, 'participle');
      put(lemma, lemma, speech, 'base');
    }
  }
  return found;
})();

function doubled(lemma: string): string {
  return DOUBLING.has(lemma) ? lemma + lemma.charAt(lemma.length - 1) : lemma;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function participle(lemma: string): string {
  if (/[^eoy]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

/** The verb of saying, acting with words or thinking that `lower` is a form of, or null. */
export function speechVerb(lower: string): SpeechVerb | null {
  return table.get(lower) ?? null;
}

/** Whether a verb says something when `next` follows it: "shot back" does, "shot two" does not. */
export function saysWith(lemma: string, next: string): boolean {
  return PARTICLES_OF[lemma]?.includes(next) ?? true;
}

/** Whether a form is more often a noun in news ("the report", "claims"), so that only its neighbours can make it a verb. */
export function isOftenNoun(lower: string): boolean {
  return NEVER_A_VERB.has(lower);
}
