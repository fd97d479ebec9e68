import { tagsOf } from '../actors/indexed';
import type { KnownActors } from '../actors/table';
import type { Article } from '../article';
import { type AnnotatedArticle, annotatedArticle, encodeFacts, factsIn } from '../facts/facts';
import type { PackOptions } from '../pack/writing/write';
import { quotesKept } from '../quotes/kept';
import { namesForMarks } from './names-in-article';

/**
 * What `packArchive` takes to keep facts, names, quotes and actors with the articles: made once, when the pack is written.
 * Facts, names and quotes are asked for one article after the other, which is annotated once.
 */
export function annotations(
  actors: KnownActors | null = null,
): Required<Pick<PackOptions, 'factsOf' | 'namesOf' | 'quotesOf' | 'tagsOf'>> {
  let last: { article: Article; annotated: AnnotatedArticle } | null = null;
  const annotatedOnce = (article: Article): AnnotatedArticle => {
    if (last?.article !== article) last = { article, annotated: annotatedArticle(article) };
    return last.annotated;
  };
  return {
    factsOf: (article) => encodeFacts(factsIn(article, annotatedOnce(article))),
    tagsOf: (article, language) => tagsOf(article, actors, language),
    namesOf: (article) => namesForMarks(annotatedOnce(article).annotation.names),
    quotesOf: (article) => quotesKept(annotatedOnce(article)),
  };
}
