import { afterEach, describe, expect, test } from 'vitest';
import german from '../../_locales/de/messages.json';
import english from '../../_locales/en/messages.json';
import { wordingOf } from '../../src/core/compare/wording';
import { speak } from '../../src/language/say';
import { cardViewOf } from '../../src/ui/card-view';
import { figureSidesOf } from '../../src/ui/figure-sides';

const wording = wordingOf(
  { text: '$45 million', notes: { period: '2023-12' } },
  { text: 'over $42 million', notes: { status: 'target', period: '2023-12' } },
  '2023-12-31',
  'differs',
);

const sameMonth = wordingOf(
  { text: '1,950 dockers', notes: { period: '2023-12' } },
  { text: '1,900 dockers', notes: { period: '2023-12' } },
  '',
  'differs',
);

describe('a figure of the page beside one of the archive', () => {
  afterEach(() => speak(english));

  test('is told with what it is and of when; the day of the article stands in its source', () => {
    expect(figureSidesOf(wording)).toEqual([
      { figure: '$45 million', notes: 'Dec 2023' },
      { figure: 'over $42 million', notes: 'target · Dec 2023' },
    ]);
    expect(figureSidesOf(sameMonth)[1].notes).toBe('Dec 2023 · same period, other figure');
  });

  test('is told in the language of the reader, in the card as well', () => {
    speak(german);
    expect(figureSidesOf(wording)[1].notes).toBe('Ziel · Dez. 2023');
    const card = { title: '', articles: 1, from: '', to: '', passages: [], seenWith: [], wording };
    const { detail } = cardViewOf({ kind: 'figure', card });
    expect(detail).toBe(
      'Diese Seite: $45 million (Dez. 2023) · Archiv: over $42 million (Ziel\u00a0·\u00a0Dez. 2023)',
    );
  });
});
