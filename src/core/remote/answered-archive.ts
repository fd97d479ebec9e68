import { type Archive, openArchive } from '../archive/archive';
import type { Codec } from '../pack/codec';
import { inNamespace, openPack } from '../pack/open';
import { bytesSource } from '../pack/source';
import { packArchive } from '../pack/writing/write';
import type { LoadedArticle } from './document';

/** Nothing is gained by compressing what lives for one page. */
const AS_IT_IS: Codec = async (bytes) => bytes;

/** What an archive is judged with beside its own articles. */
export type Judging = Pick<Archive, 'statistics' | 'actors'> & Partial<Pick<Archive, 'otherStatistics'>>;

/**
 * The articles that a remote archive answered with, as an archive like any other: the same judge, decision and facts
 * serve both. `namespace` stands before the ids, which are the remote archive's own. Empty for no articles.
 */
export async function answeredArchive(
  found: readonly LoadedArticle[],
  { statistics, actors, otherStatistics }: Judging,
  namespace: string,
): Promise<Archive> {
  if (found.length === 0) return openArchive([], statistics, actors, otherStatistics);
  const facts = new Map(found.map(({ article, facts }) => [article.id, facts]));
  const names = new Map(found.map(({ article, names }) => [article.id, names]));
  const bytes = await packArchive(
    found.map(({ article }) => article),
    {
      deflate: AS_IT_IS,
      factsOf: ({ id }) => facts.get(id) ?? '',
      namesOf: ({ id }) => names.get(id) ?? [],
    },
  );
  const pack = await openPack(bytesSource(bytes), AS_IT_IS);
  const named = namespace === '' ? pack : inNamespace(pack, namespace);
  return openArchive([named], statistics, actors, otherStatistics);
}
