import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../src/build/actors-table';
import { seedsIn } from '../src/build/archive-files';
import { deflate, inflate } from '../src/build/deflate';
import { statisticsTable } from '../src/build/language-table';
import { openActors } from '../src/core/actors/table';
import { type Archive, openArchive } from '../src/core/archive/archive';
import { openStatistics } from '../src/core/archive/language-statistics';
import { findContext } from '../src/core/find-context';
import { annotations } from '../src/core/made-ahead/made-ahead';
import { openPack } from '../src/core/pack/open';
import { bytesSource } from '../src/core/pack/source';
import { packArchive } from '../src/core/pack/writing/write';
import { readHtml } from '../src/read/html';

const DATA = '../shared/data/zyte181';

/** So many pages a test: a machine that is busy with other things needs seconds for each. */
const PARTS = 6;

describe.skipIf(!existsSync(DATA))(
  `the seed archive shows nothing on unrelated news pages (needs ${DATA})`,
  () => {
    let archive: Archive;
    let pages: readonly (readonly [id: string, url: string])[];

    beforeAll(async () => {
      const pack = await packArchive(seedsIn('seeds'), { deflate, ...annotations() });
      archive = openArchive(
        [await openPack(bytesSource(pack), inflate)],
        openStatistics(statisticsTable()),
        openActors(actorsTable(), topicsTable()),
      );
      const gold: Record<string, { url: string }> = JSON.parse(
        gunzipSync(readFileSync(`${DATA}/gold.json.gz`)).toString(),
      );
      pages = Object.entries(gold).map(([id, { url }]) => [id, url]);
    });

    test('all 181 of them', () => expect(pages).toHaveLength(181));

    test.each(Array.from({ length: PARTS }, (_, at) => at + 1))(
      `part %i of ${PARTS}`,
      async (part) => {
        const shown: string[] = [];
        for (const [id, url] of pages.filter((_, at) => at % PARTS === part - 1)) {
          const html = gunzipSync(readFileSync(`${DATA}/html/${id}.html.gz`)).toString();
          const { archived, related, facts, marks } = await findContext(readHtml(html, url).page, archive);
          if (archived || related.length + facts.length + marks.length > 0) shown.push(url);
        }
        expect(shown).toEqual([]);
      },
      120_000,
    );
  },
);
