import {
  type Archive,
  archiveIn,
  articleAt,
  factsAt,
  findByAddress,
  type Hit,
  rarityOf,
} from './archive/archive';
import { type Article, type ArticleRef, type Page, refOf, textOf } from './article';
import type { Context, PageFact, WireCopy } from './context';
import type { Fact } from './fact';
import { decodeFacts } from './facts/code';
import { type FactSource, factsForPage, factsOfArchived } from './facts/for-page';
import { marksIn } from './marks/marks';
import { crediblePage } from './match/credible-page';
import { type RelatedHit, relatedHits } from './match/related';
import { timelineOf } from './match/timeline';
import { copiedSentences } from './match/wire-copy';
import { isRepeated } from './pack/boilerplate';
import { type PageReading, readingOfPage } from './page-reading';
import { subjectsOf } from './subjects/subjects';
import { urlKeys } from './url/url';

/** Rarity in nats of a word seen nowhere, by the statistics' 50,000 articles: the fact chooser counts it as 1. */
const UNKNOWN_RARITY = Math.log(100_000);

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

/**
 * What the archive knows about a page: the article that it is, related articles and facts. Each list is best first;
 * all are empty when nothing matches well. Rejects with PackFormatError when the archive is damaged.
 */
export async function findContext(read: Page, whole: Archive): Promise<Context> {
  const page = await crediblePage(read, whole);
  const reading = readingOfPage(page);
  const archive = await archiveIn(reading.language, whole);
  const own = await findByAddress(reading.addresses, archive);
  const archived = own && (await archivedAt(archive, own));
  const hits = await relatedHits(reading, archive);
  const related = hits.map((found) => found.related);
  const sources = await Promise.all(
    hits.map(({ hit, related: { score } }) => factSource(archive, hit, score)),
  );
  const figures = sources.flatMap(({ facts }) => facts.filter(hasFigure));
  const marks = await marksIn(reading, archive, { hits: hits.map(({ hit }) => hit), figures, own });
  const facts = archived?.facts ?? factsForPage(reading, sources, fittedTo(reading, archive));
  const timeline = timelineOf(related, facts);
  const copy = await wireCopyOf(reading, hits, archive);
  const subjects = await subjectsOf(reading, archive, related.length + facts.length === 0);
  const { language } = reading;
  return {
    language,
    archived: archived?.article ?? null,
    copy,
    related,
    facts,
    figures,
    marks,
    timeline,
    subjects,
  };
}

async function wireCopyOf(
  reading: PageReading,
  hits: readonly RelatedHit[],
  archive: Archive,
): Promise<WireCopy | null> {
  const copied = hits.find(({ related: { kind, days } }) => kind === 'copy' && (days ?? 0) >= 0);
  if (!copied) return null;
  const { article, copied: share = 0 } = copied.related;
  return { article, share, marks: copiedSentences(reading, await articleAt(archive, copied.hit)) };
}

/** Durations and ages are never compared. */
function hasFigure({ quantities }: Fact): boolean {
  return quantities.some(({ kind }) => kind !== 'duration' && kind !== 'age');
}

async function factSource(archive: Archive, hit: Hit, score = 1): Promise<FactSource> {
  const [article, packed] = await Promise.all([articleAt(archive, hit), factsAt(archive, hit)]);
  const facts = factsIn(packed, article).filter(
    ({ text }) => !isRepeated(text, article.publisher, archive.packs[hit.pack]!),
  );
  return { article: refOf(article), facts, score };
}

function factsIn(packed: string, article: Article): Fact[] {
  return decodeFacts(packed, refOf(article), textOf(article));
}

function fittedTo({ language }: PageReading, archive: Archive) {
  return {
    rarityOf: (term: string) => Math.min(1, rarityOf(term, archive, language) / UNKNOWN_RARITY),
  };
}
