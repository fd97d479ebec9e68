import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { actorsTable, topicsTable } from '../build/actors-table';
import { deflate, inflate } from '../build/deflate';
import { otherStatisticsTable, statisticsTable } from '../build/language-table';
import { openActors } from '../core/actors/table';
import { type Archive, openArchive } from '../core/archive/archive';
import { openStatistics, sourceOfStatistics } from '../core/archive/language-statistics';
import { isNamedAsFormat } from '../core/formats/formats';
import { annotations } from '../core/made-ahead/made-ahead';
import { isReadable } from '../core/pack/header';
import { openPack, type Pack } from '../core/pack/open';
import { bytesSource, type PackSource } from '../core/pack/source';
import { packArchive } from '../core/pack/writing/write';
import { articlesOf } from './articles';
import { fileSource } from './file-source';
import { InputError } from './input-error';
import { plainName } from './input-files';
import { warn } from './output';

/**
 * Opens what `--archive` names: a pack, a folder of packs, or a folder or file of articles, which is packed in memory
 * first. Throws InputError when it is not there, PackFormatError when it is damaged.
 */
export async function openArchiveAt(path: string | undefined): Promise<Archive> {
  if (path === undefined) throw new InputError('--archive PACK|DIR is missing');
  const { statistics, actors, otherStatistics } = emptyArchive();
  return openArchive(await openPacksAt(path), statistics, actors, otherStatistics);
}

/** An archive without articles: what every archive is judged with beside its own. */
export function emptyArchive(): Archive {
  return openArchive(
    [],
    openStatistics(statisticsTable()),
    openActors(actorsTable(), topicsTable()),
    sourceOfStatistics(async (language) => otherStatisticsTable(language)),
  );
}

/** The packs of the same. */
export async function openPacksAt(path: string): Promise<Pack[]> {
  const packs = await Promise.all((await packsAt(path)).map((source) => openPack(source, inflate)));
  for (const { name, file } of packs) {
    const unread = (['facts', 'names'] as const).filter((what) => !isReadable(file, what));
    if (unread.length > 0)
      warn(
        `The ${unread.join(' and ')} of the pack “${name}” were made by another version and are not read: pack its articles anew.`,
      );
  }
  return packs;
}

async function packsAt(path: string): Promise<PackSource[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`${path} is not there`);
  if (stats.isFile() && !isNamedAsFormat(plainName(path))) return [fileSource(path)];
  const packs = stats.isFile() ? [] : readdirSync(path).filter((name) => name.endsWith('.pack'));
  if (packs.length > 0) return packs.sort().map((name) => fileSource(join(path, name)));
  const articles = articlesOf([path], ({ source, line, reason }) =>
    warn(`${source}, line ${line} ${reason}`),
  );
  return [bytesSource(await packArchive(articles, { deflate, ...annotations(emptyArchive().actors) }))];
}
