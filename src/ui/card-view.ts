import type { Card, CardView, LookedUp, Mark, Passage, PassageView } from '../core/mark';
import { formatCount, formatDate } from './dates';

/** The card of a marked name, figure or copied sentence. */
export function cardViewOf({ kind, card }: Pick<Mark, 'kind' | 'card'>): CardView {
  if (kind === 'copy') {
    return {
      title: 'The same words ran here',
      detail: '',
      passages: card.passages.map(unlabelled),
      note: '',
    };
  }
  return kind === 'figure'
    ? { title: card.title, detail: card.wording, passages: card.passages.map(unlabelled), note: '' }
    : {
        title: card.title,
        detail: spread(card),
        passages: card.passages.length > 1 ? card.passages.map(labelled) : card.passages.map(unlabelled),
        note: card.seenWith.length > 0 ? `Seen with ${card.seenWith.join(', ')}` : '',
      };
}

/** A passage with its source, under a label. */
function passageView({ text, start, marks, article }: Passage, label: string): PassageView {
  const source = [article.publisher, formatDate(article.date)].filter((part) => part !== '').join(' · ');
  const { headline, url, id } = article;
  return { label, text, marks, source, headline, url, id, span: { start, end: start + text.length } };
}

function labelled(passage: Passage, index: number): PassageView {
  return passageView(passage, index === 0 ? 'First in the archive' : 'Last in the archive');
}

function unlabelled(passage: Passage): PassageView {
  return passageView(passage, '');
}

/** `In 3 articles, 2021 to 2023` */
function spread({ articles, from, to }: Card): string {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].filter((year) => year !== '');
  const count = `In ${formatCount(articles)} article${articles === 1 ? '' : 's'}`;
  return years.length === 0 ? count : `${count}, ${years.join(' to ')}`;
}

/** The card of a look-up: what was looked up, and what the archive says of it. */
export function cardViewOfLookUp({ title, passages, wordsRead }: LookedUp): CardView {
  const detail = passages.length === 0 ? 'The archive has nothing on this.' : '';
  const note = wordsRead === null ? '' : `Only the first ${formatCount(wordsRead)} words were read.`;
  return { title, detail, passages: passages.map(unlabelled), note };
}
