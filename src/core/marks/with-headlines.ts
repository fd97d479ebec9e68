import type { ArticleRef } from '../article';
import type { Card, Mark, Passage } from '../mark';

/**
 * The marks with nothing of an article's text that is not public: its headline stands in place of each sentence, and what
 * was compared with it is left out, as is who a name was seen with, which any article may have told. How many articles
 * there are, and from when, stays.
 */
export function withHeadlines(
  marks: readonly Mark[],
  isPublic: (article: ArticleRef) => boolean,
): readonly Mark[] {
  const isOpen = ({ article }: Passage) => isPublic(article);
  const cardOf = (card: Card): Card =>
    card.passages.every(isOpen)
      ? { ...card, seenWith: [] }
      : {
          ...card,
          passages: card.passages.map((passage) =>
            isOpen(passage) ? passage : { ...passage, text: passage.article.headline, start: 0, marks: [] },
          ),
          seenWith: [],
          wording: '',
        };
  return marks.map((mark) => ({ ...mark, card: cardOf(mark.card) }));
}
