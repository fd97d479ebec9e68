import { type Archive, articleAt, factsAt, findByAddress, type Hit } from './archive/archive';
import { type Article, type ArticleRef, type Page, refOf, textOf } from './article';
import type { PageFact } from './context';
import type { Fact } from './fact';
import { decodeFacts } from './facts/code';
import type { FactSource } from './facts/for-page';
import { factsOfArchived } from './facts/of-archived';
import { isRepeated } from './pack/boilerplate';
import { urlKeys } from './url/url';

/** The article that a page is, with its own facts, best first. */
export interface Archived {
  readonly article: ArticleRef;
  readonly facts: readonly PageFact[];
}

/** The archived article by address, without reading the page; null when it is not in the archive. */
export async function findArchived(
  page: Pick<Page, 'url' | 'canonical'>,
  archive: Archive,
): Promise<Archived | null> {
  const hit = await findByAddress(urlKeys(page), archive);
  return hit && archivedAt(archive, hit);
}

/** The archived article of a hit with its own facts. Rejects with PackFormatError when its bytes are damaged. */
export async function archivedAt(archive: Archive, hit: Hit): Promise<Archived> {
  const { article, facts } = await factSource(archive, hit);
  return { article, facts: factsOfArchived(facts) };
}

/** The article of a hit with its facts, those left out that its publisher repeats. Rejects as `archivedAt`. */
export async function factSource(archive: Archive, hit: Hit, score = 1): Promise<FactSource> {
  const [article, packed] = await Promise.all([articleAt(archive, hit), factsAt(archive, hit)]);
  const facts = factsIn(packed, article).filter(
    ({ text }) => !isRepeated(text, article.publisher, archive.packs[hit.pack]!),
  );
  return { article: refOf(article), facts, score };
}

function factsIn(packed: string, article: Article): Fact[] {
  return decodeFacts(packed, refOf(article), textOf(article));
}
