import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';

/** What a reader of tolerant XML is told, in document order. Names are as written; values are decoded. */
export interface XmlHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean) => void;
  readonly close: (name: string) => void;
  readonly text: (characters: string) => void;
}

/** More attributes than this on one element are not read. */
const MAX_ATTRIBUTES = 64;
/** Entities a document may declare for itself: few, short and without references, so that nothing can grow from them. */
const MAX_ENTITIES = 64;
const MAX_ENTITY_LENGTH = 100;
const MAX_DECLARATION = 1_000;
/** One stretch of text or one attribute is read this far: above what a field keeps, below what entities could blow up. */
const MAX_STRETCH = 400_000;
const ENTITY = /ENTITY\s+([\w.-]{1,40})\s+(?:"([^"&%<]*)"|'([^'&%<]*)')/g;

/** A `<` that opens nothing ("I <3 news"); CDATA sections are stepped over. */
const LOOSE = /<(?![a-z_:/!?\u0080-\uffff])/i;
const LOOSE_OR_CDATA = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(?![a-z_:/!?\u0080-\uffff])/gi;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Walks over XML as it is found in the wild: bare ampersands, HTML entities, unquoted attributes, tags left open, a
 * document cut short. Nothing is ever fetched, a DOCTYPE changes nothing but the names of plain characters, comments and
 * processing instructions are passed over. Linear in the length of the text; stops early once `isEnough` says so after an end tag.
 */
export function readXmlEvents(source: string, handler: XmlHandler, isEnough: () => boolean = () => false): void {
  const text = LOOSE.test(source)
    ? source.replace(LOOSE_OR_CDATA, (match) => (match === '<' ? '&lt;' : match))
    : source;
  const declared = new Map<string, string>();
  const decode = (raw: string): string => {
    if (!raw.includes('&')) return raw;
    const known =
      declared.size === 0 ? raw : raw.replace(/&([\w.-]{1,40});/g, (all, name) => declared.get(name) ?? all);
    return decodeHTMLStrict(known);
  };

  let name = '';
  let attributes: Map<string, string> | null = null;
  let attributeName = '';
  let attributeValue = '';

  const openTag = (selfClosing: boolean): void => handler.open(name, attributes ?? NO_ATTRIBUTES, selfClosing);

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        name = text.slice(start, end);
        attributes = null;
      },
      onattribname: (start, end) => {
        attributeName = text.slice(start, end);
        attributeValue = '';
      },
      onattribdata: (start, end) => {
        attributeValue += text.slice(start, Math.min(end, start + MAX_STRETCH));
      },
      onattribentity: () => undefined,
      onattribend: () => {
        attributes ??= new Map();
        const key = attributeName.toLowerCase();
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key)) attributes.set(key, decode(attributeValue));
      },
      onopentagend: () => openTag(false),
      onselfclosingtag: () => openTag(true),
      onclosetag: (start, end) => {
        handler.close(text.slice(start, end));
        if (isEnough()) tokenizer.pause();
      },
      ontext: (start, end) => handler.text(decode(text.slice(start, Math.min(end, start + MAX_STRETCH)))),
      ontextentity: () => undefined,
      oncdata: (start, end, offset) => handler.text(text.slice(start, Math.min(end - offset, start + MAX_STRETCH))),
      oncomment: () => undefined,
      onprocessinginstruction: () => undefined,
      ondeclaration: (start, end) => {
        for (const [, key = '', double, single] of text
          .slice(start, Math.min(end, start + MAX_DECLARATION))
          .matchAll(ENTITY)) {
          const value = double ?? single ?? '';
          if (value.length <= MAX_ENTITY_LENGTH && declared.size < MAX_ENTITIES && !declared.has(key))
            declared.set(key, value);
        }
      },
      onend: () => undefined,
    },
  );
  tokenizer.write(text);
  if (tokenizer.running) tokenizer.end();
}
