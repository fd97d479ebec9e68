import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { seedsIn } from '../../../src/build/archive-files';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { openActors } from '../../../src/core/actors/table';
import { openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import { findContext } from '../../../src/core/find-context';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { readHtml } from '../../../src/read/html';

const [seed] = seedsIn('seeds');
const pack = await packArchive([seed!], { deflate, ...annotations() });
const archive = openArchive(
  [await openPack(bytesSource(pack), inflate)],
  openStatistics(statisticsTable()),
  openActors(actorsTable(), topicsTable()),
);

test.each([
  ['trade', ['Vladimir Putin', 'Moscow', '$202 billion']],
  ['visit', ['Vladimir Putin', 'Xi Jinping', 'Kremlin']],
  ['anniversary', ['Vladimir Putin', 'Kremlin', '200-billion-dollar']],
  ['unrelated', []],
])('with the first seed alone the sample story "%s" has its marks', async (name, titles) => {
  const { page } = readHtml(
    readFileSync(`src/dev/samples/${name}.html`, 'utf8'),
    `https://news.example/${name}`,
  );
  const { marks } = await findContext(page, archive);
  expect(marks.map(({ card }) => card.title)).toEqual(titles);
  for (const { card } of marks) expect(card.passages.map(({ article }) => article.url)).toEqual([seed!.url]);
});
