import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { tagsOf } from '../../../src/core/actors/indexed';
import { openActors } from '../../../src/core/actors/table';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import type { Article } from '../../../src/core/article';
import { parseArticle } from '../../../src/core/formats/article-format';
import { foreignHits } from '../../../src/core/match/foreign-hits';
import { queryOf } from '../../../src/core/match/query';
import { relatedTo } from '../../../src/core/match/related';
import { dayOf } from '../../../src/core/pack/day';
import { openPack, withoutArticles } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { readingOfPage } from '../../../src/core/page-reading';
import { STORIES } from '../stories';
import { ON_SEED_ABROAD } from './stories-on-seed';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const actors = openActors(actorsTable(), topicsTable());
const statistics = openStatistics(statisticsTable());

/** Too many to be read whole for each page. */
const OTHERS: readonly Article[] = Array.from({ length: 20 }, (_, nth) => {
  const [headline, body] = STORIES[0]!.unrelated;
  const town = `Town${nth} in ${['France', 'Brazil', 'Norway', 'Kenya'][nth % 4]}`;
  return {
    ...{ id: `${nth}`, url: '', date: '', lead: '', publisher: '', lang: 'en' },
    ...{ headline: headline.replace('Ashford', town), body: body.replace('Ashford', town) },
  };
});

async function archiveWith(hasTags: boolean): Promise<Archive> {
  const name = readdirSync(SEEDS).find((one) => one.endsWith('.txt'))!;
  const seed = parseArticle(readFileSync(new URL(name, SEEDS), 'utf8'));
  const bytes = await packArchive([...OTHERS, seed], {
    deflate,
    ...(hasTags ? { tagsOf: (one: Article) => tagsOf(one, actors) } : {}),
  });
  return openArchive([await openPack(bytesSource(bytes), inflate)], statistics, actors);
}

/** How many pages of those languages show the English seed, told to be in English, and how many others stay silent. */
async function countsIn(archive: Archive) {
  const counts = { shown: 0, silent: 0 };
  for (const { page, show } of ON_SEED_ABROAD) {
    const related = await relatedTo(page, archive);
    if (show && related.some(({ article, language }) => article.url !== '' && language === 'en'))
      counts.shown += 1;
    if (!show && related.length === 0) counts.silent += 1;
  }
  return counts;
}

test('pages in other languages find an article among many by what it is about', async () => {
  const { shown, silent } = await countsIn(await archiveWith(true));
  expect(shown).toBeGreaterThanOrEqual(20);
  expect(silent).toBeGreaterThanOrEqual(27);
  expect((await countsIn(await archiveWith(false))).shown).toBeLessThan(shown - 5);
}, 60_000);

describe('a hit in another language', () => {
  const { page } = ON_SEED_ABROAD.find(({ show, page }) => show && page.lang === 'ru')!;
  const hitsIn = (archive: Archive, limit = 8, day = 0) => {
    const reading = readingOfPage(page);
    return foreignHits(reading, queryOf(reading, archive), archive, limit, day);
  };

  test('is scored by its day alone, the one that is most about the page first', async () => {
    const archive = await archiveWith(true);
    const seed = OTHERS.length;
    expect(hitsIn(archive)[0]).toEqual({ pack: 0, index: seed, score: 1, dateless: 1 });
    const later = dayOf('2024-01-07'); // a week behind the seed's
    expect(hitsIn(archive, 8, later)[0]!.score).toBeCloseTo(0.35 + 0.65 / Math.E, 12);
  });

  test('is one of at most so many, each once, in the order of the packs where they are alike', async () => {
    const [archive] = [await archiveWith(true)];
    const [pack] = archive.packs;
    const twice = openArchive([pack!, pack!], statistics, actors);
    expect(hitsIn(twice, 2).map(({ pack, index }) => [pack, index])).toEqual([
      [0, OTHERS.length],
      [1, OTHERS.length],
    ]);
    expect(hitsIn(twice, 1).map(({ pack }) => pack)).toEqual([0]);
  });

  test('is no article that was taken out, and none in the language of the page', async () => {
    const archive = await archiveWith(true);
    const without = withoutArticles(archive.packs[0]!, [OTHERS.length]);
    const indexes = hitsIn(openArchive([without], statistics, actors)).map(({ index }) => index);
    expect(indexes).not.toContain(OTHERS.length);
    const own: Article = { ...OTHERS[0]!, headline: page.headline, body: page.text, lang: 'ru', id: 'own' };
    const mixed = await packArchive([own, OTHERS[0]!], { deflate, tagsOf: (one) => tagsOf(one, actors) });
    const both = openArchive([await openPack(bytesSource(mixed), inflate)], statistics, actors);
    expect(hitsIn(both).map(({ index }) => index)).not.toContain(0);
  });
});

test('a page in the language of all articles looks for no others', async () => {
  const archive = await archiveWith(true);
  const { headline, body } = OTHERS[3]!;
  const reading = readingOfPage({
    ...{ headline, text: body, lang: 'en', date: '', publisher: '' },
    ...{ url: '', canonical: '' },
  });
  expect(foreignHits(reading, queryOf(reading, archive), archive, 8, 0)).toEqual([]);
});
