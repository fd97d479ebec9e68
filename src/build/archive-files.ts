import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { openActors } from '../core/actors/table';
import { loadLanguages } from '../core/annotate/language';
import type { Article } from '../core/article';
import { parseArticle } from '../core/formats/article-format';
import { annotations } from '../core/made-ahead/made-ahead';
import { packArchive } from '../core/pack/writing/write';
import { actorsTable, topicsTable } from './actors-table';
import { deflate } from './deflate';
import { otherStatisticsTable, STATISTICS_LANGUAGES, statisticsTable } from './language-table';

/** Where the background script finds them in the built extension. */
const PACK_FILE = 'archive/seeds.pack';
const STATISTICS_FILE = 'archive/english.table';
const ACTORS_FILE = 'archive/actors.table';
const TOPICS_FILE = 'archive/topics.table';

// What loads the config imports nothing more once the config is read.
await loadLanguages();

/** Packs the seeds of a folder and ships them as files that only the extension can fetch. Any malformed seed fails the build. */
export function archiveFiles(folder: string): Plugin {
  return {
    name: 'backstory:archive-files',
    apply: 'build',
    buildStart() {
      for (const file of seedFiles(folder)) this.addWatchFile(file);
    },
    async generateBundle() {
      const actors = openActors(actorsTable(), topicsTable());
      const pack = await packArchive(seedsIn(folder), { deflate, name: 'Seeds', ...annotations(actors) });
      this.emitFile({ type: 'asset', fileName: PACK_FILE, source: pack });
      this.emitFile({ type: 'asset', fileName: STATISTICS_FILE, source: statisticsTable() });
      for (const language of STATISTICS_LANGUAGES)
        this.emitFile({
          type: 'asset',
          fileName: `archive/${language}.table`,
          source: otherStatisticsTable(language)!,
        });
      this.emitFile({ type: 'asset', fileName: ACTORS_FILE, source: actorsTable() });
      this.emitFile({ type: 'asset', fileName: TOPICS_FILE, source: topicsTable() });
    },
  };
}

/** The articles of a folder of seeds in the order of their names. Throws ArticleFormatError for the first malformed one. */
export function seedsIn(folder: string): Article[] {
  return seedFiles(folder).map((file) => parseArticle(readFileSync(file, 'utf8'), { file }));
}

function seedFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => join(folder, name));
}
