import { describe, expect, test } from 'vitest';
import type { Article, Page } from '../../../src/core/article';
import { copiedSentences } from '../../../src/core/match/wire-copy';
import { readingOfPage } from '../../../src/core/page-reading';

const SHIP =
  'The container ship Meridian Star ran aground off the northern breakwater early on Tuesday with nineteen people aboard.';
const TUGS =
  'Four tugs from the harbour company pulled the vessel free shortly before the evening tide turned.';
const QUOTE = '“Nobody was hurt at all,” said the pilot.';

const wire: Article = {
  id: 'wire',
  url: 'https://wire.example/ship',
  date: '2023-05-12',
  headline: 'Container ship runs aground',
  lead: '',
  body: `${SHIP} ${QUOTE}\n\n${TUGS}`,
  publisher: 'Wire',
  lang: 'en',
};

function page(...paragraphs: string[]): Page {
  const text = paragraphs.join('\n\n');
  return { url: '', canonical: '', headline: 'Ship freed', text, date: '', publisher: '', lang: 'en' };
}

/** Words that stand nowhere else, from one to another. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `w${(from + at).toString(36)}x`).join(' ');

const reading = (...paragraphs: string[]) => readingOfPage(page(...paragraphs));

/** What of the page is marked as copied, in order. */
function copied(...paragraphs: string[]): string[] {
  return copiedSentences(reading(...paragraphs), wire).map(({ mentions: [mention] }) =>
    mention!.exact.trim(),
  );
}

describe('the sentences of a page that ran elsewhere', () => {
  test('are found wherever they stand, among others', () => {
    expect(
      copied('Our reporter saw the rescue from the quay all day long.', `Later news: rain. ${TUGS}`, SHIP),
    ).toEqual([TUGS, SHIP]);
  });

  test('are found when shortened or changed by a few words', () => {
    const shortened = SHIP.replace(' with nineteen people aboard', '');
    const changed = TUGS.replace('shortly before', 'just before');
    expect(copied(shortened, changed)).toEqual([shortened, changed]);
  });

  test('are found when they are short and word for word', () => {
    expect(copied(QUOTE)).toEqual([QUOTE]);
  });

  test('are not those that are short and stand nowhere', () => {
    expect(copied('“Nobody was seen at all,” said the pilot.')).toEqual([]);
  });

  test('come each with the sentence that the archive has, word for word', () => {
    const [mark] = copiedSentences(reading(TUGS.replace('shortly before', 'just before')), wire);
    expect(mark).toMatchObject({ kind: 'copy', card: { from: '2023-05-12' } });
    expect(mark!.card.passages.map(({ text }) => text.trim())).toEqual([TUGS]);
  });

  test('come with the sentence that most of them is of, where they take from several', () => {
    const joined = `The container ship Meridian Star ran aground off the coast, and ${TUGS}`;
    const [mark] = copiedSentences(reading(joined), wire);
    expect(mark!.card.passages.map(({ text }) => text.trim())).toEqual([TUGS]);
  });

  test('share three tenths of their sequences of words with one of the archive, or more', () => {
    const archived = { ...wire, body: `W${words(0, 30).slice(1)}.` };
    const isCopied = (shared: number, own: number) =>
      copiedSentences(reading(`W${words(0, shared).slice(1)} ${words(100, 100 + own)}.`), archived).length >
      0;
    expect(isCopied(7, 7)).toBe(true); // three of ten
    expect(isCopied(7, 8)).toBe(false);
    expect(isCopied(4, 1)).toBe(false);
  });

  test('are those of twenty signs or more where they are short', () => {
    const archived = { ...wire, body: 'They met on the bay. They met at the bay, too.' };
    const marked = (text: string) => copiedSentences(reading(text), archived).length;
    expect(['They met on the bay.', 'hey met on the bay.'].map((text) => text.length)).toEqual([20, 19]);
    expect(marked('They met on the bay.')).toBe(1);
    expect(marked('hey met on the bay.')).toBe(0);
  });

  test('come with the one that they begin with where they take alike from two', () => {
    const archived = { ...wire, body: `W${words(0, 12).slice(1)}. W${words(20, 32).slice(1)}.` };
    const joined = (first: number, then: number) =>
      `W${words(first, first + 9).slice(1)} ${words(then, then + 9)}.`;
    const begins = (text: string) =>
      copiedSentences(reading(text), archived).map(({ card }) => card.passages[0]!.text.trim().split(' ')[1]);
    expect(begins(joined(0, 20))).toEqual(['w1x']);
    expect(begins(joined(20, 0))).toEqual([words(21, 22)]);
  });

  test('are none when another report tells the same in its own words', () => {
    expect(
      copied('A freighter stuck on the breakwater was towed off by tugs on Tuesday evening, the port said.'),
    ).toEqual([]);
    expect(copied('')).toEqual([]);
  });
});
