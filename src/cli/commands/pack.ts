import { writeFileSync } from 'node:fs';
import { deflate, inflate } from '../../build/deflate';
import type { Article } from '../../core/article';
import { openPack } from '../../core/pack/open';
import { bytesSource } from '../../core/pack/source';
import { packArchive } from '../../core/pack/write';
import { annotations } from '../../core/pack-facts';
import { canonicalUrl } from '../../core/url';
import { articlesOf, type Rejected } from '../articles';
import { InputError } from '../input-error';
import type { Command } from '../main';
import { printLine } from '../output';

/** Packs articles into one file and prints what it holds. The same address twice keeps both and is counted. */
export const packCommand: Command = async (inputs, options) => {
  if (inputs.length === 0 || options.out === undefined)
    throw new InputError('pack takes INPUT… and --out FILE');
  const started = performance.now();
  const rejected: Rejected[] = [];
  const addresses = new Set<string>();
  let articles = 0;
  let duplicates = 0;
  async function* counted(): AsyncGenerator<Article> {
    for await (const article of articlesOf(inputs, (row) => rejected.push(row))) {
      const address = canonicalUrl(article.url);
      if (address !== '' && addresses.has(address)) duplicates += 1;
      addresses.add(address);
      articles += 1;
      yield article;
    }
  }
  const pack = await packArchive(counted(), {
    deflate,
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options['no-facts'] ? {} : annotations()),
  });
  writeFileSync(options.out, pack);
  await printLine({
    articles,
    duplicates,
    rejected,
    bytes: await bytesOf(pack),
    seconds: Math.round(performance.now() - started) / 1000,
  });
  return rejected.length;
};

/** Bytes by use: the ranking index, the look-up section, facts and names, texts. */
async function bytesOf(
  pack: Uint8Array,
): Promise<Record<'total' | 'index' | 'lookup' | 'facts' | 'text', number>> {
  const { sections } = (await openPack(bytesSource(pack), inflate)).file;
  const size = ({ start, end }: { start: number; end: number }) => end - start;
  const lookup = size(sections.lookup);
  const facts = size(sections.facts) + size(sections.names);
  const text = size(sections.cards) + size(sections.bodies);
  return { total: pack.length, index: pack.length - lookup - facts - text, lookup, facts, text };
}
