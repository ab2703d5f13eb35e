import {
  changeWords,
  digestCounts,
  digestDay,
  digestTime,
  originWords,
  plural,
  silentFeedWords,
} from '../../digest/digest-words.ts';
import { figureWords } from '../../digest/figure-words.ts';
import { namedOf, rolesOf, speechesOf } from '../../digest/speeches.ts';
import type { Digest, DigestFigure, DigestQuote, DigestStory, Evidence } from '../../model/digest.ts';
import { createStyle, type Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface ConsoleLook {
  /** Terminal cells in a line. */
  readonly columns: number;
  readonly colour: boolean;
  /** Print where each fact stands: link, or character offsets for a text without address. */
  readonly evidence: boolean;
}

/** The digest as text for a terminal, lines ended by `\n`. Control characters of feeds never reach the terminal. */
export function renderConsole(digest: Digest, look: ConsoleLook): string {
  const style = createStyle(look.colour);
  const lines: string[] = [];
  const put = (text: string, first = '', rest = first) =>
    lines.push(...wrap(plain(text), look.columns, first, rest).map((line) => line.trimEnd()));
  lines.push(style.bold(plain(`${digest.title} · ${digestTime(digest.at, digest.timeZone)}`)));
  put(digestCounts(digest));
  lines.push('');
  if (digest.stories.length === 0) put('Nothing new about the war in what the feeds brought.', '  ');
  digest.stories.forEach((story, index) => {
    lines.push(...renderStory(story, index + 1, digest, look, style));
    lines.push('');
  });
  if (digest.standing.length > 0) put(`Still standing: ${digest.standing.map((each) => each.headline).join(' · ')}`);
  if (digest.omittedStories > 0)
    put(`${plural(digest.omittedStories, 'further story', 'further stories')} left out for room.`);
  if (digest.droppedFindings > 0)
    put(`${plural(digest.droppedFindings, 'finding')} dropped: no longer found in the stored text.`);
  for (const line of silentFeedWords(digest)) put(`Silent feed: ${line}`, style.warn('! '), '  ');
  const next = digest.nextAt === null ? '' : ` · next digest ${digestTime(digest.nextAt, digest.timeZone)}`;
  lines.push(style.dim(`No AI used${next}`));
  return `${lines.join('\n')}\n`;
}

function renderStory(
  story: DigestStory,
  number: number,
  digest: Digest,
  look: ConsoleLook,
  style: Style,
): readonly string[] {
  const lines: string[] = [];
  const put = (text: string, first: string, rest: string) =>
    lines.push(...wrap(text, look.columns, first, rest).map((line) => line.trimEnd()));
  const tag = story.section === 'changed' ? ' (changed)' : '';
  put(style.bold(plain(story.headline)) + tag, `${number}. `, '   ');
  if (story.conflict !== null) put(style.dim(plain(story.conflict)), '   ', '   ');
  if (story.lead !== null) put(plain(story.lead.text), '   ', '   ');
  for (const change of story.changes) put(plain(changeWords(change)), '   Δ ', '     ');
  if (story.figures.length > 0) lines.push('', `   ${style.bold('Key figures')}`);
  for (const figure of story.figures) put(figureLine(figure, digest.timeZone, look, style), '   • ', '     ');
  if (story.quotes.length > 0) lines.push('', `   ${style.bold('Quotes')}`);
  for (const speech of speechesOf(story.quotes)) {
    for (const quote of speech) put(`“${plain(quote.text)}”`, '   > ', '   > ');
    put(speakerLine(speech, look, style), '     — ', '       ');
  }
  const hidden = [
    story.more.figures.length > 0 ? plural(story.more.figures.length, 'more figure') : null,
    story.more.quotes.length > 0 ? plural(story.more.quotes.length, 'more quote') : null,
  ].filter((part) => part !== null);
  if (hidden.length > 0) put(style.dim(hidden.join(' · ')), '   + ', '     ');
  if (story.flags.length > 0) lines.push('');
  for (const flag of story.flags) put(plain(flag.text), `   ${style.warn('⚠')} `, '     ');
  lines.push('', ...sourceLines(story, digest, look, style));
  return lines;
}

function figureLine(figure: DigestFigure, timeZone: string, look: ConsoleLook, style: Style): string {
  const words = figureWords(figure, timeZone);
  const notes = words.notes.length === 0 ? '' : ` · ${words.notes.join(' · ')}`;
  const what = words.what === '' ? '' : ` ${words.what}`;
  return `${style.value(plain(words.value))}${plain(what)} — ${plain(words.source)} ⟨${figure.ref}⟩${style.warn(plain(notes))}${where(figure.evidence, look, style)}`;
}

function speakerLine(speech: readonly [DigestQuote, ...DigestQuote[]], look: ConsoleLook, style: Style): string {
  const [{ speaker, continues }] = speech;
  const roles = rolesOf(speech).map((role) => `, ${role}`);
  const unnamed = speaker.anonymous ? ' (unnamed in the article)' : '';
  const carriesOn = continues ? ' (continued)' : '';
  const refs = speech.map(({ ref, evidence }) => ` ⟨${ref}⟩${where(evidence, look, style)}`).join('');
  return `${style.bold(plain(namedOf(speech)))}${plain(roles.join(''))}${unnamed}${carriesOn}${refs}`;
}

function where(evidence: Evidence, look: ConsoleLook, style: Style): string {
  if (!look.evidence) return '';
  return ` ${style.dim(evidence.link === null ? `[${evidence.start}–${evidence.end}]` : evidence.link)}`;
}

function sourceLines(story: DigestStory, digest: Digest, look: ConsoleLook, style: Style): readonly string[] {
  const origins = originWords(story);
  const head = origins === null ? [] : [`   ${style.dim(plain(origins))}`];
  const lines = story.sources.flatMap((source) => {
    const by = source.byline === null ? '' : ` · by ${source.byline}`;
    const url = source.url === null ? '' : ` · ${source.url}`;
    return wrap(
      style.dim(plain(`${source.name}${by} · ${digestDay(source.publishedAt, digest.timeZone)}${url}`)),
      look.columns,
      '   ',
      '     ',
    );
  });
  return [...head, ...lines];
}

/** Without control and direction-changing characters: text from a feed must not move the cursor or rewrite a line. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
