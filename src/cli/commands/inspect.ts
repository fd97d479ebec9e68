import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { inflate } from '../../build/deflate';
import { SECTIONS, VERSION } from '../../core/pack/layout';
import { openPack, type Pack } from '../../core/pack/open';
import { headAt } from '../../core/pack/texts';
import { verifyPack } from '../../core/pack/verify';
import { languageOfArticle } from '../../core/text/language';
import type { Command } from '../command';
import { fileSource } from '../file-source';
import { InputError } from '../input-error';
import { printLine } from '../output';

/** So many publishers are named, those with most articles. */
const TOP_PUBLISHERS = 10;

/** Prints what a pack says of itself and what it holds; with `--verify` every byte is read and checked. */
export const inspectCommand: Command = async ([path, ...more], options) => {
  if (path === undefined || more.length > 0) throw new InputError('inspect takes PACK');
  const source = fileSource(path);
  const pack = await openPack(source, inflate);
  if (options.verify) await verifyPack(pack);
  const languages = new Map<string, number>();
  const publishers = new Map<string, number>();
  for (let index = 0; index < pack.articles; index += 1) {
    const card = await headAt(pack, index);
    count(languages, languageOfArticle({ ...card, body: '' }));
    if (card.publisher !== '') count(publishers, card.publisher);
  }
  await printLine({
    name: pack.name,
    licence: pack.licence,
    madeWith: pack.madeWith,
    articles: pack.articles,
    dates: { from: pack.from, to: pack.to },
    languages: Object.fromEntries(byCount(languages)),
    publishers: byCount(publishers)
      .slice(0, TOP_PUBLISHERS)
      .map(([publisher, articles]) => ({ publisher, articles })),
    bytes: { total: source.length, ...bytesBySection(pack) },
    checksum: await sha256Of(path),
    version: VERSION,
    making: pack.file.making,
    ...(options.verify ? { verified: true } : {}),
  });
  return 0;
};

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Most first, then by name. */
function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function bytesBySection({ file }: Pack): Record<string, number> {
  return Object.fromEntries(
    SECTIONS.map((name) => [name, file.sections[name].end - file.sections[name].start]),
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
