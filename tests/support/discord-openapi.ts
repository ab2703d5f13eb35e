import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const file = fileURLToPath(new URL('../../../shared/platforms/discord-openapi.json', import.meta.url));

/** Discord's own description of its API is not part of the repository: where it is absent, tests that need it are skipped. */
export const openapiPresent = existsSync(file);

/** A check of a request body against the schema of that name, or any of several; gives the problems found, one sentence each. */
export function discordSchema(...names: readonly string[]): (body: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  for (const format of ['snowflake', 'nonce', 'int32', 'int64']) ajv.addFormat(format, true);
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'discord');
  const validate = ajv.compile({ anyOf: names.map((name) => ({ $ref: `discord#/components/schemas/${name}` })) });
  return (body) =>
    validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
