import { type Archive, idfWith } from './archive';
import type { Page } from './article';
import { saturations } from './impact';
import { languageOf } from './language';
import { findPostings, type PostingList } from './pack/postings';
import { scanTerms, termCounts } from './terms';

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
  const emphases = emphasesOf(page.text, language);
  const values = saturations([...counts.values()], total);
  const candidates = [...counts].map(([term, count], at) => {
    const postings = archive.packs.map(({ file }) => findPostings(file, term));
    const df = postings.reduce((sum, list) => sum + (list?.df ?? 0), 0);
    const rarity = idfWith(df, term, archive);
    return { term, rarity, postings, value: values[at]!, weight: count * rarity * (emphases.get(term) ?? 1) };
  });
  const terms = candidates
    .filter(({ rarity }) => rarity > COMMON)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MAX_TERMS);
  return { language, terms, selfScore: terms.reduce((sum, { weight, value }) => sum + weight * value, 0) };
}

/**
 * Figures tell one event from the next of its kind, as do names: without these two factors the articles of another
 * earthquake, verdict or merger rank above the right ones in 7.9 % of pairs, with them in 7.2 %.
 */
function emphasesOf(text: string, language: string): Map<number, number> {
  const emphases = new Map<number, number>();
  scanTerms(text, language, (term, start) => {
    const unit = text.charCodeAt(start);
    if (unit >= 48 && unit <= 57) emphases.set(term, FIGURE);
    else if (isInsideCapital(text, start)) emphases.set(term, NAME);
  });
  return emphases;
}

/** A capital that does not begin a sentence. */
function isInsideCapital(text: string, start: number): boolean {
  const first = text.charAt(start);
  if (first === first.toLowerCase() || start < 2) return false;
  return /[ -]/.test(text.charAt(start - 1)) && !/[.!?:"“”«\n]/.test(text.charAt(start - 2));
}

const FIGURE = 2;
const NAME = 1.5;

/** 100 terms cost .007 R@5 against 200, 400 win .003 more and take twice the time. */
const MAX_TERMS = 200;

/** The rarity of a word that half of all articles hold: it tells nothing. */
const COMMON = Math.log(2);
