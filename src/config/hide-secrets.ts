/** Variables whose values may stand in no log line, error message or table. */
const SECRET_VARIABLES: readonly string[] = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'DISCORD_TOKEN',
  'DATABASE_URL',
  'SITREP_ENCRYPTION_KEY',
];
/** A value this short is no secret, and would blot out words. */
const MIN_CHARS = 6;
/** User and password in an address: a feed behind a login is declared with them. */
const USER_INFO = /:\/\/[^\s/?#@"]{1,200}@/gu;

/**
 * Makes a filter that puts `[secret]` in place of every secret of the environment, as it is written or as it stands in an
 * address: the last net under everything that is logged. Of DATABASE_URL the password alone counts too; of a key that is
 * being rotated (`new,old`) each half. User and password in any address go too.
 */
export function hideSecrets(environment: NodeJS.ProcessEnv = process.env): (text: string) => string {
  const values = SECRET_VARIABLES.flatMap((name) => {
    const value = environment[name]?.trim() ?? '';
    return [value, ...value.split(','), passwordOf(value)];
  });
  const forms = values.flatMap((value) => [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]);
  const hidden = [...new Set(forms)].filter((form) => form.length >= MIN_CHARS).toSorted((a, b) => b.length - a.length);
  return (text) =>
    hidden.reduce((left, form) => left.replaceAll(form, '[secret]'), text).replace(USER_INFO, '://[secret]@');
}

function passwordOf(value: string): string {
  const password = URL.parse(value)?.password ?? '';
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}
