import type { SearchOptions, SearchResult } from '../core/search/search';
import { searchAll } from '../core/search/search-labelled';
import { OWN } from '../sources/own';
import { allLabelled } from '../store/labels';
import { askArchive } from './archive';

/** A typed search of the archive and of what the reader put to articles; without these when the store cannot be read. */
export async function searchOwn(text: string, options?: SearchOptions): Promise<SearchResult> {
  const labelled = await allLabelled().catch(() => []); // what is wrong with the store is told elsewhere
  const latestFirst = labelled.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const put = latestFirst.map(({ identity, tags, note }) => ({ id: `${OWN}/${identity}`, tags, note }));
  return askArchive((archive) => searchAll(text, archive, put, options));
}
