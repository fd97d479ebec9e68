import { beforeAll, describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { openActors } from '../../../src/core/actors/table';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import type { Page } from '../../../src/core/article';
import { relatedTo } from '../../../src/core/match/related';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { languageOf } from '../../../src/core/text/language';
import { readTerms } from '../../../src/core/text/read-terms';
import { STORIES, type Story } from '../stories';

async function archiveOf(stories: readonly Story[]): Promise<Archive> {
  const articles = stories.map(({ lang, article: [headline, body] }) => ({
    ...{ id: lang, url: `https://${lang}.example/`, date: '2024-05-01', headline, lead: '', body },
    ...{ publisher: 'Courier', lang },
  }));
  const pack = await packArchive(articles, { deflate });
  return openArchive(
    [await openPack(bytesSource(pack), inflate)],
    openStatistics(statisticsTable()),
    openActors(actorsTable(), topicsTable()),
  );
}

const pageOf = ([headline, text]: readonly [string, string], lang = ''): Page => ({
  ...{ url: 'https://other.example/', canonical: '', headline, text },
  ...{ date: '2024-05-03', publisher: 'Other', lang },
});

describe('an archive of stories in eleven languages', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveOf(STORIES);
  });

  test.each(STORIES)('shows a page in $lang what it has in that language', async ({ lang, page }) => {
    const [first] = await relatedTo(pageOf(page), archive);
    expect(first?.article.id).toBe(lang);
    expect(first?.why.names.length).toBeGreaterThanOrEqual(2);
    expect(first?.sentence?.marks.length).toBeGreaterThan(0);
  });

  test.each(STORIES)('shows a page in $lang about something else nothing', async ({ unrelated }) => {
    expect(await relatedTo(pageOf(unrelated), archive)).toEqual([]);
  });
});

test.each(STORIES)('a single article in $lang is enough to match, and to abstain', async (story) => {
  const archive = await archiveOf([story]);
  expect(await relatedTo(pageOf(story.page), archive)).toHaveLength(1);
  expect(await relatedTo(pageOf(story.unrelated), archive)).toEqual([]);
});

test('a single article that is much like a page is shown a year later, too', async () => {
  const shown: string[] = [];
  for (const story of STORIES) {
    const archive = await archiveOf([story]);
    const aYearLater = { date: '2025-05-03' };
    if ((await relatedTo({ ...pageOf(story.page), ...aYearLater }, archive)).length > 0)
      shown.push(story.lang);
    expect(await relatedTo({ ...pageOf(story.unrelated), ...aYearLater }, archive)).toEqual([]);
  }
  expect(shown).toEqual(['en', 'de', 'fr', 'es', 'zh', 'ja']);
});

// A quadratic path would need hours: the time limit tells. A page is cut to two million characters before it is matched.
describe('ten megabytes', () => {
  test.each([
    ['words', 'wheat '],
    ['capitals', 'Ashford '],
    ['one word without end', 'wheat'],
    ['digits', '1234567890'],
    ['grouped figures', '1,234,567.'],
    ['Cyrillic letters', 'пшеница '],
    ['Arabic letters', 'القمح '],
    ['ideographs', '小麦收成'],
    ['kana', 'コムギの'],
    ['combining marks', 'e\u0301\u0302\u0303'],
    ['pictures', '😀'],
    ['lone surrogates', '\ud800'],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['marks of sentences', '.”“!?'],
  ])(
    'of %s are read, told apart and counted',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(10_000_000 / new TextEncoder().encode(piece).length));
      const { counts } = readTerms('', text, languageOf(text));
      expect(counts.total).toBeLessThanOrEqual(text.length);
    },
    30_000,
  );

  test.each([
    ['words', 'wheat '],
    ['names', 'Ada Ashford '],
    ['ideographs', '小麦收成'],
    ['Arabic letters', 'القمح '],
    ['sentences', 'Wheat is dear. '],
  ])(
    'of %s on a page find nothing in the end',
    async (_, piece) => {
      const text = piece.repeat(Math.ceil(2_000_000 / piece.length));
      expect(await relatedTo(pageOf(['', text]), await archiveOf(STORIES))).toEqual([]);
    },
    60_000,
  );
});
