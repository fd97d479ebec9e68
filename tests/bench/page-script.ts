import { Readability } from '@mozilla/readability';
import '../../src/content/marks-main';
import '../../src/content/read-main';
import { answerOf } from '../../src/content/answer';
import { rootOf } from '../../src/content/page';
import type { Mark } from '../../src/core/mark';
import { quoteAt } from '../../src/core/text/text-quote';
import { propertyOf } from '../../src/read/safe-dom';

// Stands in the extension in place of its content scripts: the same code, read, painted and undone once as the page has
// loaded, each step as a measure that the page's own world can see. The reader library's part is one of its own.

const parse = Readability.prototype.parse;
Readability.prototype.parse = function (...words) {
  return measured('parse', () => parse.apply(this, words));
};

const MOST_MARKS = 12;

const read = answerOf('read')!;
const mark = answerOf('mark')!;
const unmark = answerOf('unmark')!;

async function run(): Promise<void> {
  measured('look', () => propertyOf(rootOf(), 'textContent')?.length);
  const { page } = measured('read', read);
  await nextTask();
  const marks = marksFor(page.text);
  if (marks.length > 0 && measured('mark', () => mark(marks)).length < marks.length)
    throw new Error('not every mark has found its place');
  await nextTask();
  measured('undo', unmark);
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
    performance.measure(name, { start, end: performance.now() });
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

// Not before this file has been run through, which is timed as well.
Promise.resolve()
  .then(run)
  .catch((error) => performance.mark(`failed: ${error}`));
