import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deflate, inflate } from '../../src/build/deflate';
import { openArchive } from '../../src/core/archive/archive';
import { findContext } from '../../src/core/find-context';
import { annotations } from '../../src/core/made-ahead/made-ahead';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';
import { storyAt } from '../store/archive-of-own';

const VIEWS = Number(process.env.VIEWS ?? 600);
const MOST_BYTES = 5 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test('page views leave nothing behind in the background, however many', async () => {
  const stories = Array.from({ length: 200 }, (_, nth) =>
    storyAt(
      `story ${nth}`,
      `Anna Bellweather opened bridge ${nth} in Quillfield. It cost $${nth + 2} million.`,
    ),
  );
  const pack = await openPack(
    bytesSource(await packArchive(stories, { deflate, ...annotations() })),
    inflate,
  );
  const archive = openArchive([pack], null);
  const view = (nth: number) =>
    findContext(
      {
        url: `https://b.example/${nth}`,
        canonical: '',
        headline: `Bridge ${nth % 200} of Quillfield`,
        text: `Anna Bellweather spoke of bridge ${nth % 200} in Quillfield${nth}. `.repeat(12),
        date: '2026-03-05',
        publisher: `Paper ${nth}`,
        lang: 'en',
      },
      archive,
    );
  for (let nth = 0; nth < 300; nth += 1) await view(nth);
  const before = heapUsed();
  for (let nth = 300; nth < 300 + VIEWS; nth += 1) await view(nth);
  expect(heapUsed() - before).toBeLessThan(MOST_BYTES);
}, 900_000);
