import { configJsonSchema } from '../../config/schema.ts';
import { jsonText } from './json-text.ts';

/** The JSON Schema of `sitrep.yaml` as a file, for editors. */
export const configSchemaText = (): string => jsonText(configJsonSchema());
