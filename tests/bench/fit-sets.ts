import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Article, Page } from '../../src/core/article';
import { parseArticle } from '../../src/core/formats/article-format';
import { ON_SEED, ON_SEED_ABROAD, type SeedStory } from '../core/match/stories-on-seed';
import { ON_OTHER_SUBJECTS, ON_THE_SUBJECT } from '../core/samples';
import { STORIES } from '../core/stories';
import { DATA } from './data';
import { pageOf, readAllsides, readBasil, readEcb, readJudgements, readUnrelatedPages } from './eval-data';
import { randomFrom, shuffled } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';
import { partnersIn } from './eval-random';
import { archiveOf, keptOnce, type Pair, pairsOf } from './fit-pairs';

/** Every set by its name: each is made once and kept. */
export const SETS: Readonly<Record<string, () => Promise<readonly Pair[]>>> = {
  basil: async () => selfPairs('basil', readBasil(), 'basil/qrels.txt'),
  'basil-undated': async () =>
    selfPairs(
      'basil-undated',
      readBasil().map((one) => ({ ...one, date: '' })),
      'basil/qrels.txt',
    ),
  ecbplus: async () => selfPairs('ecbplus', readEcb(), 'ecbplus/qrels.txt.gz'),
  'basil-one': oneArticleEach,
  random: randomPairs,
  large: largePairs,
  partners: partnerPairs,
  semeval: semevalPairs,
  seed: seedPairs,
  own: () => storyPairs('own', ON_SEED),
  'own-abroad': () => storyPairs('own-abroad', ON_SEED_ABROAD),
  stories: storiesPairs,
  samples: () =>
    storyPairs('samples', [
      ...ON_THE_SUBJECT.map((page) => ({ page, show: true })),
      ...ON_OTHER_SUBJECTS.map((page) => ({ page, show: false })),
    ]),
};

export async function pairsIn(names: readonly string[]): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const name of names) pairs.push(...(await keptOnce(`pairs-${name}`, SETS[name]!)));
  return pairs;
}

async function selfPairs(set: string, articles: readonly Article[], file: string): Promise<Pair[]> {
  const grades = readJudgements(file);
  const archive = await archiveOf(articles);
  const pairs: Pair[] = [];
  for (const article of articles)
    pairs.push(
      ...(await pairsOf(set, pageOf(article), archive, (id) => (grades.get(article.id)?.get(id) ?? 0) > 0, {
        most: 8,
      })),
    );
  return pairs;
}

/** Archives of one basil article: its siblings, and pages of other stories. */
async function oneArticleEach(): Promise<Pair[]> {
  const basil = readBasil();
  const grades = readJudgements('basil/qrels.txt');
  const random = randomFrom(5);
  const pairs: Pair[] = [];
  for (const article of basil.filter((_, at) => at % 2 === 0)) {
    const archive = await archiveOf([article]);
    const right = basil.filter(({ id }) => (grades.get(article.id)?.get(id) ?? 0) > 0);
    const wrong = shuffled(
      basil.filter(({ id }) => id !== article.id && !((grades.get(article.id)?.get(id) ?? 0) > 0)),
      random,
    ).slice(0, 30);
    for (const page of [...right, ...wrong])
      pairs.push(...(await pairsOf('basil-one', pageOf(page), archive, () => right.includes(page))));
  }
  return pairs;
}

interface Verdict {
  readonly size: number;
  readonly page: string;
  readonly article: string;
  readonly related: boolean;
}

function readVerdicts(isOfSize: (size: number) => boolean): Verdict[] {
  const verdicts: Verdict[] = JSON.parse(readFileSync(new URL('verdicts.json', import.meta.url), 'utf8'));
  return verdicts.filter(({ size }) => isOfSize(size));
}

/** Random archives: the pairs that were read, and what ranks first on pages where nobody would show it. */
async function randomPairs(): Promise<Pair[]> {
  const all = readAllsides();
  const byId = new Map(all.map((article) => [article.id, article]));
  const random = randomFrom(77);
  const pairs: Pair[] = [];
  for (const verdict of readVerdicts((size) => size < LARGE)) {
    const others = shuffled(all, random).slice(0, Math.min(299, verdict.size - 1));
    const archive = await archiveOf([...others, byId.get(verdict.article)!]);
    const page = pageOf(byId.get(verdict.page)!);
    pairs.push(
      ...(await pairsOf('random', page, archive, (id) => (id === verdict.article ? verdict.related : null))),
    );
    // The tenth and later ones of a hundred random articles are as good as surely of something else.
    if (verdict.size === 100)
      pairs.push(...(await pairsOf('random', page, archive, () => false, { most: 20 })).slice(12));
  }
  return pairs;
}

/** The archive of all of allsides37k: the pairs that were read, the first of pages on which nothing was sure. */
async function largePairs(): Promise<Pair[]> {
  const all = readAllsides();
  const byId = new Map(all.map((article) => [article.id, article]));
  const archive = await openPacks(await packOnce('allsides37k', () => all));
  const pairs: Pair[] = [];
  for (const { page, article, related } of readVerdicts((size) => size >= LARGE))
    pairs.push(
      ...(await pairsOf('large', pageOf(byId.get(page)!), archive, (id) =>
        id === article ? related : null,
      )),
    );
  return pairs;
}

/** Articles: from so many on an archive is that of all of allsides37k. */
const LARGE = 10_000;

/** Pages of allsides37k with a partner of the same days and words in their headlines, among 99 other articles. */
async function partnerPairs(): Promise<Pair[]> {
  const articles = shuffled(readAllsides(), randomFrom(31));
  const pairs: Pair[] = [];
  for (const [at, { page, partner }] of partnersIn(articles, 150).entries()) {
    const others = articles.slice(at * 99, at * 99 + 99).filter((one) => one !== page && one !== partner);
    const archive = await archiveOf([partner, ...others]);
    pairs.push(
      ...(await pairsOf('partners', pageOf(page), archive, (id) => (id === partner.id ? true : null))),
    );
  }
  return pairs;
}

interface SemevalRow {
  readonly pair_id: string;
  readonly lang1: string;
  readonly lang2: string;
  readonly text1: string;
  readonly text2: string;
  readonly overall: number;
}

export function readSemeval(): SemevalRow[] {
  const bytes = readFileSync(new URL('semeval8-dev/pairs.jsonl.br', DATA));
  return brotliDecompressSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SemevalRow);
}

/** A text whose first line is its headline, as page or article. */
export function articleOfText(id: string, text: string, lang: string): Article {
  const end = text.indexOf('\n');
  const [headline, body] = end < 0 ? ['', text] : [text.slice(0, end), text.slice(end + 1)];
  return { id, url: '', date: '', headline, lead: '', body, publisher: '', lang };
}

async function semevalPairs(): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const { pair_id, lang1, lang2, text1, text2, overall } of readSemeval()) {
    if (overall > 2 && overall < 3.5) continue;
    const archive = await archiveOf([articleOfText(`${pair_id}-1`, text1, lang1)]);
    const page = pageOf(articleOfText(`${pair_id}-2`, text2, lang2));
    const set = lang1 === lang2 ? 'semeval' : 'semeval-across';
    pairs.push(...(await pairsOf(set, page, archive, () => overall <= 2)));
  }
  return pairs;
}

export function readSeeds(): Article[] {
  const seeds = new URL('../../seeds/', import.meta.url);
  return readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseArticle(readFileSync(new URL(name, seeds), 'utf8')));
}

export function readSeedStories(): SeedStory[] {
  const rows = readFileSync(new URL('seed-stories/stories.jsonl', DATA), 'utf8').trim().split('\n');
  return rows.map((line) => {
    const { id, url, title, body: text, date, show } = JSON.parse(line);
    const page = { id, url, canonical: '', headline: title, text, date, publisher: '', lang: '' };
    return { page, show };
  });
}

/** Stories on the seed's subject and near misses, and pages of all sorts that have nothing to do with it. */
async function seedPairs(): Promise<Pair[]> {
  const archive = await archiveOf(readSeeds());
  const pairs: Pair[] = [];
  for (const { page, show } of readSeedStories())
    for (const isDated of [true, false])
      pairs.push(...(await pairsOf('seed', page, archive, () => show, { isDated })));
  for (const page of readUnrelatedPages()) pairs.push(...(await pairsOf('seed', page, archive, () => false)));
  // Every fifteenth article, and all that name both countries.
  for (const article of readAllsides().filter(
    ({ body }, at) => at % 15 === 0 || (/\bRussia/.test(body) && /\b(?:China|Chinese)\b/.test(body)),
  ))
    pairs.push(...(await pairsOf('seed-news', pageOf(article), archive, () => false)));
  return pairs;
}

/** Archives of one article of our own in each of eleven languages: a page on it, and one on something else. */
async function storiesPairs(): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const { lang, article, page, unrelated } of STORIES) {
    const articleOf = (id: string, [headline, body]: readonly [string, string], date: string): Article => ({
      ...{ id, url: '', date, headline, lead: '', body, publisher: '', lang },
    });
    const archive = await archiveOf([articleOf(lang, article, '2024-05-01')]);
    for (const date of ['2024-05-03', ''])
      for (const one of [page, unrelated])
        pairs.push(
          ...(await pairsOf(
            'stories',
            pageOf(articleOf(`${lang}-page`, one, date)),
            archive,
            () => one === page,
          )),
        );
  }
  return pairs;
}

async function storyPairs(
  set: string,
  stories: readonly { readonly page: Page; readonly show: boolean }[],
): Promise<Pair[]> {
  const archive = await archiveOf(readSeeds());
  const pairs: Pair[] = [];
  for (const { page, show } of stories)
    for (const isDated of [true, false])
      pairs.push(...(await pairsOf(set, page, archive, () => show, { isDated })));
  return pairs;
}
