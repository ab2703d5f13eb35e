import { eld } from 'eld/extrasmall';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLanguageData } from '../../src/articles/language-data.ts';
import { languageDetector } from '../../src/articles/language-detector.ts';

const sentences = [
  'The mayor said that eleven people had been hurt near the harbour.',
  'Der Bürgermeister sagte, elf Menschen seien am Hafen verletzt worden.',
  'Le maire a déclaré que onze personnes avaient été blessées près du port, et l’on n’en sait pas plus.',
  'Мер повідомив, що біля порту поранено одинадцять людей.',
  'Мэр сообщил, что возле порта ранены одиннадцать человек.',
  'قال رئيس البلدية إن أحد عشر شخصا أصيبوا قرب الميناء',
  '市長によると、港の近くで十一人がけがをした。',
  'ראש העיר אמר כי אחד עשר בני אדם נפצעו ליד הנמל',
  'Liman yakınında on bir kişinin yaralandığı açıklandı.',
];

const answer = (detect: typeof eld.detect, text: string) => {
  const found = detect(text);
  return { language: found.language, scores: found.getScores(), reliable: found.isReliable() };
};

describe('the detector on a table of bytes', () => {
  it('answers as eld does, for sentences and for any piece of them', () => {
    const piece = fc
      .tuple(fc.constantFrom(...sentences), fc.nat(80), fc.nat(80))
      .map(([text, start, length]) => text.slice(start % text.length, (start % text.length) + length));
    fc.assert(
      fc.property(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 120 })), (text) => {
        expect(answer(languageDetector.detect, text)).toEqual(answer(eld.detect, text));
      }),
    );
    for (const text of sentences) expect(answer(languageDetector.detect, text)).toEqual(answer(eld.detect, text));
  });

  it('takes no name of an object’s own for a piece of text', () => {
    for (const text of ['constructor toString valueOf', '__proto__ hasOwnProperty then'])
      expect(answer(languageDetector.detect, text)).toEqual(answer(eld.detect, text));
  });

  it('says so when the data is written in another way', () => {
    expect(() => readLanguageData(new URL(import.meta.url))).toThrow('written in a new way');
  });
});
