import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Article } from '../../src/core/article';
import { SECTIONS } from '../../src/core/pack/layout';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { queryOf } from '../../src/core/query';
import { termsIn } from '../../src/core/terms';
import { foldWord, scanWords } from '../../src/core/text';
import {
  hideBasil,
  inflate,
  pageOf,
  readAllsides,
  readBasil,
  readJudgements,
  requireData,
} from './eval-data';
import { mean, ndcg, recall, reciprocalRank } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';
import { ENGINES, type PageQuery } from './match-engines';

/**
 * `npm run bench:match -- [SIZES]`: Backstory beside four search engines, on the same articles and pages in one run.
 * Each engine and size has processes of its own: one builds the index, one opens it, answers and is weighed.
 * "Cold" is the way from the index's bytes to the first answer: for the peers parsing or copying them and searching for
 * 40 ready-made words, for `backstory` opening pack and background, reading the page and ranking, for `backstory-words`
 * all of that but reading the page and the background that it takes. Sizes are counts of articles, default `1000 10000 37841`.
 */
requireData();
const FOLDER = new URL('../../.cache/match/', import.meta.url).pathname;
const QUERIES = `${FOLDER}queries.json`;
mkdirSync(FOLDER, { recursive: true });

const [mode, engineName, size] = process.argv.slice(2);
if (mode === 'build') await build(engineName!, Number(size));
else if (mode === 'answer') await answer(engineName!, Number(size));
else await compareAll(process.argv.slice(2).map(Number));

async function compareAll(given: readonly number[]): Promise<void> {
  await writeQueries();
  const rows: string[][] = [];
  for (const articles of given.length > 0 ? given : [1000, 10_000, 37_841]) {
    for (const { name, most, indexOf } of ENGINES) {
      if (articles > most) continue;
      const built = indexOf ? ['', '', ''] : run(['build', name, `${articles}`]);
      const found = run(['answer', name, `${articles}`]);
      rows.push([`${articles}`, name, ...built, ...found]);
      console.log(rows.at(-1)!.join('\t'));
    }
  }
  const head = [
    'articles',
    'engine',
    'B/article',
    'gzip',
    'articles/s',
    'cold ms',
    'p50 ms',
    'p95 ms',
    'MB',
    'R@5',
    'MRR',
    'nDCG@10',
  ];
  console.log(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** Runs this file again for one step and reads the figures of its last line. */
function run(step: readonly string[]): string[] {
  const flags = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx'];
  const output = execFileSync(process.execPath, [...flags, new URL(import.meta.url).pathname, ...step], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return output.trim().split('\n').at(-1)!.split('\t');
}

/** The last `size` of the mixture: basil stands at its end, so that every size holds the right answers. */
function readArticles(size: number): Article[] {
  return hideBasil(readAllsides(), readBasil()).slice(-size);
}

/** Basil's articles as pages, with the words and boosts 1 + ln tf that serve the peers best. */
async function writeQueries(): Promise<void> {
  const archive = await openPacks(
    await packOnce('basil-in-37k', () => hideBasil(readAllsides(), readBasil())),
  );
  const termOf = termsIn('en');
  const queries = readBasil().map((page): PageQuery => {
    const words = new Map<number, string>();
    const text = `${page.headline} ${page.body}`;
    scanWords(text, (start, end) =>
      words.set(termOf(text.slice(start, end)), foldWord(text.slice(start, end))),
    );
    const query = queryOf(pageOf(page), archive);
    return {
      page,
      words: query.terms.slice(0, 40).map(({ term }) => ({
        word: words.get(term)!,
        boost: 1 + Math.log(query.counts.counts.get(term)!),
      })),
    };
  });
  writeFileSync(QUERIES, JSON.stringify(queries));
}

async function build(name: string, articles: number): Promise<void> {
  const engine = ENGINES.find((one) => one.name === name)!;
  const input = readArticles(articles);
  const started = performance.now();
  const bytes = await engine.build(input);
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(`${FOLDER}${name}-${articles}`, bytes);
  const index = name === 'backstory' ? await indexOf(bytes) : bytes;
  const figures = [index.length / articles, gzipSync(index).length / articles, articles / seconds];
  console.log(figures.map((figure) => figure.toFixed(0)).join('\t'));
}

/** Of a pack only what ranks: the texts would be extra for every engine. The sizes of all sections go to stderr. */
async function indexOf(bytes: Uint8Array): Promise<Uint8Array> {
  const { file, articles } = await openPack(bytesSource(bytes), inflate);
  const sizes = SECTIONS.map((name) => [name, file.sections[name].end - file.sections[name].start] as const);
  console.error(sizes.map(([name, size]) => `${name} ${(size / articles).toFixed(1)}`).join(', '));
  const parts = (['terms', 'offsets', 'postings', 'days', 'addresses'] as const).map((name) =>
    bytes.subarray(file.sections[name].start, file.sections[name].end),
  );
  return Buffer.concat(parts);
}

async function answer(name: string, articles: number): Promise<void> {
  const engine = ENGINES.find((one) => one.name === name)!;
  const asked: PageQuery[] = JSON.parse(readFileSync(QUERIES, 'utf8'));
  const bytes = new Uint8Array(readFileSync(`${FOLDER}${engine.indexOf ?? name}-${articles}`));
  const queries = (await engine.prepare?.(bytes, asked)) ?? asked;
  // Code and tables are loaded first for every engine: what is timed is the way from bytes to the first answer.
  await (await engine.open(await engine.build([queries[0]!.page, queries[1]!.page])))(queries[0]!);
  global.gc!();
  const before = memory();
  const started = performance.now();
  const ask = await engine.open(bytes);
  await ask(queries[0]!);
  const cold = performance.now() - started;
  const times: number[] = [];
  const found: number[][] = [];
  for (const query of queries) {
    const began = performance.now();
    found.push(await ask(query));
    times.push(performance.now() - began);
  }
  global.gc!();
  const isBackstory = name === 'backstory' || engine.indexOf === 'backstory';
  const grown = (memory() - before + (isBackstory ? (await indexOf(bytes)).length : 0)) / 1e6;
  times.sort((a, b) => a - b);
  const ids = readArticles(articles).map(({ id }) => id);
  const judgements = readJudgements('basil/qrels.txt');
  const ranked = found.map((indexes, at) =>
    indexes.map((index) => ids[index]!).filter((id) => id !== queries[at]!.page.id),
  );
  const grades = queries.map(({ page }) => judgements.get(page.id)!);
  const quality = [
    mean(ranked.map((list, at) => recall(list, grades[at]!, 5))),
    mean(ranked.map((list, at) => reciprocalRank(list, grades[at]!))),
    mean(ranked.map((list, at) => ndcg(list, grades[at]!, 10))),
  ];
  const p50 = times[times.length >> 1]!;
  const p95 = times[Math.floor(times.length * 0.95)]!;
  console.log(
    [
      cold.toFixed(1),
      p50.toFixed(2),
      p95.toFixed(2),
      grown.toFixed(1),
      ...quality.map((figure) => figure.toFixed(3)),
    ].join('\t'),
  );
}

/**
 * Bytes in the heap and beside it. The bytes handed to an engine are not counted, what it makes of them is; Backstory
 * goes on reading them, so that the ranking index is added for it.
 */
function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
