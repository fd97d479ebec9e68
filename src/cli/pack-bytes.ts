import type { PackFile } from '../core/pack/file';

/** Bytes by use: the ranking index, the look-up section, facts and names, texts. */
export function bytesOf(
  { sections }: PackFile,
  total: number,
): Record<'total' | 'index' | 'lookup' | 'facts' | 'text', number> {
  const size = ({ start, end }: { start: number; end: number }) => end - start;
  const lookup = size(sections.lookup);
  const facts = size(sections.facts) + size(sections.names);
  const text = size(sections.cards) + size(sections.bodies);
  return { total, index: total - lookup - facts - text, lookup, facts, text };
}
