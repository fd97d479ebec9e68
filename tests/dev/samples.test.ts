import { expect, test } from 'vitest';
import { seedsIn } from '../../src/build/archive-files';
import { changesBetween } from '../../src/core/changes';
import { articleOfPage } from '../../src/core/page-article';
import { SEED_URL, samplePages } from '../../src/dev/samples/pages';
import { readHtml } from '../../src/read/html';

test('the sample of the archived page says what the archive says: nothing is told to have changed', async () => {
  const seed = seedsIn('seeds').find(({ url }) => url === SEED_URL)!;
  const { html, url } = (await samplePages()).find((page) => page.url === SEED_URL)!;
  expect(changesBetween(seed, articleOfPage(readHtml(html, url).page))).toBeNull();
});
