import { readdirSync, readFileSync } from 'node:fs';
import { deflate } from '../../src/build/deflate';
import type { Article, Page } from '../../src/core/article';
import { parseArticle } from '../../src/core/formats/article-format';
import { LEAST_CHANCE, relatedTo } from '../../src/core/match/related';
import { packArchive } from '../../src/core/pack/writing/write';
import { ON_OTHER_SUBJECTS, ON_THE_SUBJECT } from '../core/samples';
import {
  type Judgements,
  pageOf,
  readAllsides,
  readBasil,
  readEcb,
  readJudgements,
  readUnrelatedPages,
} from './eval-data';
import { aYearLater } from './eval-decision';
import { mean } from './eval-metrics';
import { openPacks } from './eval-packs';
import { randomFigures } from './eval-random';

/**
 * Prints how often something is shown, and how often rightly, for archives of one to 1,000 articles; every how many-th
 * article of allsides37k is tried as a page on the seed.
 */
export async function abstentionFigures(every: number): Promise<void> {
  const allsides = readAllsides();
  await seedFigures(allsides.filter((_, at) => at % every === 0));
  await selfFigures('basil', readBasil(), readJudgements('basil/qrels.txt'));
  await selfFigures('basil a year later', readBasil(), readJudgements('basil/qrels.txt'), aYearLater);
  await selfFigures('ecbplus', readEcb(), readJudgements('ecbplus/qrels.txt.gz'));
  await randomFigures(allsides);
}

async function seedFigures(articles: readonly Article[]): Promise<void> {
  const seeds = new URL('../../seeds/', import.meta.url);
  const parsed = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseArticle(readFileSync(new URL(name, seeds), 'utf8')));
  const archive = await openPacks(await packArchive(parsed, { deflate }));
  const shown = async (pages: readonly Page[]): Promise<Page[]> => {
    const found: Page[] = [];
    for (const page of pages) if ((await relatedTo(page, archive)).length > 0) found.push(page);
    return found;
  };
  const news = await shown(articles.map(pageOf));
  console.log(
    `seed archive: shown on ${(await shown(ON_THE_SUBJECT)).length} of ${ON_THE_SUBJECT.length} samples on its subject, ` +
      `${(await shown(ON_OTHER_SUBJECTS)).length} of ${ON_OTHER_SUBJECTS.length} others, ` +
      `${(await shown(readUnrelatedPages())).length} of 181 zyte181 pages, ${news.length} of ${articles.length} of allsides37k`,
  );
  for (const { headline, date } of news) console.log(`    ${date} ${headline}`);
}

/** Archive and pages are the same set, the pages asked as given: each one's siblings are known. */
export async function selfFigures(
  name: string,
  articles: readonly Article[],
  judgements: Judgements,
  askedAs = (article: Article): Article => article,
): Promise<void> {
  const archive = await openPacks(await packArchive(articles, { deflate }));
  const right: number[] = [];
  const shownWith: { readonly score: number; readonly hit: number }[] = [];
  let [withSibling, pages, pairs] = [0, 0, 0];
  for (const article of articles) {
    const grades = judgements.get(article.id);
    const siblings = [...(grades?.values() ?? [])].filter((grade) => grade > 0).length;
    // The page itself, where it has no address to be known by, takes one of the six.
    const shown = (await relatedTo(pageOf(askedAs(article)), archive, { limit: 6 }))
      .filter((one) => one.article.id !== article.id)
      .slice(0, 5);
    const hits = shown.map((one) => ((grades?.get(one.article.id) ?? 0) > 0 ? 1 : 0));
    right.push(...hits);
    shownWith.push(...shown.map(({ score }, at) => ({ score, hit: hits[at]! })));
    if (siblings > 0) pages += 1;
    pairs += Math.min(5, siblings);
    if (hits.some((hit) => hit === 1)) withSibling += 1;
  }
  const found = right.filter((hit) => hit === 1).length;
  console.log(
    `archive and pages ${name}: sibling in five ${(withSibling / pages).toFixed(3)}, precision ` +
      `${mean(right).toFixed(3)} of ${right.length} shown, share of true pairs shown ${(found / pairs).toFixed(3)}; ` +
      `right by probability: ${reliabilityOf(shownWith)}`,
  );
}

/** Of what was shown with a probability, how much is right. */
function reliabilityOf(shown: readonly { readonly score: number; readonly hit: number }[]): string {
  const bounds = [LEAST_CHANCE, 0.8, 0.9, 0.95, 0.99, 1.01];
  return bounds
    .slice(1)
    .map((end, at) => {
      const here = shown.filter(({ score }) => score >= bounds[at]! && score < end);
      const right = here.filter(({ hit }) => hit === 1).length;
      return `${bounds[at]} to ${Math.min(1, end)} ${right}/${here.length}`;
    })
    .join(', ');
}
