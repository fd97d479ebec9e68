import type { Article } from '../../article';
import { languageOfArticle } from '../../text/language';
import { type TermPlaces, termPlaces } from '../../text/term-places';
import { languageTerm, type TermOf, termCounts } from '../../text/terms';
import { impactOf } from '../impact';
import type { ArticleTerms } from './article-terms';
import { gatheringTerms } from './gather-words';

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
  const analysers = new Map<string, TermOf>();
  const analyserOf = (language: string): TermOf => {
    const termOf = analysers.get(language) ?? gatheringTerms(language, (word) => vocabulary.add(word));
    analysers.set(language, termOf);
    return termOf;
  };
  const termsOf = (
    headline: string,
    text: string,
    language: string,
    tags: readonly Tag[],
    placeOf: (term: number) => number,
  ): ArticleTerms => {
    const { places: found, counts: all, total } = termCounts(headline, text, analyserOf(language));
    const met = found.terms();
    const words = met.length;
    const terms = new Uint32Array(words + tags.length);
    const counts = new Uint32Array(terms.length);
    for (let at = 0; at < words; at += 1) {
      terms[at] = placeOf(met[at]!);
      counts[at] = Math.min(all[at]!, MOST_COUNTED);
    }
    tags.forEach(({ term, share }, at) => {
      terms[words + at] = placeOf(term);
      counts[words + at] = impactOf(share) + 1;
    });
    return { terms, counts, length: total, words };
  };
  return {
    vocabulary,
    places,
    read(article) {
      const language = languageOfArticle(article);
      const tags = [{ term: languageTerm(language), share: 0 }, ...(tagsOf?.(article, language) ?? [])];
      return {
        terms: termsOf(article.headline, plainText(article), language, tags, places.add),
        language,
      };
    },
    readPart: (text, language) => termsOf('', text, language, [], places.find),
  };
}

const MOST_COUNTED = 0xffff;

/** What an article says below its headline. */
export function plainText({ lead, body }: Pick<Article, 'lead' | 'body'>): string {
  return `${lead}\n\n${body}`;
}
