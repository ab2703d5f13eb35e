import { indexWords } from './index-words.ts';

/**
 * What a word does in a report of war; unlike a class of words it may do several things. Lower case; a trailing `*` takes
 * every ending.
 */
const ROLES = {
  /** Weapons of armies and armed groups. */
  arms:
    'missile* rocket rockets drone drones uav* shell shells artillery mortar mortars howitzer* launcher* tank tanks warplane* bomber bombers jets gunship* warhead* grenade* landmine* mine mines mined ied ieds ' +
    'bomb bombs munition* ammunition torpedo* warship* frigate* guns cannon* projectile* shrapnel explosives weapons armour armoured armored quadcopter*',
  /** Arms in use, in one word. */
  raid: 'airstrike* shelled shelling bombard* bombing bombings bombed barrage* salvo* strafed strafing crater craters strike strikes raid raids',
  force:
    'army armies soldier soldiers troop troops brigade* battalion* regiment* garrison* barracks infantry commander commanders military navy airmen sailors marines paramilitar* peacekeeper* servicem* ' +
    'servicewom* generals recruits conscript* forces platoon* patrol outpost* bridgehead defenders guards',
  irregular:
    'rebel rebels militant* insurgent* insurgenc* militia militias militiam* gunmen guerrilla* jihadist* islamist* separatist* fighters mercenar* warlord* bandits armed paramilitar*',
  harm: 'killed kill kills killing dead died dies death deaths toll wounded wounding wounds injured injuring hurt casualties casualty bodies slain maimed executed execution executions massacre* missing losses lost',
  damage:
    'destroyed destroying destroys damaged damaging hit hits hitting struck striking crater craters rubble debris flattened sank sunk sinking burned burning blackout electricity power',
  launch:
    'fired fire firing launched launch launches dropped shot downed intercept* repelled detonat* exploded explosion* explosions blew blown',
  violence:
    'attack attacks attacked attacking ambush* assault assaults assaulted clash clashes clashed fighting fought gunfire gunfight* firefight* offensive* battle battles combat hostilities crossfire skirmish* incursion* massacre* assassinat*',
  ground:
    'captured capture seized seize seizes took entered entering advance advanced advances advancing retreat* withdrew withdrawal withdrawn recapture* overran encircl* positions village villages stronghold* junction',
  war: 'war wartime fighting front frontline* siege besieg* invasion invad* hostilities battlefield trench* shelling aggressor* aggression occupied occupation occupier* genocide',
  flight: 'displaced displacement fled flee flees fleeing refugee* evacuat* uprooted',
  captive: 'prisoner prisoners pow pows captivity captive captives captured hostage* deserter* surrender*',
  exchange: 'exchange* swap swapped swaps release released freed return returned returns repatriat* home war',
  truce: 'ceasefire* truce armistice peace disengagement',
  talks:
    'talks talk talking negotiat* mediat* envoy* summit offer offered offers proposal proposed reject* delegation* plan',
  sanction: 'sanction* embargo*',
  aid: 'aid humanitarian relief convoy convoys donor* rebuild* reconstruct* starving starvation hunger famine blankets',
  supply: 'deliver* suppl* promised pledge* donat* package shipment* arrive arrived send sends sent approve* buy buys',
  passage: 'airspace* strait straits blockade* crossing crossings waterway* corridor corridors',
  closing: 'close closed closes closing closure* reopen* reopens lift lifts lifted block blocks blocked blocking safe',
  threat: 'ultimatum* threaten* threat threats vow vows vowed retaliat*',
  manpower: 'conscript* reservist* mobilis* mobiliz* desert deserted deserter* desertion* draft enlist*',
} as const;

export type Role = keyof typeof ROLES;

/** The roles of a lower-case word; most words have none. */
export const rolesOf: (word: string) => readonly Role[] = indexWords<Role>(ROLES);
