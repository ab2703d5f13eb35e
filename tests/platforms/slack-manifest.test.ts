import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/catalogue.ts';
import { slackManifest } from '../../src/platforms/slack/manifest.ts';
import { slackScopes } from '../../src/platforms/slack/scopes.ts';

const kept = fileURLToPath(new URL('../../config/slack-manifest.json', import.meta.url));
const schema = fileURLToPath(new URL('../../../shared/platforms/slack-manifest.schema.json', import.meta.url));

describe('config/slack-manifest.json', () => {
  it('says what the catalogue says', () => {
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(slackManifest(commands));
  });

  it('asks for no permission nobody needs', () => {
    expect(Object.values(slackScopes).every((reason) => reason.length > 10)).toBe(true);
    expect(JSON.stringify(slackManifest(commands))).not.toMatch(/chat:write\.public|channels:read|admin/u);
  });

  it.skipIf(!existsSync(schema))('is valid against Slack’s own schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(slackManifest(commands));
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ display_information: {} })).toBe(false);
  });
});
