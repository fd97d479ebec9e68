import { listOwn } from '../../store/articles';
import type { OwnArticle } from '../../store/database';

/** So many articles are read at a time. */
const PORTION = 200;

/** How far a search among the reader's own articles has come. */
export interface Looked {
  readonly found: readonly OwnArticle[];
  readonly looked: number;
  readonly isDone: boolean;
}

/**
 * The reader's own articles in whose headline, publisher or address every word of the text stands, the latest first,
 * told portion by portion until `limit` are found or all have been looked at. The search of the archive ranks its best
 * articles from wherever they come; this one finds whatever can be deleted.
 */
export async function* findOwnBy(text: string, limit: number): AsyncGenerator<Looked> {
  const words = folded(text).split(/\s+/);
  const found: OwnArticle[] = [];
  let looked = 0;
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const portion = await listOwn(PORTION, before);
    found.push(...portion.filter((own) => hasAll(own, words)));
    looked += portion.length;
    before = portion.at(-1)?.seq ?? 0;
    const isDone = portion.length < PORTION || found.length >= limit;
    yield { found: found.slice(0, limit), looked, isDone };
    if (isDone) return;
  }
}

function hasAll({ article }: OwnArticle, words: readonly string[]): boolean {
  const { headline, publisher, url } = article;
  const text = folded(`${headline} ${publisher} ${url}`);
  return words.every((word) => text.includes(word));
}

/** Without case and accents. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim();
}
