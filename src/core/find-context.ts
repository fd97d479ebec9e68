import { type Archive, archiveIn, articleAt, findByAddress } from './archive/archive';
import { rarityOf } from './archive/rarity';
import type { Page } from './article';
import type { Context, WireCopy } from './context';
import type { Fact } from './fact';
import { factsForPage } from './facts/for-page';
import { archivedAt, factSource } from './find-archived';
import { marksIn } from './marks/marks';
import { crediblePage } from './match/credible-page';
import { type RelatedHit, relatedHits } from './match/related';
import { timelineOf } from './match/timeline';
import { copiedSentences } from './match/wire-copy';
import { type PageReading, readingOfPage } from './page-reading';
import { subjectsOf } from './subjects/subjects';

/** Rarity in nats of a word seen nowhere, by the statistics' 50,000 articles: the fact chooser counts it as 1. */
const UNKNOWN_RARITY = Math.log(100_000);

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

function fittedTo({ language }: PageReading, archive: Archive) {
  return {
    rarityOf: (term: string) => Math.min(1, rarityOf(term, archive, language) / UNKNOWN_RARITY),
  };
}
