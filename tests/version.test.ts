import { expect, it } from 'vitest';
import { userAgent } from '../src/version.ts';

it('publishers see in every request who asks and whom to write to', () => {
  expect(userAgent('desk@news.example')).toMatch(/^sitrep\/\d+\.\d+\.\d+\S* \(\+desk@news\.example\)$/u);
  expect(userAgent(null)).toContain('no contact configured');
});
