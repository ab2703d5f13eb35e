/** What Discord's client makes of a message's Markdown: the part of the language that rendering uses, and what could go wrong in it. */
export type DiscordNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'code';
      readonly children: readonly DiscordNode[];
    }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly DiscordNode[] }
  | { readonly kind: 'mention'; readonly text: string };

export interface DiscordLine {
  readonly kind: 'text' | 'heading' | 'small' | 'bullet' | 'quote' | 'code';
  /** 1 to 3 for headings, else 0. */
  readonly level: number;
  readonly children: readonly DiscordNode[];
}

/** Reads the Markdown of one text display or description, line by line, as Discord's client does. */
export function parseDiscordMarkdown(source: string): readonly DiscordLine[] {
  return source.split('\n').map(parseLine);
}

/** What a reader sees of nodes, marks gone. */
export function visibleText(nodes: readonly DiscordNode[]): string {
  return nodes.map((node) => ('children' in node ? visibleText(node.children) : node.text)).join('');
}

function parseLine(line: string): DiscordLine {
  const heading = /^(#{1,3})\s+(.*)$/u.exec(line);
  if (heading !== null)
    return { kind: 'heading', level: heading[1]?.length ?? 1, children: parseInline(heading[2] ?? '') };
  const blocks: readonly [RegExp, DiscordLine['kind']][] = [
    [/^-#\s+(.*)$/u, 'small'],
    [/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/u, 'bullet'],
    [/^>(?:>>)?\s(.*)$/u, 'quote'],
    [/^```(.*)$/u, 'code'],
  ];
  for (const [pattern, kind] of blocks) {
    const match = pattern.exec(line);
    if (match !== null) return { kind, level: 0, children: parseInline(match[1] ?? '') };
  }
  return { kind: 'text', level: 0, children: parseInline(line) };
}

type Rule = { readonly pattern: RegExp; readonly make: (match: RegExpExecArray) => DiscordNode };

const spans: readonly Rule[] = [
  { pattern: /^\\([^0-9A-Za-z\s])/u, make: (match) => ({ kind: 'text', text: match[1] ?? '' }) },
  {
    pattern: /^<(?:@[!&]?|#|:\w+:|a:\w+:|\/[\w -]+:|t:|id:)[\w:-]*>/u,
    make: (match) => ({ kind: 'mention', text: match[0] }),
  },
  { pattern: /^@(?:everyone|here)/u, make: (match) => ({ kind: 'mention', text: match[0] }) },
  { pattern: /^<(https?:\/\/[^\s>]+)>/u, make: (match) => link(match[1] ?? '', match[1] ?? '') },
  {
    pattern: /^\[((?:\\.|[^\\\]])*)\]\(\s*<?([^\s)>]+)>?\s*\)/u,
    make: (match) => link(match[2] ?? '', match[1] ?? ''),
  },
  { pattern: /^(?:https?|steam):\/\/[^\s<]+[^<.,:;"')\]\s]/u, make: (match) => link(match[0], '') },
  {
    pattern: /^`+((?:[^`])+)`+/u,
    make: (match) => ({ kind: 'code', children: [{ kind: 'text', text: match[1] ?? '' }] }),
  },
  { pattern: /^\*\*((?:\\.|(?!\*\*)[^\\])+)\*\*(?!\*)/u, make: (match) => nested('bold', match) },
  { pattern: /^__((?:\\.|(?!__)[^\\])+)__(?!_)/u, make: (match) => nested('underline', match) },
  { pattern: /^~~((?:\\.|(?!~~)[^\\])+)~~/u, make: (match) => nested('strike', match) },
  { pattern: /^\|\|((?:\\.|(?!\|\|)[^\\])+)\|\|/u, make: (match) => nested('spoiler', match) },
  { pattern: /^\*(?=\S)((?:\\.|[^\\*])+)\*(?!\*)/u, make: (match) => nested('italic', match) },
  { pattern: /^_((?:\\.|[^\\_])+)_(?!\w)/u, make: (match) => nested('italic', match) },
];

function parseInline(source: string): readonly DiscordNode[] {
  const nodes: DiscordNode[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const found = firstMatch(rest);
    if (found?.node.kind === 'text') text += found.node.text;
    else if (found !== null) {
      if (text !== '') nodes.push({ kind: 'text', text });
      text = '';
      nodes.push(found.node);
    } else text += rest.charAt(0);
    at += found?.length ?? 1;
  }
  return text === '' ? nodes : [...nodes, { kind: 'text', text }];
}

function firstMatch(rest: string): { readonly node: DiscordNode; readonly length: number } | null {
  for (const { pattern, make } of spans) {
    const match = pattern.exec(rest);
    if (match !== null) return { node: make(match), length: match[0].length };
  }
  return null;
}

function nested(kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler', match: RegExpExecArray): DiscordNode {
  return { kind, children: parseInline(match[1] ?? '') };
}

function link(url: string, label: string): DiscordNode {
  return {
    kind: 'link',
    url,
    children: label === '' || label === url ? [{ kind: 'text', text: url }] : parseInline(label),
  };
}
