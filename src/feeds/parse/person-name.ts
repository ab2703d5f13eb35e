import { foldSpace, htmlToText } from './html-text.ts';

/** What an author element holds: its own characters, and what child elements call a name and an address. */
export interface PersonParts {
  readonly text: string;
  readonly name: string;
  readonly email: string;
}

/**
 * The name of a person as feeds write it: a `name` child, `ann@example.org (Ann Lee)`, `Ann Lee <ann@example.org>`,
 * `Ann Lee (ann@example.org)`, or plain. The address when there is no name, '' when there is nothing.
 */
export function personName({ text, name, email }: PersonParts): string {
  const named = htmlToText(name);
  if (named !== '') return named;
  const plain = foldSpace(text).slice(0, 300);
  const pair = /^(?:mailto:)?(\S+@\S+?)\s*[,:-]?\s*\(([^()]+)\)$/.exec(plain) ?? null;
  if (pair?.[2] !== undefined) return htmlToText(pair[2]);
  const addressed = /^"?([^"<>()]+?)"?\s*[<([](?:mailto:)?[^\s@]+@[^\s>)\]]+[>)\]]$/.exec(plain);
  if (addressed?.[1] !== undefined) return htmlToText(addressed[1]);
  const loose = htmlToText(plain);
  return loose === '' ? foldSpace(email) : loose;
}

/** Nothing but an e-mail address: any source that gives a name is better. */
export function isAddress(name: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(name);
}
