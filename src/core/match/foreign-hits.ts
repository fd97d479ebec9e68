import { actorTerm, type Main, mainOf } from '../actors/indexed';
import { actorsOfPage } from '../actors/of-page';
import type { Archive } from '../archive/archive';
import { idf, SATURATIONS } from '../pack/impact';
import type { Pack } from '../pack/open';
import { findDf, findPostings, scanPostings } from '../pack/postings';
import type { PageReading } from '../page-reading';
import { languageTerm } from '../text/terms';
import type { Query } from './query';
import { dateFactors, highest, type RankedHit, scoresOf } from './rank';

/**
 * The best hits among articles in other languages than the page's, at most `limit`: by what the page is about, and by what
 * both languages write alike, such as figures. Their score is that of their day alone. None, at the price of one look into
 * each pack, where all is in the page's language.
 */
export function foreignHits(
  reading: PageReading,
  { terms }: Pick<Query, 'terms'>,
  archive: Archive,
  limit: number,
  day: number,
): RankedHit[] {
  const own = languageTerm(reading.language);
  const hits: RankedHit[] = [];
  for (const [number, pack] of archive.packs.entries()) {
    if (findDf(pack.file, own) >= pack.articles) continue;
    const scores = scoresOf(terms.slice(0, WORDS), pack);
    addActors(scores, pack, mainOf(actorsOfPage(reading, archive.actors)), archive);
    const ownLanguage = findPostings(pack.file, own);
    if (ownLanguage)
      scanPostings(ownLanguage, pack.articles, (index) => {
        scores[index] = 0;
      });
    for (const index of pack.hidden) scores[index] = 0;
    const factorOf = dateFactors(pack, day);
    for (const { index, score } of highest(scores, limit, factorOf))
      hits.push({ pack: number, index, score, dateless: 1 });
  }
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((hit) => ({ ...hit, score: dateFactors(archive.packs[hit.pack]!, day)(hit.index) }));
}

function addActors(
  scores: Float32Array,
  { file, articles }: Pack,
  main: readonly Main[],
  archive: Archive,
): void {
  for (const { actor, share } of main) {
    const list = findPostings(file, actorTerm(actor));
    if (!list) continue;
    const worth = ACTOR_WEIGHT * Math.sqrt(share) * idf(list.df, archive.articles);
    scanPostings(list, articles, (index, impact) => {
      scores[index]! += worth * Math.sqrt(SATURATIONS[impact]!);
    });
  }
}

/** The page's heaviest words that are tried: most stand in its language alone. */
const WORDS = 100;

/** A word that a page has thrice weighs some twenty times its rarity by its place and writing. */
const ACTOR_WEIGHT = 10;
