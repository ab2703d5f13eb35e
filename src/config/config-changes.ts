import type { Config, Settings } from './config.ts';

/** One difference between two configurations, in words fit for a log. */
export interface ConfigChange {
  /** `feed bbc-world`, `subscription slack`, `conflict sudan` or `settings`. */
  readonly of: string;
  /** The field; null when the whole entry came or went. */
  readonly field: string | null;
  /** As JSON; null where there was nothing. Addresses are shown without user, password and query, which may hold keys. */
  readonly from: string | null;
  readonly to: string | null;
  /** Takes effect at the next start. */
  readonly atNextStart: boolean;
}

/** Settings that the open store, the open port and the HTTP client were made with. */
const FIXED: readonly (keyof Settings)[] = ['contact', 'allowHosts', 'hostPauseMs', 'http'];

/** Every difference: feeds, subscriptions, conflicts, then settings. Empty when the two say the same. */
export function configChanges(before: Config, after: Config): readonly ConfigChange[] {
  const settings = { ...before.settings, data: before.dataFolder };
  return [
    ...entryChanges('feed', before.feeds, after.feeds),
    ...entryChanges('subscription', before.subscriptions, after.subscriptions),
    ...entryChanges('conflict', before.conflicts, after.conflicts),
    ...fieldChanges('settings', settings, { ...after.settings, data: after.dataFolder }).map((change) => ({
      ...change,
      atNextStart: change.field === 'data' || FIXED.some((name) => name === change.field),
    })),
  ];
}

interface Entry {
  readonly id: string;
}

function entryChanges(noun: string, before: readonly Entry[], after: readonly Entry[]): readonly ConfigChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const whole = { field: null, atNextStart: false };
  return [
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ of: `${noun} ${id}`, from: id, to: null, ...whole })),
    ...after.flatMap((entry): readonly ConfigChange[] => {
      const known = old.get(entry.id);
      return known === undefined
        ? [{ of: `${noun} ${entry.id}`, from: null, to: entry.id, ...whole }]
        : fieldChanges(`${noun} ${entry.id}`, known, entry);
    }),
  ];
}

function fieldChanges(of: string, before: object, after: object): readonly ConfigChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [from, to] = [old.get(field), now.get(field)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ of, field, from: shown(from), to: shown(to), atNextStart: false }];
  });
}

/** Longer values are lists of names that nobody reads in a log line. */
const MAX_CHARS = 200;

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value, (_, each) => (typeof each === 'string' ? withoutKeys(each) : each));
  return text.length <= MAX_CHARS ? text : `${text.slice(0, MAX_CHARS)}…`;
}

/** An address that differs only in what is hidden still shows that something is there. */
function withoutKeys(text: string): string {
  const url = /^[a-z][a-z+.-]*:\/\//iu.test(text) ? URL.parse(text) : null;
  if (url === null) return text;
  const user = url.username === '' && url.password === '' ? '' : '[secret]@';
  return `${url.protocol}//${user}${url.host}${url.pathname}${url.search === '' ? '' : '?…'}`;
}
