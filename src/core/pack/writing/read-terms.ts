import type { Article } from '../../article';
import { languageOfArticle } from '../../text/language';
import { type TermPlaces, termPlaces } from '../../text/term-places';
import { HEADLINE_WEIGHT, languageTerm, termCounts, termsIn } from '../../text/terms';
import { WORD, wordsOf } from '../../text/words';
import { impactOf } from '../impact';
import type { ArticleTerms } from './article-terms';
import { gatheringPlaces, type PlaceOf } from './gather-words';

/** A term beside an article's words; `share`, 0 to 1, tells how much of the article it is. */
export interface Tag {
  readonly term: number;
  readonly share: number;
}

/** Reads the terms of articles, and gathers all words and terms that it meets. */
export interface TermReader {
  readonly vocabulary: ReadonlySet<string>;
  readonly places: TermPlaces;
  readonly read: (article: Article) => { readonly terms: ArticleTerms; readonly language: string };
  /** The terms of a part of an article in that language that was read before. */
  readonly readPart: (text: string, language: string) => ArticleTerms;
}

export function termReader(tagsOf?: (article: Article, language: string) => readonly Tag[]): TermReader {
  const vocabulary = new Set<string>();
  const places = termPlaces();
  const counter = placeCounter();
  const languages = new Map<string, PlaceOf>();
  const placeOfIn = (language: string): PlaceOf => {
    const placeOf =
      languages.get(language) ?? gatheringPlaces(language, places, (word) => vocabulary.add(word));
    languages.set(language, placeOf);
    return placeOf;
  };
  return {
    vocabulary,
    places,
    read(article) {
      const language = languageOfArticle(article);
      const placeOf = placeOfIn(language);
      counter.add(article.headline, placeOf, HEADLINE_WEIGHT);
      counter.add(plainText(article), placeOf, 1);
      const tags = [{ term: languageTerm(language), share: 0 }, ...(tagsOf?.(article, language) ?? [])];
      const counted = counter.finish(tags.length);
      const { terms, counts, words } = counted;
      tags.forEach(({ term, share }, at) => {
        terms[words + at] = places.add(term);
        counts[words + at] = impactOf(share) + 1;
      });
      return { terms: counted, language };
    },
    readPart(text, language) {
      const { places: found, counts, total } = termCounts('', text, termsIn(language));
      return {
        terms: found.terms().map(places.find),
        counts: Uint32Array.from(counts),
        length: total,
        words: counts.length,
      };
    },
  };
}

/** Counts the words of one article after the other by the places of their terms among all. */
interface PlaceCounter {
  readonly add: (text: string, placeOf: PlaceOf, weight: number) => void;
  /** What was added since the last time, in order of first occurrence, with room for so many terms more behind it. */
  readonly finish: (more: number) => ArticleTerms;
}

function placeCounter(): PlaceCounter {
  let terms = new Uint32Array(1024);
  let counts = new Uint32Array(1024);
  let size = 0;
  let length = 0;
  /** Of each place where it stands in `terms`, counted from `first` on; below that, in an article before. */
  let slots = new Uint32Array(1024);
  let first = 1;
  return {
    add(text, placeOf, weight) {
      const words = wordsOf(text);
      for (let at = 0; at < words.length; at += WORD) {
        const place = placeOf(text, words, at);
        if (place < 0) continue;
        length += 1;
        if (place >= slots.length) slots = grown(slots, place);
        const slot = slots[place]!;
        if (slot >= first) {
          counts[slot - first]! += weight;
          continue;
        }
        if (size === terms.length) {
          terms = grown(terms, size);
          counts = grown(counts, size);
        }
        slots[place] = first + size;
        terms[size] = place;
        counts[size] = weight;
        size += 1;
      }
    },
    finish(more) {
      const found = {
        terms: new Uint32Array(size + more),
        counts: new Uint32Array(size + more),
        length,
        words: size,
      };
      found.terms.set(terms.subarray(0, size));
      for (let at = 0; at < size; at += 1) found.counts[at] = Math.min(counts[at]!, MOST_COUNTED);
      first += size;
      size = 0;
      length = 0;
      return found;
    },
  };
}

/** Twice as long, or more, so that the place is in it. */
function grown(numbers: Uint32Array, place: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(numbers.length, place + 1) * 2);
  longer.set(numbers);
  return longer;
}

const MOST_COUNTED = 0xffff;

/** What an article says below its headline. */
export function plainText({ lead, body }: Pick<Article, 'lead' | 'body'>): string {
  return `${lead}\n\n${body}`;
}
