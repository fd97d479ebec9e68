import { expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import type { Job } from '../../src/store/database';
import { answer, capture, gzipEach, zipOf } from '../core/formats/web-archives';
import { openSettings } from './on-page';
import { dumpStore, searchFrom, stageImport } from './own-archive';
import { useSession } from './session';

const session = useSession();

test('a web archive is imported: its pages are read where no page is', async () => {
  const page = await openSettings(session());
  const image = capture('', '', { block: answer('GIF89a', ['Content-Type: image/gif']) });
  const crawl = gzipEach([capture('Wheat harvest the best in years'), image, capture('Empty', '<p>No.</p>')]);
  const wacz = zipOf([
    { name: 'archive/a.warc.gz', data: crawl, sizes: 'behind' },
    { name: 'archive/b.warc', data: capture('Rice harvest fails in Ashford') },
  ]);
  await stageImport(page, 'site.wacz', wacz);
  const job = await eventually<Job>('the import', async () => {
    const { jobs, segments } = await dumpStore(page, { files: false });
    return jobs[0] !== undefined && jobs[0].state !== 'open' && segments.length > 0 && jobs[0];
  });
  expect(job).toMatchObject({ state: 'done', sentence: '', articles: 2, rejected: 1 });
  const { articles } = await dumpStore(page, { files: false });
  expect(articles.map(({ article }) => [article.headline, article.date])).toEqual([
    ['Wheat harvest the best in years', '2024-08-02'],
    ['Rice harvest fails in Ashford', '2024-08-02'],
  ]);
  expect(await searchFrom(page, 'Ashford rice')).toHaveLength(1);
  await page.close();
});

test('a web archive that would fill the memory is stopped, what came before is kept', async () => {
  const page = await openSettings(session());
  const film = capture('', '', { block: answer(Buffer.alloc(80_000_000), ['Content-Type: video/mp4']) });
  await stageImport(page, 'bomb.warc.gz', gzipEach([capture('Oats harvest is late'), film, capture('Rye')]));
  const job = await eventually<Job>('the import', async () => {
    const { jobs } = await dumpStore(page, { files: false });
    const last = jobs.find(({ name }) => name === 'bomb.warc.gz');
    return last !== undefined && last.state !== 'open' && last;
  });
  expect(job).toMatchObject({ state: 'broken', articles: 1 });
  expect(job.sentence).toMatch(/^bomb\.warc\.gz, line 2 expands to more than (?:200 times its size|64 MiB)/);
  await page.close();
});
