import { Readability } from '@mozilla/readability';
import '../../src/content/marks-main';
import '../../src/content/read-main';
import { answerOf, isOrphan } from '../../src/content/answer';
import { rootOf } from '../../src/content/page';
import type { Mark } from '../../src/core/mark';
import { quoteAt } from '../../src/core/text/text-quote';
import { propertyOf } from '../../src/read/safe-dom';

// Stands in the extension in place of its content scripts: the same code, read, painted and undone once as the page has
// loaded, each step as a measure that the page's own world can see. The reader library's part is one of its own, and so
// is the longest of our own tasks between two pauses of the reading.

/** When the task now run began, and what the reader library took of it and of all. */
let begun = 0;
let parsing = 0;
let parsed = 0;
let busy = 0;
let longest = 0;

const parse = Readability.prototype.parse;
Readability.prototype.parse = function (...words) {
  const start = performance.now();
  try {
    return parse.apply(this, words);
  } finally {
    parsing += performance.now() - start;
  }
};

interface Scheduler {
  yield(): Promise<void>;
}

/** Both browsers that are measured have one. */
const { scheduler } = globalThis as unknown as { readonly scheduler: Scheduler };
const pause = scheduler.yield.bind(scheduler);
scheduler.yield = async () => {
  endTask();
  await pause();
  beginTask();
};

function beginTask(): void {
  begun = performance.now();
  parsing = 0;
}

function endTask(): void {
  const took = performance.now() - begun;
  busy += took;
  parsed += parsing;
  longest = Math.max(longest, took - parsing);
}

const MOST_MARKS = 12;

const read = answerOf('read')!;
const mark = answerOf('mark')!;
const unmark = answerOf('unmark')!;

async function run(): Promise<void> {
  measured('look', () => propertyOf(rootOf(), 'textContent')?.length);
  beginTask();
  const { page } = await read();
  endTask();
  measure('read', busy);
  measure('longest', longest);
  if (parsed > 0) measure('parse', parsed);
  await nextTask();
  const marks = marksFor(page.text);
  const painted = marks.length === 0 ? [] : await measured('mark', () => mark(marks));
  if (painted.length < marks.length) throw new Error('not every mark has found its place');
  await nextTask();
  measured('undo', unmark);
  await nextTask();
  measured('first touch', isOrphan);
  performance.mark('done');
}

/** As many marks as a page may have, of the beginnings of paragraphs all over it. */
function marksFor(text: string): Mark[] {
  const starts = [...text.matchAll(/(?<=\n\n)\p{Lu}\p{L}+ \p{L}+/gu)];
  const step = Math.max(1, Math.floor(starts.length / MOST_MARKS));
  return starts
    .filter((_, index) => index % step === 0)
    .slice(0, MOST_MARKS)
    .map(({ index, 0: words }) => ({
      kind: 'name',
      mentions: [quoteAt(text, { start: index, end: index + words.length })],
      card: { title: words, articles: 1, from: '', to: '', passages: [], seenWith: [], wording: '' },
    }));
}

function measured<Result>(name: string, work: () => Result): Result {
  const start = performance.now();
  try {
    return work();
  } finally {
    measure(name, performance.now() - start);
  }
}

function measure(name: string, duration: number): void {
  performance.measure(name, { start: 0, duration });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

// In a task of its own, as pages that look themselves up are read: running this file through is timed as well.
setTimeout(() => run().catch((error) => performance.mark(`failed: ${error}`)));
