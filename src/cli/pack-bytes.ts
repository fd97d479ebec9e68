import { wordsOf } from '../core/pack/file';
import { readHeader } from '../core/pack/header';
import { bytesIn, type PackParts, sizeOf } from '../core/pack/spool';
import { ANALYSER } from '../core/text/analyser';

/** Bytes of a packed file by use: the ranking index, the look-up section, facts and names, texts. */
export function bytesOf(parts: PackParts): Record<'total' | 'index' | 'lookup' | 'facts' | 'text', number> {
  const [head = new Uint8Array(0)] = bytesIn(parts);
  const total = sizeOf(parts);
  const { sections } = readHeader(wordsOf(head), total, ANALYSER);
  const size = ({ start, end }: { start: number; end: number }) => end - start;
  const lookup = size(sections.lookup);
  const facts = size(sections.facts) + size(sections.names);
  const text = size(sections.cards) + size(sections.bodies);
  return { total, index: total - lookup - facts - text, lookup, facts, text };
}
