import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Article } from '../../core/article';
import type { Pack } from '../../core/pack/open';
import { bodyAt, cardAt } from '../../core/pack/texts';
import { openPacksAt } from '../archive';
import { InputError } from '../input-error';
import type { Command } from '../main';

/** How an article is written in each format. */
const FORMATS: ReadonlyMap<string, (article: Article) => string> = new Map([
  ['jsonl', (article: Article) => `${JSON.stringify(article)}\n`],
]);

/** Writes the articles of packs in the order in which they were packed; packing what `jsonl` gives makes the same pack. */
export const exportCommand: Command = async ([path, ...more], { format = 'jsonl', out }) => {
  if (path === undefined || more.length > 0) throw new InputError('export takes PACK or DIR');
  const write = FORMATS.get(format);
  if (!write) throw new InputError(`--format takes ${[...FORMATS.keys()].join(', ')}, not "${format}"`);
  const packs = await openPacksAt(path);
  const output = out === undefined ? process.stdout : createWriteStream(out);
  for (const pack of packs) {
    for await (const article of articlesIn(pack))
      if (!output.write(write(article))) await once(output, 'drain');
  }
  if (output !== process.stdout) await finished(output.end());
  return 0;
};

async function* articlesIn(pack: Pack): AsyncGenerator<Article> {
  for (let index = 0; index < pack.articles; index += 1)
    if (!pack.hidden.has(index)) yield { ...(await cardAt(pack, index)), body: await bodyAt(pack, index) };
}
