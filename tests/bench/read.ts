/**
 * How well article text is read, beside plain Readability: 181 real news pages with gold text (data set zyte181),
 * precision and recall of 4-gram word shingles averaged over the pages, F1 of the two means, as the data set's own
 * evaluation has it. Run: npx tsx tests/bench/read.ts [FILE to write per-page figures to]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../src/read/read-page';
import { DATA } from './data';

const FOLDER = new URL('zyte181/', DATA);

interface Score {
  readonly precision: number;
  readonly recall: number;
}

interface GoldPage {
  readonly file: string;
  readonly url: string;
  readonly text: string;
}

if (existsSync(FOLDER)) measure();
else console.log('skipped: ../shared/data/zyte181 is absent');

function measure(): void {
  const gold = JSON.parse(unzipped('gold.json.gz')) as Record<string, GoldPage>;
  const own: Score[] = [];
  const plain: Score[] = [];
  const ownMs: number[] = [];
  const rows: unknown[] = [];
  for (const { file, url, text } of Object.values(gold)) {
    const html = unzipped(`html/${file}`);
    const { document } = parseHTML(html);
    const start = performance.now();
    const page = readPage(document as unknown as Document, url);
    ownMs.push(performance.now() - start);
    own.push(scoreOf(page.text, text));
    plain.push(scoreOf(plainText(html), text));
    rows.push({ file, url, own: own.at(-1), plain: plain.at(-1), text: page.text, gold: text });
  }
  console.log(`readPage           ${line(own)}  median ${median(ownMs).toFixed(1)} ms a page on linkedom`);
  console.log(`plain Readability  ${line(plain)}`);
  const output = process.argv[2];
  if (output !== undefined) writeFileSync(output, JSON.stringify(rows));
}

function plainText(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document as unknown as Document).parse()?.textContent ?? '';
}

function unzipped(path: string): string {
  return gunzipSync(readFileSync(new URL(path, FOLDER))).toString('utf8');
}

function line(scores: readonly Score[]): string {
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  return `F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  ${scores.length} pages`;
}

/** A page without text has precision 0 here; the data set's evaluation leaves it out of the mean, to its advantage. */
function scoreOf(text: string, gold: string): Score {
  const found = shinglesOf(text);
  const wanted = shinglesOf(gold);
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, wanted.get(shingle) ?? 0);
  return { precision: shared / Math.max(1, sizeOf(found)), recall: shared / Math.max(1, sizeOf(wanted)) };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let start = 0; start < Math.max(1, words.length - 3); start++) {
    const shingle = words.slice(start, start + 4).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
