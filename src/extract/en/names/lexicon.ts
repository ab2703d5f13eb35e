const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Subject pronouns a speaker can be. */
export const SUBJECT_PRONOUNS = set('he she they it we i you');

/** Words that can open a noun phrase and are part of it. */
export const DETERMINERS = set(`the a an this these those his her their its our my your some many several most all
  both two three four five six seven eight nine ten another other each every one no any few dozens hundreds thousands`);

export const PREPOSITIONS =
  set(`of in for at from with on near to by against inside outside across between among under over
  into through during within without about around behind beyond since until till toward towards upon via amid despite
  including like than as per onto off up down out alongside throughout regarding concerning following`);

/** Prepositions that hang a noun phrase on the one before it. */
export const POSTMODIFIERS = set(
  'of in for at from with on near to against inside outside across between among under over within behind by about',
);

export const CONJUNCTIONS = set(
  'and or but nor yet so while whereas because although though if when after before as that unless whether once since until than then',
);

/** Words that open a subordinate clause or an adverbial before the main clause. */
export const INTRODUCERS =
  set(`in on at after before during while when as since with without despite amid according asked speaking
  writing citing following from for by if although though because to under over once until upon through like unlike among
  given instead meanwhile however still later earlier yesterday today now then also thus yet but and so moreover nevertheless
  nonetheless overall perhaps indeed meantime addressing responding referring recently separately finally first second last
  outside inside near behind beside alongside across amid likewise similarly elsewhere additionally
  again here there standing sitting faced appearing using calling quoting asserting arguing noting back next even only just
  soon early reached contacted pressed questioned quizzed challenged confronted shown reminded reacting replying describing
  afterwards afterward eventually initially previously subsequently nearby nowadays
  monday tuesday wednesday thursday friday saturday sunday`);

export const RELATIVES = set('who which whose whom that where');

export const AUXILIARIES =
  set(`is are was were be been being am has have had having do does did will would shall should can could
  may might must cannot`);

/** Adverbs and time words that stand between a subject and its verb. */
export const ADVERBS =
  set(`also later then once recently often never not still just even always again now already soon first
  finally earlier further instead yesterday today tonight meanwhile however thus ever nevertheless too twice back
  monday tuesday wednesday thursday friday saturday sunday himself herself themselves itself here both all each
  repeatedly reportedly`);

/** Capitalised words that are no name: days, months and what begins a sentence. */
export const NOT_NAMES =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december yesterday today tomorrow tonight meanwhile however moreover nevertheless
  still later earlier also then now here there yes no not never perhaps indeed instead thus finally first second third next
  last once again even only just what why how when where who which whose whom whether if although though because while since
  after before during until unless in on at by for from with without of to into over under as about against among amid
  between through despite and or but nor yet so than like unlike according asked speaking citing following given although
  this that these those the a an his her their its our my your some many several most all both two three four five six
  seven eight nine ten another other each every one any few he she they it we i you is are was were be has have had do does
  did will would could should can may might must minutes hours days weeks months years nothing something everything everyone someone anyone let's well oh ok okay please thanks thank more less much such same
  overall recently nearly almost about around roughly up out back off down away addressing writing
  soon early reached contacted pressed questioned quizzed challenged confronted shown reminded reacting replying describing
  afterwards afterward eventually initially previously subsequently nearby nowadays`);

/** Common verbs in the past that end a noun phrase, beside those in -ed. */
export const COMMON_VERBS =
  set(`took made came went gave got began left met ran saw held sent lost won fell led kept brought stood
  put set sat paid became built fought found grew hit knew let rose sold spent struck caught chose drew drove flew
  forgot hung hid laid lay lit rode shook shot shut sought swept taught threw wore broke bought cut hurt wept slept knelt fled dug crept swam froze spat bled clung
  takes makes comes goes gives gets begins leaves meets runs sees holds sends loses wins keeps brings stands puts
  sits pays becomes finds knows seems appears remains wants needs tries plans hopes believes thinks
  come go give get take make want need try seem appear remain know think believe hope`);

/** Lower-case particles inside a name. */
export const PARTICLES = set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn ben bint al el ul ud ur as abu y e zu of af',
);

/** Titles before a name, without their stop. */
export const TITLES =
  set(`mr mrs ms miss dr prof professor sir dame lord lady president vice-president premier prime minister
  ministers secretary secretary-general secretary-of-state under-secretary governor gov senator sen representative rep
  congressman congresswoman mayor ambassador envoy commissioner chancellor king queen prince princess pope father rev
  reverend rabbi imam sheikh cardinal archbishop bishop ayatollah general gen lieutenant lt colonel col major maj captain capt
  sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore brigadier brig marshal chief superintendent
  inspector detective officer judge justice attorney prosecutor speaker chairman chairwoman chair chairperson director
  spokesman spokeswoman spokesperson deputy vice former ex acting interim leader head founder co-founder ceo
  foreign defense defence interior finance health justice state treasury homeland security press national economy
  education energy transport culture agriculture emergency communications first second staff rear fleet wing squadron
  analyst correspondent reporter editor historian economist author activist candidate lawyer
  counsel attorney-general solicitor advocate coach lawmaker spokespeople aide adviser advisor strategist pollster
  undersecretary assistant associate executive managing senior junior then-president ex-president ex-prime ex-minister`);

/** Heads of noun phrases that can speak: people by what they do. Plurals are formed by rule. */
const PEOPLE = `president minister spokesman spokeswoman spokesperson official officer soldier commander general governor mayor
  chief source expert analyst witness eyewitness resident man woman boy girl lawyer attorney judge prosecutor senator lawmaker
  politician leader head director chairman chairwoman chairperson chair ambassador diplomat envoy adviser advisor aide
  strategist consultant campaigner activist protester protestor demonstrator volunteer doctor nurse surgeon medic paramedic
  teacher professor student scholar scientist researcher economist historian author writer reporter journalist correspondent
  editor columnist blogger critic supporter opponent rival ally candidate nominee contender challenger voter delegate member
  representative congressman congresswoman deputy secretary chancellor premier king queen prince princess pope bishop
  archbishop priest pastor rabbi imam cleric monk nun veteran fighter militant rebel insurgent guerrilla gunman attacker
  suspect defendant victim survivor refugee migrant worker farmer driver pilot sailor marine captain colonel major sergeant
  lieutenant admiral detective inspector sheriff policeman policewoman firefighter rescuer investigator agent operative
  father mother son daughter brother sister wife husband widow parent grandmother grandfather cousin uncle aunt friend
  neighbor neighbour colleague neurosurgeon billionaire pastor boss owner founder executive manager ceo banker investor trader businessman businesswoman
  entrepreneur employee staffer insider observer commentator pundit pollster moderator host anchor actor actress singer
  director producer fan player coach patient child teenager youth person pensioner passenger bystander onlooker
  mediator negotiator inspector prisoner detainee hostage deserter defector conscript recruit trooper gunner medic
  speaker-of-the-house counsel counselor counsellor dean principal curator librarian engineer technician spokesperson
  republican democrat conservative liberal socialist nationalist separatist islamist jihadist unionist taliban
  user reader viewer caller customer guest visitor tourist shopkeeper vendor coordinator organizer organiser surrogate
  operator interpreter translator photographer filmmaker playwright poet novelist tycoon billionaire mogul heir
  jurist barrister solicitor advocate scion monarch ruler dictator strongman warlord clergyman villager islander local
  announcer chronicler forecaster specialist fellow intern trainee chef nanny attendee participant respondent
  congregant parishioner believer evangelical loyalist dissident exile oligarch chairperson whip
  rapporteur national citizen commissioner fiancé fiancée
  lady gentleman
  councillor councilor councilman councilwoman alderman ombudsman ombudswoman warden patriarch metropolitan chaplain
  sapper sniper grenadier paratrooper legionnaire mercenary partisan reservist cadet midshipman
  counterpart predecessor successor comrade compatriot
  prefect consul attaché vice-consul mechanic electrician plumber courier dispatcher tailor miner fisherman gravedigger
  custodian janitor beekeeper accountant pharmacist dentist midwife paediatrician pediatrician cardiologist anaesthetist
  radiologist crewman deckhand skipper quartermaster signaller welder landlord landlady tenant stranger orphan amputee
  pupil schoolboy schoolgirl schoolteacher headmaster headmistress headteacher lecturer footballer goalkeeper athlete
  musician violinist pianist composer sculptor waiter waitress hairdresser cleaner cashier trucker signalman
  stationmaster foreman machinist godmother godfather grandson granddaughter grandparent stepfather stepmother
  statistician demographer sociologist psychologist psychiatrist biographer newcomer outsider veteran incumbent`;

/** Heads of noun phrases that can speak: bodies, and papers that speak for them. */
const BODIES = `intelligence junta presidency chancellery legislature government ministry army navy police force military administration campaign committee commission council court
  department agency organization organisation company firm party group coalition union alliance team board bank parliament
  senate congress house embassy consulate church charity foundation institute university hospital newspaper magazine paper
  outlet network channel broadcaster station service bureau office staff command headquarters kremlin pentagon white
  movement militia brigade battalion regiment division corps guard unit regime authority federation confederation
  association society club federation family camp side delegation mission cabinet opposition public press media
  business industry panel inquiry tribunal assembly republic state country nation city
  statement report letter note message memo article column editorial poll survey study post tweet email e-mail
  text release press-release document filing lawsuit complaint indictment affidavit petition resolution communique
  communiqué declaration manifesto book memoir website site page blog ad advert advertisement video caption headline
  graffiti mural leaflet sign placard banner plaque order ruling decision bill law amendment constitution treaty agreement transcript
  summary bulletin dispatch account announcement slogan title inscription t-shirt poster sticker button
  shirt cable invitation flyer pamphlet brochure diary will contract policy platform review essay speech script song
  lyric verse chant narrator voice audio recording footage`;

const plural = (word: string): string => {
  if (word.endsWith('man') && word !== 'woman') return `${word.slice(0, -3)}men`;
  if (word.endsWith('woman')) return `${word.slice(0, -5)}women`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
};

const withPlurals = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].flatMap((word) => [word, plural(word)]));

/** Trades that are also surnames: people only in lower case. */
export const TRADES = withPlurals(
  set(`baker butcher cook carpenter barber shepherd painter blacksmith gardener hunter porter weaver mason brewer goatherd
  cowherd miller potter`),
);

export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...withPlurals(set(PEOPLE)),
  'people',
  'children',
  'troops',
  'wives',
  'officialdom',
  'kin',
  'relative',
  'relatives',
  'folks',
  'mps',
  'mp',
  'crowd',
  'crowds',
  'audience',
  'others',
  'someone',
  'everyone',
  'anyone',
  'everybody',
  'somebody',
  'nobody',
  'elites',
  'elite',
  'leadership',
  'brass',
]);
export const BODY_NOUNS: ReadonlySet<string> = new Set([
  ...withPlurals(set(BODIES)),
  'media',
  'personnel',
  'authorities',
]);

/** Words in the name of a body rather than of a person. */
export const BODY_NAME_WORDS =
  set(`government programme observatory monitor mission ministry department agency committee commission council court army navy air force forces guard corps
  police party union university college institute center centre bank group inc corp ltd llc company co times post journal
  news press tribune herald guardian telegraph reuters bbc cnn abc nbc cbs fox msnbc npr afp ap tass interfax xinhua
  house senate congress parliament knesset duma bundestag pentagon kremlin nato un eu unicef unhcr hamas hezbollah houthis
  taliban isis states kingdom nations federation republic association society foundation fund office bureau service
  services command brigade battalion regiment division network coalition alliance movement front league organization
  organisation team campaign administration board authority administration institute hospital church embassy
  international watch amnesty crescent cross red war day week gulf strait sea river street road city park airport base peninsula
  region province islands island mountains rights action security affairs square bridge county valley village hotel hall
  directorate secretariat inspectorate
  radio television tv
  center centre school stadium museum act bill treaty accord agreement pact award prize cup games series st
  assembly summit staff league emirate isle bishopric
  united north south east west northern southern eastern western central saudi new`);

/** Words that make a person a man or a woman. */
export const MALE_WORDS =
  set(`mr sir lord king prince pope father brother son husband uncle grandfather spokesman chairman congressman
  businessman policeman gunman man boy gentleman imam rabbi cardinal archbishop bishop ayatollah monk he him his himself nephew widower actor`);
export const FEMALE_WORDS =
  set(`mrs ms miss dame lady queen princess mother sister daughter wife aunt grandmother spokeswoman chairwoman
  congresswoman businesswoman policewoman woman girl nun actress widow she her hers herself niece fiancée fiancee`);
