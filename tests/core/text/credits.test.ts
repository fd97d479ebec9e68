import { expect, test } from 'vitest';
import { withoutCredits } from '../../../src/core/text/credits';

const NEWS = 'The council met on Monday. It will build a bridge for 3 million euros.';

test.each([
  ['an address for mail', 'presse.hof@polizei.example.de'],
  ['an address of a page', 'www.example.org/mobility/bridge'],
  ['a whole address', 'https://example.org/a'],
  [
    "an agency's rights",
    'Copyright 2020 The Example Press. This material may not be published or broadcast.',
  ],
  ['a feed', '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)'],
  ['an edition', '*Hof24.de ist Teil des bundesweiten Beispiel-Redaktionsnetzwerks.'],
])('%s is no part of what a text tells', (_, credit) => {
  const text = `${NEWS}\n\n${credit}\n\n${NEWS}`;
  const told = withoutCredits(text);
  expect(told.length).toBe(text.length);
  expect(told.trim().split(/\s{3,}/)).toEqual([NEWS, NEWS]);
  expect(told.lastIndexOf(NEWS)).toBe(text.lastIndexOf(NEWS));
});

test('the office that sent a press release is none of its news, wherever it stands', () => {
  const text = `Polizei Hof\n\nEin Rad fehlt.\n\nOriginal-Content von: Polizei Hof, übermittelt durch news aktuell`;
  expect(withoutCredits(text).trim()).toBe('Ein Rad fehlt.');
});

test.each([
  NEWS,
  'The singer wrote to @mayor that the court sees no breach of copyright in the song.',
  'Die Polizei Hof sucht ein Rad.',
])('news stay as they are: %s', (text) => {
  expect(withoutCredits(text)).toBe(text);
});
