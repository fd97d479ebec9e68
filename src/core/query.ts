import { type Archive, idfWith } from './archive';
import type { Page } from './article';
import { saturation } from './impact';
import { languageOf } from './language';
import { findPostings, type PostingList } from './pack/postings';
import { termCounts } from './terms';

/** A term of the page that the archive may hold, with the postings of each pack. */
export interface QueryTerm {
  readonly term: number;
  readonly weight: number;
  /** In nats, see archive.ts. */
  readonly rarity: number;
  readonly postings: readonly (PostingList | null)[];
}

/** A page as a weighted set of terms, the heaviest first. */
export interface Query {
  readonly language: string;
  readonly terms: readonly QueryTerm[];
  /** The score that the page itself would get as an article: the measure of all others. */
  readonly selfScore: number;
}

/** The page's best terms. Postings are read once: a query serves one ranking. */
export function queryOf(page: Page, archive: Archive): Query {
  const language = languageOf(`${page.headline}\n${page.text}`, page.lang);
  const { counts, total } = termCounts(page.headline, page.text, language);
  const candidates = [...counts].map(([term, count]) => {
    const postings = archive.packs.map(({ file }) => findPostings(file, term));
    const df = postings.reduce((sum, list) => sum + (list?.df ?? 0), 0);
    const rarity = idfWith(df, term, archive);
    return { term, count, rarity, postings, weight: count * rarity };
  });
  const terms = candidates
    .filter(({ rarity }) => rarity > COMMON)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MAX_TERMS);
  const selfScore = terms.reduce((sum, { weight, count }) => sum + weight * saturation(count, total), 0);
  return { language, terms, selfScore };
}

/** All terms give no better order than 100, and 40 one .003 worse. */
const MAX_TERMS = 100;

/** The rarity of a word that half of all articles hold: it tells nothing. */
const COMMON = Math.log(2);
