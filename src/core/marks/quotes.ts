import type { QuoteInFull } from '../context';
import type { Mark } from '../mark';

/** As many stand on a page at most. */
const MOST = 12;

/** Marks with those of the quotes first: the card has the archive's sentence, and the speaker as wording. */
export function withQuotes(marks: readonly Mark[], quotes: readonly QuoteInFull[]): Mark[] {
  return [...quotes.map(markOf), ...marks].slice(0, MOST);
}

function markOf({ quoted, passage, speaker }: QuoteInFull): Mark {
  const { date } = passage.article;
  return {
    kind: 'quote',
    mentions: [quoted],
    card: {
      title: quoted.exact,
      articles: 1,
      from: date,
      to: date,
      passages: [passage],
      seenWith: [],
      wording: speaker,
    },
  };
}
