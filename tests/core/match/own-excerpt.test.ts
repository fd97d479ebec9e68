import { expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { openActors } from '../../../src/core/actors/table';
import { archivedAs, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import { excerptOf } from '../../../src/core/excerpt';
import { relatedTo } from '../../../src/core/match/related';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { articleOfPage } from '../../../src/core/page-article';
import { ON_THE_SUBJECT } from '../samples';

const page = ON_THE_SUBJECT[0]!;

test('an excerpt is related to other pages, and on its own page neither related nor the page itself', async () => {
  const bytes = await packArchive([excerptOf(articleOfPage(page), page.text)], { deflate });
  const archive = openArchive(
    [await openPack(bytesSource(bytes), inflate)],
    openStatistics(statisticsTable()),
    openActors(actorsTable(), topicsTable()),
  );
  expect(await relatedTo(page, archive)).toEqual([]);
  expect(await archivedAs(page, archive)).toBeNull();
  const moved = { ...page, url: 'https://elsewhere.example/a-copy', canonical: '' };
  expect(await relatedTo(moved, archive)).toHaveLength(1);
});
