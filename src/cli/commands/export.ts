import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Article, refOf } from '../../core/article';
import { bibtexOf } from '../../core/citations/bibtex';
import type { Cited } from '../../core/citations/cited';
import { cslJsonOf } from '../../core/citations/csl-json';
import { markdownOf } from '../../core/citations/markdown';
import { risOf } from '../../core/citations/ris';
import { zoteroCsvOf } from '../../core/citations/zotero-csv';
import type { Pack } from '../../core/pack/open';
import { bodyAt, headAt } from '../../core/pack/texts';
import { openPacksAt } from '../archive';
import type { Command } from '../command';
import { InputError } from '../input-error';

/** Citations are files made whole: a key must be unlike all others. Days of access are not said. */
const CITATIONS: ReadonlyMap<string, (articles: readonly Cited[], accessed: string) => string> = new Map([
  ['bibtex', bibtexOf],
  ['ris', risOf],
  ['csl-json', cslJsonOf],
  ['markdown', markdownOf],
  ['zotero-csv', zoteroCsvOf],
]);

/** Writes the articles of packs in the order in which they were packed; packing what `jsonl` gives makes the same pack. */
export const exportCommand: Command = async ([path, ...more], { format = 'jsonl', out }) => {
  if (path === undefined || more.length > 0) throw new InputError('export takes PACK or DIR');
  const cite = CITATIONS.get(format);
  if (!cite && format !== 'jsonl')
    throw new InputError(`--format takes ${['jsonl', ...CITATIONS.keys()].join(', ')}, not "${format}"`);
  const packs = await openPacksAt(path);
  const output = out === undefined ? process.stdout : createWriteStream(out);
  const write = async (text: string): Promise<void> => {
    if (!output.write(text)) await once(output, 'drain');
  };
  const cited: Cited[] = [];
  for (const pack of packs)
    for await (const article of articlesIn(pack)) {
      if (cite) cited.push(refWithLanguage(article));
      else await write(`${JSON.stringify(article)}\n`);
    }
  if (cite) await write(cite(cited, ''));
  if (output !== process.stdout) await finished(output.end());
  return 0;
};

/** Without the text, which may be larger than memory. */
function refWithLanguage(article: Article): Cited {
  return { ...refOf(article), lang: article.lang };
}

async function* articlesIn(pack: Pack): AsyncGenerator<Article> {
  for (let index = 0; index < pack.articles; index += 1)
    if (!pack.hidden.has(index)) yield { ...(await headAt(pack, index)), body: await bodyAt(pack, index) };
}
