import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { actorsTable, topicsTable } from '../../src/build/actors-table';
import { deflate, inflate } from '../../src/build/deflate';
import { otherStatisticsTable, statisticsTable } from '../../src/build/language-table';
import { tagsOf } from '../../src/core/actors/indexed';
import { openActors } from '../../src/core/actors/table';
import { type Archive, openArchive } from '../../src/core/archive/archive';
import { openStatistics, sourceOfStatistics } from '../../src/core/archive/language-statistics';
import type { Article } from '../../src/core/article';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';

const ROOT = new URL('../../', import.meta.url).pathname;
const CACHE = `${ROOT}.cache/eval/`;

/** Packs articles, or takes the pack that the very same code made before. */
export async function packOnce(name: string, articles: () => readonly Article[]): Promise<Uint8Array> {
  const path = `${CACHE}${name}-${CODE}.pack`;
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  const bytes = await packArchive(articles(), {
    deflate,
    name,
    tagsOf: (article) => tagsOf(article, actors),
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}

const background = openStatistics(statisticsTable());
const actors = openActors(actorsTable(), topicsTable());
const others = sourceOfStatistics(async (language) => otherStatisticsTable(language));

/** Packs opened as the extension opens them, with the statistics of English. */
export async function openPacks(...packs: readonly Uint8Array[]): Promise<Archive> {
  return openArchive(
    await Promise.all(packs.map((bytes) => openPack(bytesSource(bytes), inflate))),
    background,
    actors,
    others,
  );
}

/** A hash of the code that makes packs, so that no stale pack is ever measured. */
function codeHash(): string {
  const hash = createHash('sha256').update(readFileSync(`${ROOT}tests/bench/eval-data.ts`));
  for (const room of ['text', 'url', 'pack', 'actors'])
    for (const file of filesUnder(`${ROOT}src/core/${room}`)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesUnder(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.sort().map((name) => `${folder}/${name}`);
}

/** Taken when the code is loaded: later changes of the files are not in the running code. */
const CODE = codeHash();
