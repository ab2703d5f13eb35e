import type { Conflict } from '../model/conflict.ts';
import type { Figure, Measure } from '../model/figure.ts';

const topics: Readonly<Record<Measure, string | null>> = {
  killed: 'deaths',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'prisoners',
  displaced: 'displacement',
  deserted: 'desertion',
  arrested: 'arrests',
  evacuated: 'evacuation',
  troops: 'troops',
  weapons: 'weapons',
  losses: 'losses',
  territory: 'territory',
  money: 'money',
  people: null,
  attacks: 'attacks',
  duration: null,
  distance: null,
  other: null,
};

/**
 * Heading for a text that has none of its own: side (or conflict) and topic from fixed words, "Ukraine · desertion".
 * Never prose.
 */
export function storyLabel(
  figures: readonly Figure[],
  conflictId: string | null,
  conflicts: readonly Conflict[],
): string {
  const conflict = conflicts.find((each) => each.id === conflictId);
  const figure = figures.find((each) => topics[each.measure] !== null);
  const topic = figure === undefined ? null : topics[figure.measure];
  const side =
    figure === undefined ? null : sideName([figure.side?.text ?? '', figure.counts?.text ?? ''].join(' '), conflict);
  const parts = [side ?? conflict?.name ?? null, topic].filter((part) => part !== null);
  return parts.length === 0 ? 'War news' : parts.join(' · ');
}

/** The conflict's actor that the words name, by its registered name: "Ukrainian soldiers" → "Ukraine". */
function sideName(words: string, conflict: Conflict | undefined): string | null {
  const lower = words.toLowerCase();
  for (const actor of conflict?.actors ?? []) {
    const spellings = [actor.name, ...actor.aliases].map((each) => each.toLowerCase());
    if (spellings.some((spelling) => new RegExp(`(?<![\\p{L}])${literal(spelling)}(?![\\p{L}])`, 'u').test(lower)))
      return actor.name;
  }
  return null;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
