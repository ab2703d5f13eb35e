import { absoluteLinks, absoluteUrl } from '../absolute-url.ts';
import type { Draft } from '../draft.ts';
import { readFeedDate } from '../feed-date.ts';
import type { Field } from '../feed-fields.ts';
import { escapeHtml, foldSpace, htmlToText } from '../html-text.ts';
import { isAddress, personName } from '../person-name.ts';
import { type CapturedValue, captureConstruct, captureValue } from './captured-value.ts';

/** An element that is being read into a slot. */
export interface OpenField {
  readonly field: Field;
  readonly text: (characters: string) => void;
  /** A child element opens; `html` is its tag written out. */
  readonly open: (localName: string, html: string) => void;
  readonly close: (html: string) => void;
  /** Puts what was read into the draft. */
  readonly finish: () => void;
}

/** Ranks of values that are only taken when the element meant for it is missing; above every rank of the field table. */
const PERMALINK_RANK = 100;
const ID_AS_LINK_RANK = 102;
/** Titles are cut here before they are searched for tags. */
const MAX_TITLE = 4_000;
/** An address instead of a name loses against a name from any other element. */
const ADDRESS_PENALTY = 50;
/** A link to another form of the entry than a web page loses against one to the page. */
const OTHER_TYPE_PENALTY = 0.5;

/** Starts reading an element into its slot. `base` is what relative URLs in it are relative to. */
export function openField(
  field: Field,
  attributes: ReadonlyMap<string, string>,
  base: string | null,
  draft: Draft,
): OpenField {
  if (field.form === 'person') return openPerson(field, draft);
  const captured = captureFor(field, attributes);
  const takesTags =
    field.form === 'html' || field.form === 'construct' || field.form === 'markup' || field.form === 'media';
  return {
    field,
    text: captured.text,
    open: (_localName, html) => {
      if (takesTags) captured.tag(html);
      else if (field.form === 'list') captured.text(' ');
    },
    close: (html) => takesTags && captured.tag(html),
    finish: () => settle(field, attributes, base, draft, captured),
  };
}

function captureFor({ form }: Field, attributes: ReadonlyMap<string, string>): CapturedValue {
  if (form === 'construct') return captureConstruct(attributes);
  if (form === 'media') return captureValue(/html/i.test(attributes.get('type') ?? '') ? 'html' : 'text');
  return captureValue(form === 'markup' ? 'markup' : form === 'html' ? 'html' : 'text');
}

function openPerson(field: Field, draft: Draft): OpenField {
  const parts = { text: '', name: '', email: '' };
  let target: keyof typeof parts | null = 'text';
  return {
    field,
    text: (characters) => {
      if (target !== null && parts[target].length < MAX_TITLE) parts[target] += characters;
    },
    open: (localName) => {
      target = localName === 'name' || localName === 'email' ? localName : localName === 'person' ? target : null;
    },
    close: () => {
      target = 'text';
    },
    finish: () => {
      const name = personName(parts);
      draft.offer('author', field.rank + (isAddress(name) ? ADDRESS_PENALTY : 0), name);
    },
  };
}

function settle(
  { slot, rank, form }: Field,
  attributes: ReadonlyMap<string, string>,
  base: string | null,
  draft: Draft,
  captured: CapturedValue,
): void {
  const { value, kind } = captured.finish();
  switch (slot) {
    case 'title':
      draft.offer(slot, rank, titleText(value.slice(0, MAX_TITLE), kind, attributes));
      break;
    case 'summary':
    case 'content': {
      const isHtml = kind === 'html' || (form === 'construct' && !attributes.has('type') && looksLikeHtml(value));
      draft.offer(slot, rank, isHtml ? absoluteLinks(value, base) : escapeHtml(value));
      break;
    }
    case 'link':
      if (isPageLink(attributes)) {
        draft.offer(slot, rank + typePenalty(attributes), absoluteUrl(attributes.get('href') ?? value, base));
      }
      break;
    case 'id':
      settleId(value, rank, attributes, base, draft);
      break;
    case 'date':
      draft.offer(slot, rank, readFeedDate(value)?.toString() ?? '');
      break;
    default:
      draft.offer(slot, rank, foldSpace(value));
  }
}

/** Plain text stays as it is; without a declared type, character references in it were meant to be read. */
function titleText(value: string, kind: 'text' | 'html', attributes: ReadonlyMap<string, string>): string {
  if (kind === 'html') return htmlToText(value);
  const untyped = (attributes.get('type') ?? '') === '' && !attributes.has('mode');
  return untyped && /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.test(value) ? htmlToText(escapeTags(value)) : foldSpace(value);
}

function escapeTags(text: string): string {
  return text.replace(/</g, '&lt;');
}

function looksLikeHtml(text: string): boolean {
  return /<(?:p|br|a|div|b|i|em|strong|ul|ol|img|span|h\d|blockquote)(?:\s[^<>]*)?\/?>/i.test(text);
}

/** RFC 4287 4.2.7: `alternate`, also when nothing is said, is the entry's page; other relations are not. */
function isPageLink(attributes: ReadonlyMap<string, string>): boolean {
  const rel = (attributes.get('rel') ?? '').trim().toLowerCase();
  return !attributes.has('href') || rel === '' || rel.endsWith('alternate');
}

function typePenalty(attributes: ReadonlyMap<string, string>): number {
  const type = attributes.get('type') ?? '';
  return type === '' || !attributes.has('href') || /html/i.test(type) ? 0 : OTHER_TYPE_PENALTY;
}

function settleId(
  value: string,
  rank: number,
  attributes: ReadonlyMap<string, string>,
  base: string | null,
  draft: Draft,
): void {
  const id = /^\.{0,2}\//.test(value) ? absoluteUrl(value, base) : value;
  draft.offer('id', rank, id);
  if (!/^https?:\/\//i.test(id) || attributes.get('ispermalink')?.trim().toLowerCase() === 'false') return;
  draft.offer('link', attributes.has('ispermalink') ? PERMALINK_RANK : ID_AS_LINK_RANK, id);
}
