import { readFileSync, writeFileSync } from 'node:fs';
import type { Article } from '../../src/core/article';
import { queryOf } from '../../src/core/match/query';
import { readingOfPage } from '../../src/core/page-reading';
import { termsIn } from '../../src/core/text/terms';
import { foldWord, scanWords } from '../../src/core/text/words';
import {
  hideBasil,
  type Judgements,
  pageOf,
  readAllsides,
  readBasil,
  readEcb,
  readJudgements,
  readTopics,
} from './eval-data';
import { openPacks, packOnce } from './eval-packs';
import type { PageQuery } from './match-engines';

/** Pages that are asked, with what is right for each. */
export interface Questions {
  readonly name: string;
  readonly pages: () => Article[];
  readonly judgements: () => Judgements;
  /** Whether most articles of the archive were never judged, so that only the judged ones can be compared. */
  readonly isSparse: boolean;
}

const basil: Questions = {
  name: 'basil',
  pages: readBasil,
  judgements: () => readJudgements('basil/qrels.txt'),
  isSparse: false,
};

const bglink: Questions = {
  name: 'bglink-dev',
  pages() {
    const topics = new Set(readTopics());
    return readAllsides().filter(({ id }) => topics.has(id));
  },
  judgements: () => readJudgements('bglink-dev/qrels.txt'),
  isSparse: true,
};

const ecb: Questions = {
  name: 'ecbplus',
  pages: readEcb,
  judgements: () => readJudgements('ecbplus/qrels.txt.gz'),
  isSparse: false,
};

/** The largest mixture of allsides37k and basil. */
export const MOST = 37_841;

/** The articles of a set: `ecbplus`, or so many of the mixture; basil stands at its end, so that each holds all of it. */
export function articlesOf(set: string): Article[] {
  return set === 'ecbplus' ? readEcb() : hideBasil(readAllsides(), readBasil()).slice(-Number(set));
}

/** What a set is asked; speeds are those of the first. */
export function questionsFor(set: string): readonly Questions[] {
  if (set === 'ecbplus') return [ecb];
  return set === `${MOST}` ? [basil, bglink] : [basil];
}

/** The pages as the engines get them, with the 40 best words, and boosts of 1 + ln tf, that serve the peers best. */
export async function writeQueries(path: (name: string) => string): Promise<void> {
  const mixture = await packOnce('basil-in-37k', () => articlesOf(`${MOST}`));
  const archives = { basil: mixture, 'bglink-dev': mixture, ecbplus: await packOnce('ecbplus', readEcb) };
  const termOf = termsIn('en');
  for (const { name, pages } of [basil, bglink, ecb]) {
    const archive = await openPacks(archives[name as keyof typeof archives]);
    const queries = pages().map((page): PageQuery => {
      const words = new Map<number, string>();
      const text = `${page.headline} ${page.body}`;
      scanWords(text, (start, end) => words.set(termOf(text, start, end), foldWord(text.slice(start, end))));
      const query = queryOf(readingOfPage(pageOf(page)), archive);
      const best = query.terms.slice(0, 40);
      const { places, counts } = query.text.counts;
      const boostOf = (term: number): number => 1 + Math.log(counts[places.find(term)]!);
      return { page, words: best.map(({ term }) => ({ word: words.get(term)!, boost: boostOf(term) })) };
    });
    writeFileSync(path(name), JSON.stringify(queries));
  }
}

export function readQueries(path: string): PageQuery[] {
  return JSON.parse(readFileSync(path, 'utf8'));
}
