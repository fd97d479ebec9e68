import type { Article } from '../article';
import { type AnnotatedArticle, annotatedArticle, encodeFacts, factsIn } from '../facts/facts';
import type { PackOptions } from '../pack/writing/write';
import { namesForMarks } from './names-in-article';

/**
 * What `packArchive` takes to keep facts and names with the articles: made once, when the pack is written. Both are
 * asked for one article after the other, which is annotated once.
 */
export function annotations(): Required<Pick<PackOptions, 'factsOf' | 'namesOf'>> {
  let last: { article: Article; annotated: AnnotatedArticle } | null = null;
  const annotatedOnce = (article: Article): AnnotatedArticle => {
    if (last?.article !== article) last = { article, annotated: annotatedArticle(article) };
    return last.annotated;
  };
  return {
    factsOf: (article) => encodeFacts(factsIn(article, annotatedOnce(article))),
    namesOf: (article) => namesForMarks(annotatedOnce(article).annotation.names),
  };
}
