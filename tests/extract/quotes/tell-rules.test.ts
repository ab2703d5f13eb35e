import { describe, expect, it } from 'vitest';
import { read } from '../../../src/extract/read.ts';
import type { Trace } from '../../../src/model/reading.ts';

const told = (text: string): readonly string[] => {
  const steps: Trace[] = [];
  read({ text, language: 'en', conflicts: [], trace: (step) => steps.push(step) });
  return steps.filter((step) => step.kind === 'quote').map((step) => `${step.step}: ${step.change}`);
};

describe('what explain tells of a quote', () => {
  it('names the rules that were asked in vain', () => {
    const [first = ''] = told('The mayor called it "a gift to the enemy".');
    expect(first).toMatch(/^rules: found no speaker by cue-direct/u);
    expect(first).not.toContain('cue-within');
  });

  it('names the rule that would have given it to somebody else', () => {
    const steps = told('"The grid will hold," Olha Bondar said, according to the agency.');
    expect(steps).toContain('according-to: would give it to “the agency”, but cue-after is asked first');
  });
});
