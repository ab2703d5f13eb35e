import { indexWords } from './index-words.ts';

/**
 * Words that mean the same for relevance, by class: what the training texts teach about one holds for all of its class.
 * Lower case; a trailing `*` takes every ending. A word stands in one class only.
 */
const CLASSES: Readonly<Record<string, string>> = {
  weapon:
    'missile* rocket rockets drone drones uav uavs bomb bombs shell shells artillery mortar mortars grenade* landmine* ied ieds ' +
    'explosive explosives warhead* torpedo* munition* ammunition weapon weapons weaponry howitzer* tank tanks shahed iskander kinzhal atacms himars ' +
    'interceptor* quadcopter* fpv kalashnikov* rifle rifles projectile* shrapnel tomahawk* cluster ballistic cruise hypersonic thermobaric',
  vehicle:
    'warplane* bomber bombers warship* destroyer destroyers frigate* corvette* submarine* carrier battleship* gunboat* jet jets armoured armored convoy convoys',
  airstrike: 'airstrike* bombard* shelling shelled barrage* salvo* bombing bombings bombed sortie* strafing ',
  strike: 'strike strikes struck striking retaliat*',
  hit: 'hit hits hitting target targets targeted targeting destroyed destroys destroy destroying destruction damaged damages damage damaging',
  launch: 'launch launches launched launching fired fires firing',
  attack:
    'attack attacks attacked attacking attacker attackers raid raids raided raiding ambush* assault assaults assaulted assailants storm stormed storms onslaught massacre* sabotage* assassinat*',
  blast: 'explosion explosions explode* exploding blast blasts detonat* bomber ',
  defence:
    'intercept intercepts intercepted intercepting interception interceptions downed repel* repulsed defend* defense defence defenses defences sirens',
  offensive:
    'offensive offensives counteroffensive* counterattack* incursion* invasion* invade* invading advance advances advanced advancing retreat* recaptur* captured capture captures ' +
    'seize seizes seized seizing seizure overran overrun encircl* stronghold* liberat* withdraw* withdrew annex* occupied occupation occupying blockade* besieg* siege controls',
  fighting:
    'clash clashes clashed clashing fighting fought gunfight* shootout* firefight* battle battles battling battlefield* skirmish* hostilities crossfire combat frontline* battleground* trench* ' +
    'warring gunfire violence sectarian',
  army:
    'army armies military troop troops soldier soldiers navy naval marines battalion* brigade* regiment* commander commanders general generals servicemember* serviceman servicemen ' +
    'paramilitary paramilitaries infantry reservist* garrison* peacekeeper* squadron* legion* colonel lieutenant forces personnel outpost* checkpoint checkpoints barracks base bases headquarters',
  manpower:
    'deserter* deserted desertion* conscription conscript* mobilisation mobilization mobilised mobilized draft enlist* recruits recruited recruitment',
  irregular:
    'militant* insurgent* insurgenc* rebel rebels gunmen jihadist* islamist* fighter fighters militia* guerrilla* separatist* bandit* mercenar* warlord* combatant* herders vigilante* jihadi* ' +
    'dissidents armed infiltrat*',
  terror: 'terrorist* terrorism terror extremist* extremism suicide',
  group:
    'hamas hezbollah houthi houthis taliban isis isil daesh idf rsf sdf m23 irgc ttp boko haram shabaab jnim iswap adf eln farc pkk aqap stc qaeda pij bla lna tplf fano wagner qassam ' +
    'naxalite* maoist* quds centcom hts ypg pmf knu mndaa tnla splm jamaat',
  kill: 'kill kills killing',
  casualty: 'killed dead deaths death died dies fatal fatalities toll bodies slain martyred',
  wound: 'wounded wounding injured injures injuring injuries casualties casualty',
  war: 'war wars conflict conflicts wartime warzone warfare demilitar* demining front escalat* genocide atrocit*',
  truce: 'ceasefire* truce armistice disengagement disarm*',
  captive: 'hostage* prisoner prisoners pow pows captive captives captivity kidnap* abduct* remains',
  flight:
    'displaced displacement displacing evacuat* flee flees fleeing fled refugee refugees shelter shelters sheltering',
  aid: 'humanitarian aid famine starvation relief starving ',
  unrest:
    'protest protests protesters protestors demonstrat* crackdown unrest riot riots rioting march marches strikers curfew blackout',
  coup: 'coup coups mutiny junta overthrow* ousted toppl*',
  diplomacy:
    'talks negotiat* mediat* envoy* summit peace deal accord agreement agree agrees agreed sanction* treaty ambassador* diplomat* embassy consulate delegation bilateral ' +
    'visit visits relations recognise recognises recognize recognizes visa visas asylum resolution',
  police:
    'police suspect suspects suspected arrest arrests arrested arresting detain* detention detective* authorities officer officers custody',
  crime:
    'pirate pirates piracy murder* robber* stabbing* stabbed gang gangs fraud corruption heist theft thieves manslaughter perpetrator* embezzl* bribery homicide* rape sexual abuse knife hijack* arson',
  shooting: 'shooting shootings shooter gunman shot shoots gun guns',
  drugs: 'drug drugs smuggl* cartel cartels trafficking traffickers laundering cocaine narcotics heroin fentanyl',
  court:
    'court courts sentence sentences sentenced sentencing judge judges trial convict* lawsuit* prosecutor* jury verdict appeal appeals guilty indict* supreme testif* plead* prison jail* acquit* tribunal ' +
    'defendant* extradit* parole ruling rules ruled charged charges custody imprison*',
  disaster:
    'earthquake* flood* landslide* hurricane* typhoon* cyclone* wildfire* bushfire* tornado* magnitude rain rains rainfall avalanche* volcano* eruption* erupts tsunami* drought heatwave* snow* mudslide* monsoon weather winds forest storms',
  accident:
    'crash crashes crashed crashing collision collides collide collided colliding derail* capsiz* overturn* sinking collapse collapses collapsed stampede crush accident accidents wreckage',
  hazard:
    'fire fires blaze gas leak coal smoke factory fireworks nightclub mine mines tunnel bridge building apartment',
  transport:
    'plane aircraft airliner airport airports flight flights bus truck train ferry helicopter passenger* pilot runway highway migrant migrants road airspace car vehicle vehicles',
  vessel: 'vessel* tanker* ship ships cargo boat boats freighter* shipping sunk sank maritime port ports strait',
  sport:
    'match cup championship* league olympic* olympics team teams tournament goal goals coach player players medal season football soccer basketball cricket tennis boxing rugby baseball nba nfl uefa fifa race racing ' +
    'champion champions title stadium athlete* referee quarterback innings playoff* final finals',
  election:
    'election elections electoral parliament* vote votes voted voting voter* party parties referendum bill coalition candidate* poll polls ballot* impeach* resign* inaugurat* senate senator* congress lawmaker* legislat* ' +
    'constitution* sworn appoints appointed incumbent shutdown democratic',
  office:
    'minister ministers prime cabinet governor mayor opposition president presidents presidential premier chancellor king secretary spokesperson government administration',
  business:
    'shares stock stocks company companies acquire* acquisition merger price prices bank banks economy economic trade market markets inflation revenue investor* layoffs jobs workers union automaker tech ceo shareholder* bankruptcy ' +
    'currency bitcoin chip chips tariff tariffs billion million exports imports',
  culture:
    'film films movie* award awards album actor actress singer festival book novel museum netflix game games gaming song songs concert director premiere grammy* oscar* emmy* band painting artist* celebrity television drama ' +
    'series comedy nominat* prize wins winner',
  health:
    'vaccin* outbreak* disease* virus* cholera health cases measles pandemic infection* influenza ebola patients medicine cancer',
  science:
    'space nasa satellite* telescope* study researchers scientists species fossil* astronaut* orbit spacecraft lunar climate emissions physics archaeolog*',
  remembrance:
    'anniversary commemorat* memorial veteran veterans decades historian historians centenary remembrance reenact* retrospective documentary exhibition biography memoir',
};

const classesOf = indexWords(CLASSES);

/** The class of a lower-case word, or null: the first that lists it as it is, else the first that lists its stem. */
export function wordClass(word: string): string | null {
  return classesOf(word)[0] ?? null;
}
