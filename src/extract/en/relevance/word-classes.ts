/**
 * Words that mean the same for relevance, by class: what the training texts teach about one holds for all of its class.
 * Lower case; a trailing `*` takes every ending. A word stands in one class only.
 */
const CLASSES: Readonly<Record<string, string>> = {
  weapon:
    'missile* rocket rockets drone drones uav uavs bomb bombs shell shells artillery mortar mortars grenade* landmine* mines ied ieds ' +
    'explosive explosives warhead* torpedo* munition* ammunition warplane* bomber bombers howitzer* tank tanks warship* destroyer ' +
    'frigate corvette submarine* shahed iskander kinzhal himars atacms interceptor* quadcopter* fpv glide kalashnikov* ' +
    'machine-gun thermobaric projectile* shrapnel anti-tank anti-aircraft tomahawk*',
  strike:
    'airstrike* strike strikes struck bombard* bombing bombings bombed shelling shelled shells barrage* salvo* intercepted intercepts ' +
    'intercept intercepting downed air-raid raids raid raided ambush* assault assaults offensive offensives counteroffensive* ' +
    'counter-offensive* incursion* invasion* invade* invading onslaught retaliat* sortie* bombardments targets targeted targeting attack attacks attacked attacking',
  fighting:
    'clash clashes clashed fighting fought gunfight* shootout firefight* battle battles battling battlefield* skirmish* siege besieg* blockade* ' +
    'hostilities massacre* crossfire combat frontline* front-line battleground* trench* advance advances advanced retreat* recaptur* captured ' +
    'captures seized liberat* overran overrun counterattack* encircl* stronghold* warring ethnic-cleansing genocide',
  army:
    'army armies military troop troops soldier soldiers navy naval marines battalion* brigade* regiment* commander commanders general ' +
    'servicemember* serviceman servicemen paramilitary paramilitaries infantry reservist* conscript* garrison* peacekeeper* ' +
    'armed forces squadron* air-force warfighter* special-forces legion* cadet* lieutenant colonel deserter* desert* conscription mobilisation mobilization mobilised mobilized enlist*',
  irregular:
    'militant* insurgent* insurgenc* rebel rebels gunmen jihadist* islamist* fighter fighters militia* guerrilla* separatist* extremist* terrorist* terrorism ' +
    'bandit* mercenar* warlord* combatant* suicide-bomber herders vigilante* jihadi* dissidents junta settlers',
  group:
    'hamas hezbollah houthi houthis taliban isis isil daesh idf rsf sdf m23 irgc ttp boko haram shabaab al-shabaab jnim iswap adf eln farc pkk aqap stc qaeda ' +
    'al-qaeda pij bla jnim lna tplf fano wagner qassam naxalite* maoist* junta quds centcom hts ypg pmf knu mndaa tnla splm jamaat',
  casualty:
    'killed kills kill killing dead deaths death wounded wounding injured injures injuring casualties casualty died dies fatal fatalities toll bodies slain martyred',
  war:
    'war wars conflict conflicts ceasefire* cease-fire* truce armistice hostage* occupied occupation annex* withdraw* withdrawal displaced insurgency wartime warzone war-torn ' +
    'prisoner prisoners pow pows evacuat* demilitar* demining airspace escalat* de-escalat*',
  diplomacy:
    'talks negotiat* mediat* envoy* summit peace deal accord agreement agree agrees sanction* treaty ambassador* diplomat* embassy consulate delegation bilateral ' +
    'visit visits relations recognise recognises recognize recognizes visa visas extradit* asylum tariff*',
  crime:
    'police suspect suspects arrest arrests arrested arresting murder* robber* stabbing* stabbed shooting shootings shooter gunman gang gangs drug drugs smuggl* charged charges fraud ' +
    'corruption cartel cartels trafficking heist theft thieves manslaughter perpetrator* assailant embezzl* bribery homicide* detective* detain* laundering cocaine rape sexual abuse',
  court:
    'court courts sentence sentences sentenced judge judges trial convict* lawsuit* prosecutor* jury verdict appeal appeals guilty indict* supreme testif* plead* prison jail* acquit* tribunal defendant* extradition parole ruling rules ruled',
  disaster:
    'earthquake* flood* landslide* hurricane* typhoon* cyclone* storm storms wildfire* bushfire* tornado* magnitude rain rains rainfall avalanche* volcano* eruption* erupts tsunami* drought heatwave* snow* mudslide* monsoon weather winds forest',
  accident:
    'crash crashes crashed crashing collision collides collide collided derail* capsiz* overturn* sinks sinking plane aircraft airliner bus truck train ferry boat helicopter collapse collapses collapsed gas leak blaze factory coal stampede crush passenger* pilot runway highway migrant migrants nightclub fireworks',
  sport:
    'match cup championship* league olympic* olympics team teams tournament goal goals coach player players medal season football soccer basketball cricket tennis boxing rugby baseball nba nfl uefa fifa race racing grand-prix champion champions title stadium athlete* referee quarterback innings playoff*',
  politics:
    'election elections electoral parliament* vote votes voted voting voter* party parties referendum bill cabinet coalition candidate* poll polls ballot* impeach* resign* inaugurat* senate senator* congress lawmaker* legislat* mayor governor constitution* opposition minister prime sworn appoints appointed incumbent protest protests protesters demonstrators shutdown',
  business:
    'shares stock stocks company companies acquire* acquisition merger price prices bank banks economy economic trade market markets inflation revenue investor* layoffs jobs workers union strike-action automaker tech ceo shareholder* bankruptcy currency bitcoin chip chips',
  culture:
    'film films movie* award awards album actor actress singer festival book novel museum box-office netflix game games gaming song songs concert director premiere grammy* oscar* emmy* band painting artist* celebrity television drama series comedy season-two nominat* prize',
  health:
    'vaccin* outbreak* disease* virus* cholera health cases measles pandemic infection* influenza ebola patients hospitals medicine cancer',
  science:
    'space nasa satellite* telescope* study researchers scientists species fossil* astronaut* orbit spacecraft lunar climate emissions physics archaeolog*',
  remembrance:
    'anniversary commemorat* memorial veteran veterans decades historian historians centenary remembrance reenact* re-enact* retrospective documentary exhibition biography memoir',
};

const exact = new Map<string, string>();
const stems: (readonly [stem: string, name: string])[] = [];
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) stems.push([word.slice(0, -1), name]);
    else if (!exact.has(word)) exact.set(word, name);
  }
}
const stemsByStart = Map.groupBy(stems, ([stem]) => stem.slice(0, 3));

/** The class of a lower-case word, or null. */
export function wordClass(word: string): string | null {
  const known = exact.get(word);
  if (known !== undefined) return known;
  for (const [stem, name] of stemsByStart.get(word.slice(0, 3)) ?? []) if (word.startsWith(stem)) return name;
  return null;
}
