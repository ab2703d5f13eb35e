import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** Tokens and addresses that never stand in `sitrep.yaml`. Null: not set. */
export interface Secrets {
  readonly slackBotToken: string | null;
  /** Socket Mode. */
  readonly slackAppToken: string | null;
  /** HTTP receiver. */
  readonly slackSigningSecret: string | null;
  readonly discordToken: string | null;
  readonly databaseUrl: string | null;
  /** 32 bytes in base64: encrypts stored installations. */
  readonly encryptionKey: string | null;
}

/** Reads secrets from the environment; a file `.env` in the working folder fills in what is not set there. */
export function readSecrets(environment: NodeJS.ProcessEnv = process.env, envFile = '.env'): Secrets {
  if (environment === process.env && existsSync(envFile)) loadEnvFile(envFile);
  const value = (name: string) => environment[name]?.trim() || null;
  return {
    slackBotToken: value('SLACK_BOT_TOKEN'),
    slackAppToken: value('SLACK_APP_TOKEN'),
    slackSigningSecret: value('SLACK_SIGNING_SECRET'),
    discordToken: value('DISCORD_TOKEN'),
    databaseUrl: value('DATABASE_URL'),
    encryptionKey: value('SITREP_ENCRYPTION_KEY'),
  };
}
