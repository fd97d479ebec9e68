import type { Card, CardView, LookedUp, Mark, Passage, PassageView } from '../core/mark';
import { hostBeside } from '../core/url/host-beside';
import { say, sayCount } from '../language/say';
import { formatDate, formatYears } from './dates';
import { figureSidesOf } from './figure-sides';

/** The card of a marked name, figure, quote or copied sentence. */
export function cardViewOf({ kind, card }: Pick<Mark, 'kind' | 'card'>): CardView {
  if (kind === 'copy') {
    const passages = card.passages.map(unlabelled);
    return { title: say('card_copy'), detail: '', passages, note: '' };
  }
  if (kind === 'quote') {
    const detail = card.wording === '' ? '' : say('said_by', card.wording);
    const note = card.passages[0]?.marks.length ? say('quote_left_out') : '';
    return { title: say('card_quote'), detail, passages: card.passages.map(unlabelled), note };
  }
  return kind === 'figure'
    ? { title: card.title, detail: compared(card), passages: card.passages.map(unlabelled), note: '' }
    : {
        title: card.title,
        detail: spread(card),
        passages: card.passages.length > 1 ? card.passages.map(labelled) : card.passages.map(unlabelled),
        note: card.seenWith.length > 0 ? say('card_seen_with', card.seenWith.join(', ')) : '',
      };
}

/** A passage with its source, under a label. */
function passageView({ text, start, marks, article }: Passage, label: string): PassageView {
  const source = [article.publisher, hostBeside(article), formatDate(article.date)].filter(
    (part) => part !== '',
  );
  const { headline, url, id } = article;
  return { label, text, marks, source, headline, url, id, span: { start, end: start + text.length } };
}

function labelled(passage: Passage, index: number): PassageView {
  return passageView(passage, say(index === 0 ? 'card_first' : 'card_last'));
}

function unlabelled(passage: Passage): PassageView {
  return passageView(passage, '');
}

/** `This page: $240 billion · Archive: $200 billion (target)` */
function compared({ wording }: Card): string {
  const sides = figureSidesOf(wording).map(({ figure, notes }, nth) => {
    const side = say('act_on', say(nth ? 'numbers_archive' : 'numbers_page'), figure);
    // Behind the side, not in it: where one reads from the right, a figure turns what stands with it around.
    return notes ? say('counted', side, notes.replaceAll(' · ', '\u00a0·\u00a0')) : side;
  });
  return sides.join(' · ');
}

/** `In 3 articles, 2021 to 2023` */
function spread({ articles, from, to }: Card): string {
  const years = formatYears(from, to);
  return years === ''
    ? sayCount('card_articles', articles)
    : sayCount('card_articles_years', articles, years);
}

/** The card of a look-up: what was looked up, and what the archive says of it. */
export function cardViewOfLookUp({ title, passages, wordsRead, isCommon = false }: LookedUp): CardView {
  const nothing = say(isCommon ? 'found_common' : 'card_nothing');
  const detail = passages.length === 0 ? nothing : '';
  const note = wordsRead === null ? '' : sayCount('words_read', wordsRead);
  return { title, detail, passages: passages.map(unlabelled), note };
}
