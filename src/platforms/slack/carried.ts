import { parseReplyTo, type SlackReplyTo } from './reply.ts';

/**
 * What a form carries along: whatever it is about, and where its answer goes. Null when it is not of ours.
 *
 * @param user who sent it: the form's own word for that is not taken
 */
export function carriedBy(
  metadata: string,
  user: string,
): { readonly value: string; readonly to: SlackReplyTo } | null {
  try {
    const { value, to } = JSON.parse(metadata);
    const reply = parseReplyTo(JSON.stringify(to));
    return typeof value === 'string' && reply !== null ? { value, to: { ...reply, user } } : null;
  } catch {
    return null;
  }
}
