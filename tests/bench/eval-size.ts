import { gzipSync } from 'node:zlib';
import { inflate } from '../../src/build/deflate';
import { SECTIONS } from '../../src/core/pack/layout';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packOnce } from './eval-packs';
import { articlesOf } from './match-sets';

/** Prints what the index of 10,000 articles takes, an article. */
export async function sizeFigures(): Promise<void> {
  const index = await indexIn(await packOnce('10000', () => articlesOf('10000')));
  const [raw, gzip] = [index, gzipSync(index)].map(({ length }) => (length / 10_000).toFixed(0));
  console.log(`index of 10,000 articles: ${raw} bytes an article (${gzip} gzip)`);
}

/** The sections of a pack by which it ranks, without texts and what a look-up needs; the sizes of all go to stderr. */
export async function indexIn(bytes: Uint8Array): Promise<Buffer> {
  const { file, articles } = await openPack(bytesSource(bytes), inflate);
  const sizes = SECTIONS.map((name) => [name, file.sections[name].end - file.sections[name].start] as const);
  console.error(sizes.map(([name, size]) => `${name} ${(size / articles).toFixed(1)}`).join(', '));
  const parts = (['terms', 'offsets', 'postings', 'days', 'addresses'] as const).map((name) =>
    bytes.subarray(file.sections[name].start, file.sections[name].end),
  );
  return Buffer.concat(parts);
}
