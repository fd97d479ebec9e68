import { readFileSync } from 'node:fs';
import { deflate } from '../../src/build/deflate';
import type { Archive } from '../../src/core/archive/archive';
import type { Article } from '../../src/core/article';
import { relatedTo } from '../../src/core/match/related';
import { dayOf } from '../../src/core/pack/day';
import { packArchive } from '../../src/core/pack/writing/write';
import { scanTerms, termsIn } from '../../src/core/text/terms';
import { pageOf } from './eval-data';
import { randomFrom, shuffled } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';

/** An article shown on a page, as somebody who read both judged it. */
interface Verdict {
  readonly size: number;
  readonly page: string;
  readonly article: string;
  /** Tells the same story or useful background of the same matter; that both are about politics is not enough. */
  readonly related: boolean;
  readonly why: string;
}

/** Archives of random articles, each asked about other random pages: so many that each size shows 30 and more. */
const DRAWS = [
  { size: 10, archives: 14, pages: 300 },
  { size: 100, archives: 6, pages: 200 },
  { size: 1000, archives: 1, pages: 150 },
] as const;

/**
 * Prints how much of what random archives show on other pages was read and found right, and how often they show the
 * article that tells a page's story when they hold it. With `--read` the pairs are printed for reading.
 */
export async function randomFigures(allsides: readonly Article[]): Promise<void> {
  const verdicts: readonly Verdict[] = JSON.parse(
    readFileSync(new URL('verdicts.json', import.meta.url), 'utf8'),
  );
  const verdictOf = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]));
  const articles = shuffled(allsides, randomFrom(13));
  for (const { size, archives, pages } of DRAWS) {
    const shown: { readonly page: string; readonly article: string }[] = [];
    const pagesWith = { dated: 0, undated: 0 };
    for (let drawn = 0; drawn < archives; drawn += 1) {
      const archive = await archiveOf(articles.splice(0, size));
      for (const page of articles.splice(0, pages)) {
        const related = await relatedTo(pageOf(page), archive);
        for (const { article } of related) shown.push({ page: page.id, article: article.id });
        if (related.length > 0) pagesWith.dated += 1;
        if ((await relatedTo({ ...pageOf(page), date: '' }, archive)).length > 0) pagesWith.undated += 1;
      }
    }
    const read = shown.flatMap((pair) => verdictOf.get(keyOf({ size, ...pair })) ?? []);
    const right = read.filter(({ related }) => related).length;
    const before = verdicts.filter((verdict) => verdict.size === size).length;
    console.log(
      `archives of ${size} random articles: ${shown.length} shown on ${archives * pages} other pages, of these ` +
        `${read.length} were read and ${right} (${((100 * right) / read.length).toFixed(0)} %) found right; ` +
        `${before - read.length} that were read are not shown now; something is shown on ${pagesWith.dated} pages, ` +
        `with their dates taken away on ${pagesWith.undated}`,
    );
    if (process.argv.includes('--read'))
      for (const pair of shown) console.log(JSON.stringify({ size, ...pair }));
  }
  const partners = partnersIn(articles, 100);
  for (const size of [10, 100, 1000]) await recallFigure(size, partners, articles);
  await wholeFigure(allsides, verdictOf);
}

/** On how many pages of the archive of all articles another one is shown, and how many of those that were read are right. */
async function wholeFigure(
  allsides: readonly Article[],
  verdictOf: ReadonlyMap<string, Verdict>,
): Promise<void> {
  const archive = await openPacks(await packOnce('allsides37k', () => allsides));
  const pages = shuffled(allsides, randomFrom(77)).slice(0, 300);
  let [withOthers, read, right] = [0, 0, 0];
  for (const page of pages) {
    const others = (await relatedTo(pageOf(page), archive, { limit: 6 })).filter(
      ({ article }) => article.id !== page.id,
    );
    if (others.length > 0) withOthers += 1;
    for (const { article } of others.slice(0, 5)) {
      const verdict = verdictOf.get(keyOf({ size: allsides.length, page: page.id, article: article.id }));
      if (!verdict) continue;
      read += 1;
      if (verdict.related) right += 1;
    }
  }
  console.log(
    `archive of ${allsides.length} articles: others are shown on ${withOthers} of ${pages.length} of its pages; ` +
      `of those that nothing was sure of ${read} were read and ${right} found right`,
  );
}

/**
 * How often a page's partner is shown by an archive that holds it among others; partners are dated at most three days
 * apart and share three words of their headlines. Among them are some that tell different stories.
 */
async function recallFigure(
  size: number,
  partners: readonly Partners[],
  others: readonly Article[],
): Promise<void> {
  let found = 0;
  for (let at = 0; at < partners.length; at += size) {
    const here = partners.slice(at, at + size);
    const archive = await archiveOf([
      ...here.map(({ partner }) => partner),
      ...others.slice(0, size - here.length),
    ]);
    for (const { page, partner } of here) {
      const shown = await relatedTo(pageOf(page), archive);
      if (shown.some(({ article }) => article.id === partner.id)) found += 1;
    }
  }
  console.log(
    `archives of ${size} with a page's partner: it is shown on ${found} of ${partners.length} pages`,
  );
}

export interface Partners {
  readonly page: Article;
  readonly partner: Article;
}

/** Pairs of articles dated at most three days apart that share three words of their headlines, each article once. */
export function partnersIn(articles: readonly Article[], wanted: number): Partners[] {
  const byDay = new Map<number, Article[]>();
  for (const article of articles) {
    const day = dayOf(article.date);
    byDay.set(day, [...(byDay.get(day) ?? []), article]);
  }
  const pairs: Partners[] = [];
  const taken = new Set<Article>();
  for (const page of articles) {
    const day = dayOf(page.date);
    if (pairs.length === wanted) break;
    if (day === 0 || taken.has(page)) continue;
    const near = [0, -1, 1, -2, 2, -3, 3].flatMap((days) => byDay.get(day + days) ?? []);
    const words = headlineTerms(page);
    const partner = near.find(
      (other) =>
        other !== page &&
        !taken.has(other) &&
        [...headlineTerms(other)].filter((term) => words.has(term)).length >= 3,
    );
    if (!partner) continue;
    pairs.push({ page, partner });
    taken.add(page).add(partner);
  }
  return pairs;
}

function headlineTerms({ headline }: Article): Set<number> {
  const terms = new Set<number>();
  scanTerms(headline, termsIn('en'), (term) => terms.add(term));
  return terms;
}

async function archiveOf(articles: readonly Article[]): Promise<Archive> {
  return openPacks(await packArchive(articles, { deflate }));
}

function keyOf({ size, page, article }: Pick<Verdict, 'size' | 'page' | 'article'>): string {
  return `${size} ${page} ${article}`;
}
