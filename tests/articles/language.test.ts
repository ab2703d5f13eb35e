import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/articles/language.ts';

const told: readonly (readonly [string, string])[] = [
  ['en', 'The army said its air defences shot down most of the drones overnight.'],
  ['en', 'Ceasefire talks resume in Doha after a week of strikes'],
  ['uk', 'Уночі російські безпілотники атакували кілька областей країни, є поранені.'],
  ['ru', 'Ночью беспилотники атаковали несколько областей страны, есть раненые.'],
  ['ar', 'قال الجيش إن الدفاعات الجوية أسقطت معظم الطائرات المسيرة خلال الليل'],
  ['he', 'צה"ל הודיע כי יירט את רוב הכלי הטיס הבלתי מאוישים במהלך הלילה'],
  ['fa', 'ارتش اعلام کرد که بیشتر پهپادها را در طول شب سرنگون کرده است'],
  ['fr', 'L’armée affirme avoir abattu la plupart des drones pendant la nuit.'],
  ['es', 'El ejército afirma haber derribado la mayoría de los drones durante la noche.'],
  ['de', 'Die Armee hat nach eigenen Angaben die meisten Drohnen in der Nacht abgeschossen.'],
  ['zh', '军方表示夜间击落了大部分无人机'],
  ['ja', '軍は夜間にほとんどの無人機を撃墜したと発表した'],
];

const untold: readonly string[] = [
  '',
  '   ',
  'Kyiv',
  '12 + 35 = 47',
  'https://example.org/a/long/path/that/is/no/sentence',
  '—…—',
];

describe('detectLanguage', () => {
  it.each(told)('tells %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(untold)('does not guess: %j', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('lets neither a foreign opening nor a foreign motto decide', () => {
    const english = 'The ministry said on Monday that two bridges had been rebuilt and that buses would run again. ';
    const german = 'Die Brücken sind wieder frei, die Busse fahren nach Angaben des Ministeriums ab Montag wieder. ';
    expect(detectLanguage(german.repeat(4) + english.repeat(20))).toBe('en');
    expect(detectLanguage(english.repeat(12) + german.repeat(3) + english.repeat(4))).toBe('en');
  });
});
