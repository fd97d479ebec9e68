import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../src/build/actors-table';
import { seedsIn } from '../src/build/archive-files';
import { deflate, inflate } from '../src/build/deflate';
import { statisticsTable } from '../src/build/language-table';
import { openActors } from '../src/core/actors/table';
import { openArchive } from '../src/core/archive/archive';
import { openStatistics } from '../src/core/archive/language-statistics';
import { findContext } from '../src/core/find-context';
import { annotations } from '../src/core/made-ahead/made-ahead';
import { openPack } from '../src/core/pack/open';
import { bytesSource } from '../src/core/pack/source';
import { packArchive } from '../src/core/pack/writing/write';
import { readHtml } from '../src/read/html';

const DATA = '../shared/data/zyte181';

test.skipIf(!existsSync(DATA))(
  `the seed archive shows nothing on 181 unrelated news pages (needs ${DATA})`,
  async () => {
    const pack = await packArchive(seedsIn('seeds'), { deflate, ...annotations() });
    const archive = openArchive(
      [await openPack(bytesSource(pack), inflate)],
      openStatistics(statisticsTable()),
      openActors(actorsTable(), topicsTable()),
    );
    const gold: Record<string, { url: string }> = JSON.parse(
      gunzipSync(readFileSync(`${DATA}/gold.json.gz`)).toString(),
    );
    const shown: string[] = [];
    for (const [id, { url }] of Object.entries(gold)) {
      const html = gunzipSync(readFileSync(`${DATA}/html/${id}.html.gz`)).toString();
      const { archived, related, facts, marks } = await findContext(readHtml(html, url).page, archive);
      if (archived || related.length + facts.length + marks.length > 0) shown.push(url);
    }
    expect(Object.keys(gold)).toHaveLength(181);
    expect(shown).toEqual([]);
  },
  120_000,
);
