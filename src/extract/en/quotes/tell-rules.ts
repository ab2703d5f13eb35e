import type { Tracer } from '../../pack.ts';
import type { Attribution } from './attribution.ts';
import { rules } from './rules/order.ts';
import type { Site } from './scene.ts';

/**
 * Tells a listening tracer what every rule made of a quote: those asked before `chosen` that found nothing, and those
 * after it that would have named somebody. Asks every rule again, so it is for `sitrep explain` alone.
 */
export function tellRules(site: Site, chosen: Attribution | null, trace: Tracer): void {
  const { start, end } = site.stretch;
  const target = { start, end, text: site.text };
  const reached = rules.findIndex((rule) => rule.name === chosen?.rule);
  const asked = reached === -1 ? rules : rules.slice(0, reached);
  const refused = asked.filter((rule) => rule.find(site) === null).map((rule) => rule.name);
  if (refused.length > 0)
    trace({ step: 'rules', target, kind: 'quote', change: `found no speaker by ${refused.join(', ')}` });
  if (reached === -1) return;
  for (const rule of rules.slice(reached + 1)) {
    const other = rule.find(site);
    if (other === null) continue;
    const change = `would give it to “${surfaceOf(other)}”, but ${chosen?.rule} is asked first`;
    trace({ step: rule.name, target, kind: 'quote', change });
  }
}

function surfaceOf({ scene, subject }: Attribution): string {
  return scene.words
    .slice(subject.phrase.from, subject.phrase.to)
    .map((word) => word.text)
    .join(' ');
}
