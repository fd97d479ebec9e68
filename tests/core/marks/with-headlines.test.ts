import { expect, test } from 'vitest';
import type { Mark } from '../../../src/core/mark';
import { withHeadlines } from '../../../src/core/marks/with-headlines';

const SECRET = 'Helga Tveit told nobody of the contract.';

const passageOf = (id: string) => ({
  text: SECRET,
  start: 40,
  marks: [{ start: 0, end: 11 }],
  article: { id, url: '', date: '', headline: 'Norvik orders ferries', lead: '', publisher: 'P', lang: 'en' },
});
const markOf = (...ids: string[]): Mark => ({
  kind: 'name',
  mentions: [],
  card: {
    title: 'Helga Tveit',
    articles: 2,
    from: '',
    to: '',
    passages: ids.map(passageOf),
    seenWith: ['Jonas Eide'],
    wording: 'page: $9 · archive: $8',
  },
});

test('nothing of a private article but its headline goes with a mark', () => {
  const [open, mixed, closed] = withHeadlines(
    [markOf('bundled/1', 'bundled/2'), markOf('bundled/1', 'own/1'), markOf('own/1')],
    ({ id }) => id.startsWith('bundled/'),
  );
  const whole = markOf('bundled/1', 'bundled/2');
  expect(open).toEqual({ ...whole, card: { ...whole.card, seenWith: [] } });
  expect(mixed!.card.passages.map(({ text }) => text)).toEqual([SECRET, 'Norvik orders ferries']);
  expect(JSON.stringify(closed)).not.toMatch(/told nobody|Jonas|\$8/);
  expect(closed!.card.passages[0]).toMatchObject({ start: 0, marks: [] });
});
