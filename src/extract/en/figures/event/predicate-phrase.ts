import type { Token } from '../../../../text/tokens.ts';
import { type ActMeasure, eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import { isStop } from '../phrase/word-class.ts';

/** "among the dead", "among the 80 people killed". */
const amongThe = (tokens: readonly Token[], at: number): ActMeasure | null => {
  for (let index = at; index < at + 6; index += 1) {
    const word = tokens[index]?.lower ?? '';
    const act = eventAdjectives.get(word) ?? eventVerbs.get(word)?.act ?? eventNouns.get(word);
    if (act !== undefined) return act;
    if (word === 'victims') return 'killed';
  }
  return null;
};

/** "draft evasion", "dodging the draft". */
const avoidsService = (first: string | undefined, second: string | undefined): boolean =>
  (/^(?:draft|conscription|mobili[sz]ation|service)$/u.test(first ?? '') &&
    /^(?:evasion|dodging|avoidance)$/u.test(second ?? '')) ||
  (/^(?:evading|dodging|avoiding)$/u.test(first ?? '') &&
    /^(?:the|conscription|mobili[sz]ation|military|service)$/u.test(second ?? ''));

/** What those who "left the city" no longer live in. */
const places = /^(?:city|town|village|area|region|district|province|country|home|homes|houses|villages)$/u;

/** "under rebel control", "under the control of the army". */
const endsWithControl = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at; index < at + 4; index += 1) if (tokens[index]?.lower === 'control') return true;
  return false;
};

/** What people are left without. */
const supplies =
  /^(?:power|electricity|heating|heat|water|gas|light|shelter|food|housing|medicine|medicines|care|sanitation|fuel|internet)$/u;
const sparse = /^(?:clean|safe|drinking|running|adequate|enough|sufficient|any|access|medical|health|hot|basic)$/u;
const lacking =
  /^(?:needs?|needed|needing|requires?|required|requiring|lacks?|lacked|lacking|faces?|faced|facing|experiencing|enduring|suffering)$/u;
/** What those in need need, or face. */
const wanted =
  /^(?:aid|assistance|help|food|shelter|water|support|protection|medicine|care|hunger|starvation|famine|malnutrition|insecurity|displacement|eviction)$/u;

const buried = /^(?:rubble|debris|ruins|wreckage)$/u;
const hurts = /^(?:injuries|wounds|burns|concussion)$/u;
const misery = /^(?:hunger|poverty|famine|starvation|destitution)$/u;

/** "to hospital", "to the city's main hospital", "to hospitals". */
const hospitalAfter = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + 6; at += 1) {
    if (/^(?:hospital|hospitals|clinic|clinics)$/u.test(tokens[at]?.lower ?? '')) return true;
    if (isStop(tokens[at]?.lower ?? '')) return false;
  }
  return false;
};

/** "urgent humanitarian assistance", "catastrophic levels of hunger": what is needed, or faced, within a few words. */
const wants = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + 5; at += 1) {
    if (tokens[at]?.kind === 'mark') return false;
    if (wanted.test(tokens[at]?.lower ?? '')) return true;
  }
  return false;
};

/** "their arms", "weapons". */
const armsAfter = (tokens: readonly Token[], at: number): boolean =>
  /^(?:arms|weapons|guns)$/u.test(tokens[at]?.lower ?? '') ||
  /^(?:arms|weapons|guns)$/u.test(tokens[at + 1]?.lower ?? '');

/** Predicates of several words at `at`. */
export const predicatePhrase = (tokens: readonly Token[], at: number): ActMeasure | null => {
  const [a, b, c] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (a === 'lost' && (b === 'their' || b === 'his' || b === 'her') && /^(?:lives|life)$/u.test(c ?? ''))
    return 'killed';
  if ((a === 'taken' || a === 'held') && (b === 'hostage' || b === 'captive' || b === 'prisoner')) return 'captured';
  if ((a === 'taken' || a === 'held' || a === 'remanded') && (b === 'into' || b === 'in') && c === 'custody')
    return 'arrested';
  if (a === 'in' && (b === 'custody' || b === 'detention')) return 'arrested';
  if (
    (a === 'abandon' || a === 'abandoned' || a === 'left' || a === 'leave') &&
    /^(?:their|his|the)$/u.test(b ?? '') &&
    /^(?:post|posts|unit|units|positions)$/u.test(c ?? '')
  )
    return 'deserted';
  if (a === 'of' && /^(?:desertion|deserting|abandonment)$/u.test(b ?? '')) return 'deserted';
  if (a === 'in' && b === 'a' && /^(?:critical|serious|grave)$/u.test(c ?? '')) return 'wounded';
  if ((a === 'of' || a === 'by') && avoidsService(b, c)) return 'deserted';
  if ((a === 'sustained' || a === 'suffered' || a === 'received') && /^(?:injuries|wounds|burns)$/u.test(b ?? ''))
    return 'wounded';
  if (/^(?:left|leave|leaving)$/u.test(a ?? '') && /^(?:the|their)$/u.test(b ?? '') && places.test(c ?? ''))
    return 'displaced';
  if (a === 'in' && /^(?:critical|serious|grave)$/u.test(b ?? '') && c === 'condition') return 'wounded';
  if (a === 'with' && (hurts.test(b ?? '') || hurts.test(c ?? ''))) return 'wounded';
  if (a === 'in' && /^(?:ashes|ruins|rubble|flames)$/u.test(b ?? '')) return 'destroyed';
  if (/^(?:gunned|mowed|mown)$/u.test(a ?? '') && b === 'down') return 'killed';
  if (a === 'unable' && b === 'to' && /^(?:go|return)$/u.test(c ?? '')) return 'displaced';
  if (a === 'yet' && b === 'to' && c === 'return') return 'displaced';
  if (/^(?:closed|shut|shuttered)$/u.test(a ?? '') && b !== 'in') return 'cut_off';
  if (/^need(?:s|ed|ing)?$/u.test(a ?? '') && /^(?:hospital|surgery|treatment|medical)$/u.test(b ?? ''))
    return 'wounded';
  if (a === 'taken' && b === 'away') return 'captured';
  if (a === 'being' && b === 'treated') return 'wounded';
  if (
    /^(?:taken|rushed|brought|sent|admitted|transferred|carried|ferried)$/u.test(a ?? '') &&
    b === 'to' &&
    hospitalAfter(tokens, at + 2)
  )
    return 'wounded';
  if (/^(?:in|remain|remained)$/u.test(a ?? '') && /^(?:hospital|hospitals)$/u.test(b ?? '')) return 'wounded';
  if (/^(?:malnourished|starving|hungry)$/u.test(a ?? '')) return 'people';
  if (/^(?:returned|return|returning)$/u.test(a ?? '') && /^(?:home|to)$/u.test(b ?? '')) return 'people';
  if (/^(?:brought|taken)$/u.test(a ?? '') && b === 'down') return 'weapons';
  if (/^(?:taken|knocked)$/u.test(a ?? '') && b === 'out') return 'destroyed';
  if (a === 'under' && (buried.test(b ?? '') || (b === 'the' && buried.test(c ?? '')))) return 'missing';
  if (a === 'under' && (b === 'arrest' || b === 'evacuation')) return b === 'arrest' ? 'arrested' : 'evacuated';
  if (a === 'to' && b === 'death' && !/^(?:sentenced|condemned)$/u.test(tokens[at - 1]?.lower ?? '')) return 'killed';
  if (a === 'without' && b === 'eating') return 'people';
  if (a === 'without' && (supplies.test(b ?? '') || (sparse.test(b ?? '') && supplies.test(c ?? '')))) return 'cut_off';
  if (lacking.test(a ?? '') && wants(tokens, at + 1)) return 'people';
  if (a === 'in' && /^(?:need|urgent|desperate|dire|acute)$/u.test(b ?? '') && (b === 'need' || c === 'need'))
    return 'people';
  if (a === 'into' && (misery.test(b ?? '') || misery.test(c ?? ''))) return 'people';
  if (/^(?:brought|handed|sent|given|returned)$/u.test(a ?? '') && /^(?:back|home)$/u.test(b ?? '')) return 'released';
  if (
    /^(?:taken|took|taking|sought|seek|seeking|found|finding)$/u.test(a ?? '') &&
    /^(?:shelter|refuge)$/u.test(b ?? '')
  )
    return 'displaced';
  if (/^(?:moved|gone|went)$/u.test(a ?? '') && b === 'to' && /^(?:shelters|camps)$/u.test(c ?? '')) return 'displaced';
  if (
    /^(?:sheltering|sleeping|living|staying)$/u.test(a ?? '') &&
    b === 'in' &&
    /^(?:camps|tents|schools|shelters)$/u.test(c ?? '')
  )
    return 'displaced';
  if (a === 'into' && b === 'exile') return 'displaced';
  if (a === 'out' && b === 'of' && /^(?:their|his|her)$/u.test(c ?? ''))
    return /^homes?$/u.test(tokens[at + 3]?.lower ?? '') ? 'displaced' : null;
  if (a === 'out' && b === 'of' && /^(?:service|action|order|use|operation|commission)$/u.test(c ?? ''))
    return 'cut_off';
  if (a === 'up' && b === 'in' && /^(?:flames|smoke)$/u.test(c ?? '')) return 'destroyed';
  if (/^(?:caught|catch|catching)$/u.test(a ?? '') && b === 'fire') return 'destroyed';
  if (a === 'ablaze' || (a === 'on' && b === 'fire')) return 'destroyed';
  if (
    (a === 'away' && /^(?:get|got|gotten)$/u.test(tokens[at - 1]?.lower ?? '')) ||
    (/^br(?:eak|oke|oken)$/u.test(a ?? '') && b === 'free')
  )
    return 'displaced';
  if (a === 'at' && b === 'risk') return 'people';
  if (/^(?:going|go|goes|went)$/u.test(a ?? '') && b === 'hungry') return 'people';
  if (/^(?:laid|lay|laying)$/u.test(a ?? '') && b === 'down' && armsAfter(tokens, at + 2)) return 'captured';
  if (
    /^(?:gave|given|giving|turned|turning)$/u.test(a ?? '') &&
    /^(?:themselves|himself)$/u.test(b ?? '') &&
    /^(?:up|in)$/u.test(c ?? '')
  )
    return 'captured';
  if (a === 'under' && endsWithControl(tokens, at + 1)) return 'territory';
  if (a === 'among' && b === 'the') return amongThe(tokens, at + 2);
  if (a === 'from' && (b === 'their' || b === 'his') && (c === 'homes' || c === 'home')) return 'displaced';
  return null;
};
