import { termPlaces } from './term-places';
import { HEADLINE_WEIGHT, looseTermsIn, scanTerms, type TermCounts, termsIn } from './terms';

/** How often each term of a text occurs; of places beyond the counts, not at all. */
export type Counted = Pick<TermCounts, 'places' | 'counts'>;

/** The terms of a text, counted and weighed; lists go by the place of each. */
export interface ReadTerms {
  readonly counts: TermCounts;
  /** The terms of the headline and the first `LEAD_TERMS` of the text, unweighted: their places are the first. */
  readonly lead: Counted;
  /** How many of them the headline has: its places come first of all. */
  readonly headlineTerms: number;
  /**
   * The count with the headline weighted and what first occurs early in the text counting up to twice: news says the
   * most important thing first (bglink-dev +.01, ecbplus +.002).
   */
  readonly prominence: readonly number[];
  /** The factor by which figures and names count more than other terms. */
  readonly emphases: readonly number[];
  /** The places of the first `OPENING_TERMS` in their order, the headline's first: what headline and a sentence tell. */
  readonly opening: readonly number[];
  /** What words that begin alike are compared by, by the place of each (see `looseTermsIn`). */
  readonly loose: readonly number[];
}

/** Reads a text's terms once for all that is asked of them. */
export function readTerms(headline: string, text: string, language: string): ReadTerms {
  const places = termPlaces(512);
  const counts: number[] = [];
  const lead: number[] = [];
  const prominence: number[] = [];
  const emphases: number[] = [];
  const earliness: number[] = [];
  const opening: number[] = [];
  const loose: number[] = [];
  const termOf = termsIn(language);
  const looseOf = looseTermsIn(language);
  let total = 0;
  const read = (part: string, isHeadline: boolean): void => {
    let nth = 0;
    scanTerms(part, termOf, (term, start, end) => {
      const place = places.add(term);
      const isLead = isHeadline || nth < LEAD_TERMS;
      if (place === counts.length) {
        counts.push(0);
        prominence.push(0);
        earliness.push(0);
        emphases.push(1);
        loose.push(looseOf(part.slice(start, end)));
        if (isLead) lead.push(0);
      }
      if (isLead) lead[place]! += 1;
      total += 1;
      if (opening.length < OPENING_TERMS) opening.push(place);
      if (isHeadline) {
        counts[place]! += HEADLINE_WEIGHT;
        prominence[place]! += HEADLINE_WEIGHT;
        return;
      }
      if (earliness[place] === 0) earliness[place] = 1 + Math.exp(-nth / EARLY_TERMS);
      counts[place]! += 1;
      prominence[place]! += earliness[place]!;
      nth += 1;
      const unit = part.charCodeAt(start);
      if (unit >= 48 && unit <= 57) emphases[place] = FIGURE;
      else if ((unit < 97 || unit > 122) && isInsideCapital(part, start)) emphases[place] = NAME;
    });
  };
  read(headline, true);
  const headlineTerms = counts.length;
  read(text, false);
  return {
    counts: { places, counts, total },
    lead: { places, counts: lead },
    headlineTerms,
    prominence,
    emphases,
    opening,
    loose,
  };
}

/** A capital that does not begin a sentence. */
function isInsideCapital(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (start < 2 || (unit < 128 && (unit < 65 || unit > 90))) return false;
  const before = text.charCodeAt(start - 1);
  if (before !== BLANK && before !== HYPHEN) return false;
  if (unit >= 128 && text.charAt(start) === text.charAt(start).toLowerCase()) return false;
  return !SENTENCE_MARKS.includes(text.charAt(start - 2));
}

const BLANK = 32;
const HYPHEN = 45;
const SENTENCE_MARKS = '.!?:"“”«\n';

/**
 * Figures tell one event from the next of its kind, as do names: without these two factors the articles of another
 * earthquake, verdict or merger rank above the right ones in 7.9 % of pairs, with them in 5.9 %.
 */
const FIGURE = 3;
const NAME = 1.5;

const EARLY_TERMS = 150;

/** What a report says first: headline and some four sentences. 50 to 100 rank alike. */
const LEAD_TERMS = 60;

const OPENING_TERMS = 30;
