import type { Archive } from '../archive/archive';
import type { Subject } from '../context';

/** A subject with how much it tells of the page. */
export interface Ranked {
  readonly subject: Subject;
  readonly worth: number;
}

/** The share of the page × the rarity in nats, of at least a thousand articles: in a small archive all are rare. */
export function worthOf(share: number, articles: number, archive: Archive): number {
  return share * Math.log(1 + Math.max(archive.articles, 1000) / articles);
}
