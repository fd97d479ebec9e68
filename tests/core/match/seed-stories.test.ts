import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { openActors } from '../../../src/core/actors/table';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import { parseArticle } from '../../../src/core/formats/article-format';
import { relatedTo } from '../../../src/core/match/related';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { ON_SEED, ON_SEED_ABROAD, type SeedStory } from './stories-on-seed';

const SEEDS = new URL('../../../seeds/', import.meta.url);
let archive: Archive;

beforeAll(async () => {
  const seeds = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseArticle(readFileSync(new URL(name, SEEDS), 'utf8')));
  const pack = await packArchive(seeds, { deflate });
  archive = openArchive(
    [await openPack(bytesSource(pack), inflate)],
    openStatistics(statisticsTable()),
    openActors(actorsTable(), topicsTable()),
  );
});

/** How many of the stories to be shown are, and how many near misses stay silent. */
async function countsOf(stories: readonly SeedStory[]): Promise<{ shown: number; silent: number }> {
  const counts = { shown: 0, silent: 0 };
  for (const { page, show } of stories) {
    const isShown = (await relatedTo(page, archive)).length > 0;
    if (show && isShown) counts.shown += 1;
    if (!show && !isShown) counts.silent += 1;
  }
  return counts;
}

describe('the one seed', () => {
  test('is shown on stories of its two countries from other angles, and not on near misses', async () => {
    const { shown, silent } = await countsOf(ON_SEED);
    expect(shown).toBeGreaterThanOrEqual(28);
    expect(silent).toBeGreaterThanOrEqual(29);
  });

  test('is shown on such stories in six other languages', async () => {
    const { shown, silent } = await countsOf(ON_SEED_ABROAD);
    expect(shown).toBeGreaterThanOrEqual(24);
    expect(silent).toBeGreaterThanOrEqual(28);
  });
});
