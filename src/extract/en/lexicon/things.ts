import { wordList } from './word-list.ts';

const plurals = (words: ReadonlySet<string>): readonly string[] =>
  [...words].map((word) =>
    /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`,
  );
const both = (list: string, invariable = ''): ReadonlySet<string> => {
  const words = wordList(list);
  return new Set([...words, ...plurals(words), ...wordList(invariable)]);
};

/** What is fired, dropped or planted: destroyed in flight it is no loss of equipment. */
export const munitions: ReadonlySet<string> = both(
  `missile rocket drone shell bomb grenade mine landmine mortar torpedo projectile warhead uav munition bullet
   gunshot shot cartridge interceptor round explosive device mirv decoy shahed geran lancet kinzhal iskander kalibr atacms himars jdam kab fab fpv quadcopter detonator ied ucav usv`,
  'ammunition artillery explosives munitions rounds ammo uavs ieds',
);

/** Weapons and military equipment, munitions aside. */
export const equipment: ReadonlySet<string> = both(
  `weapon firearm gun rifle pistol shotgun machine-gun howitzer cannon launcher tank vehicle truck aircraft jet plane helicopter
   warplane bomber ship warship boat vessel frigate destroyer submarine corvette carrier tanker battery system
   radar motorcycle motorbike pickup armoured-vehicle apc bulldozer humvee fighter-jet airplane airliner gunship turret carrier arm machete knife vest speedboat
   minesweeper depot post outpost position bunker checkpoint tunnel base`,
  'aircraft arms artillery ammunition weaponry equipment hardware armour armor apcs mlrs howitzers systems',
);

/** Built things and what people live from: what a strike damages. */
export const buildings: ReadonlySet<string> = both(
  `building house home apartment flat hospital clinic school mosque church synagogue temple bridge tower hotel shop
   market factory plant refinery depot warehouse station substation facility structure site car bus train
   kindergarten university shelter camp village town city settlement neighbourhood neighborhood location target hideout office
   embassy port airport airfield runway pipeline dam silo block complex residence property room farm field well pier road railway
   line district province region street restaurant cafe store bank prison barracks headquarters stronghold centre center infrastructure cemetery tent
   vehicle ambulance barrack landmark area zone compound cell`,
  'infrastructure property headquarters barracks premises housing',
);

/** Nouns that count violent or military acts. */
export const attackNouns: ReadonlySet<string> = both(
  `attack strike airstrike air-strike raid bombing bombardment shelling assault offensive ambush explosion blast shooting
   incursion incident operation sortie clash battle firefight shootout stabbing killing hit violation breach massacre
   engagement skirmish wave barrage volley salvo beating kidnapping abduction hijacking arson fire detonation crash execution
   assassination  protest riot demonstration gunfight bombing lynching provocation`,
  'clashes airstrikes strikes hostilities',
);
