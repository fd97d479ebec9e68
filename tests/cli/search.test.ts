import { describe, expect, test } from 'vitest';
import { backstory, workFolder } from './backstory';

const { fileOf, linesOf } = workFolder();

const articles = fileOf(
  'news.jsonl',
  linesOf(
    ...[1, 2, 3].map((day) => ({
      url: `https://news.example/${day}`,
      title: `Talks, day ${day}`,
      body: `The U.S. and the WHO spoke of vaccines on day ${day}. It was up to us.`,
      date: `2021-05-0${day}`,
      publisher: 'Example News',
    })),
  ),
);

const found = async (...words: string[]) => {
  const { status, rows } = await backstory('search', '--archive', articles, ...words);
  return { status, ...rows()[0] };
};

describe('backstory search', () => {
  test('prints how many articles there are in all, and the first of them by the order asked for', async () => {
    const {
      status,
      count,
      isExact,
      isCommon,
      found: first,
    } = await found('US', '--order', 'newest', '--limit', '2');
    expect({ status, count, isExact, isCommon }).toEqual({
      status: 0,
      count: 3,
      isExact: true,
      isCommon: false,
    });
    expect(first.map(({ article }: { article: { date: string } }) => article.date)).toEqual([
      '2021-05-03',
      '2021-05-02',
    ]);
  });

  test('tells common words from a name in capitals', async () => {
    expect(await found('us')).toMatchObject({ count: 0, isCommon: true });
    expect(await found('WHO')).toMatchObject({ count: 3, isCommon: false });
  });

  test.each([
    [['--order', 'date', 'US'], '--order takes best, newest, oldest, not "date"'],
    [[' '], 'search takes --archive PACK|DIR and WORDS…'],
    [['US', '--limit', '0'], '--limit takes a whole number above 0, not "0"'],
  ])('refuses %j with a sentence', async (words, sentence) => {
    const { status, stderr } = await backstory('search', '--archive', articles, ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
