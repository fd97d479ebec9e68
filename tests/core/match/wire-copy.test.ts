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

  test('are none when another report tells the same in its own words', () => {
    expect(
      copied('A freighter stuck on the breakwater was towed off by tugs on Tuesday evening, the port said.'),
    ).toEqual([]);
    expect(copied('')).toEqual([]);
  });
});
