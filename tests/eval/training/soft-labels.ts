import { fitRows, oddsOf } from './fit-rows.ts';
import type { Item, Row } from './read-row.ts';

const PARTS = 5;
const MIN_ITEMS = 2;
/**
 * How much of a target is what the teacher holds; the rest is the label. Cross-validation is the same from 0.3 to 0.9; the more is
 * the teacher's, the less sure the model is of wars between names it has not met.
 */
const TEACHERS_SHARE = 0.3;

/**
 * How surely each item is war news, 0 to 1: its label, tempered by a teacher that reads the editors' topic line beside the text and
 * has not seen the item. An item that stands in its section for a reason the text does not give then teaches less.
 *
 * @param rows the items as their text shows them, in the same order
 */
export function softLabels(items: readonly Item[], rows: readonly Row[]): readonly number[] {
  const taught = items.map(({ label, topics }, index) => {
    const row = rows[index] ?? { features: [], scale: 1, added: 0 };
    return { ...row, features: [...row.features, ...topicFeatures(topics)], target: label, weight: 1 };
  });
  const teachers = Array.from({ length: PARTS }, (_, part) =>
    fitRows(
      taught.filter((_, index) => index % PARTS !== part),
      MIN_ITEMS,
      {},
    ),
  );
  return taught.map((row, index) => {
    const teacher = teachers[index % PARTS];
    const belief = teacher === undefined ? row.target : 1 / (1 + Math.exp(-oddsOf(teacher, row)));
    return (1 - TEACHERS_SHARE) * row.target + TEACHERS_SHARE * belief;
  });
}

/** The topic line, its parts and their words. */
function topicFeatures(topics: readonly string[]): readonly string[] {
  if (topics.length === 0) return ['topic:none'];
  const parts = topics.flatMap((topic) => topic.split(/,\s*/u));
  const words = parts.flatMap((part) => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return [...new Set([...topics, ...parts, ...words])].map((name) => `topic:${name}`);
}
