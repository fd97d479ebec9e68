import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Counter, startCounting } from './counts';

// What is in a file is the choice of who made it. Pieces of sound files of every format, a field, an article, a line, an
// element that opens and does not close, are repeated in their place, and repeated four times as often: no block of the
// core may run more often than a linear reader's would.

const FOLDER = 'tests/golden/formats';
/** Damaged ones and those that are expanded before they are read. */
const LEFT_OUT = /^(?:broken|expected)|\.(?:docx|zip)$/;

const CHARS = 4_000;
/** Linear is 4, quadratic 16. Below so many runs for each character nothing is worth a look. */
const MOST_GROWTH = 8;
const LEAST_RUNS = CHARS;

/** All pieces of all files take the better part of an hour: PIECES=all tries them. */
const PIECES_OF_FORMAT = process.env.PIECES === 'all' ? Number.POSITIVE_INFINITY : 40;

let counter: Counter;
let readWhole: (name: string, bytes: Uint8Array) => Promise<unknown>;

beforeAll(async () => {
  counter = await startCounting(); // before the importers are loaded: what was compiled earlier is not counted by block
  const { readAll, pageTools, sourceOf } = await import('../formats/sources');
  readWhole = (name, bytes) => readAll(sourceOf(name, bytes), pageTools());
}, 300_000);
afterAll(() => counter.stop());

const formats = readdirSync(FOLDER)
  .map((format) => ({ format, pieces: someOf(piecesOfFormat(format)) }))
  .filter(({ pieces }) => pieces.length > 0);

test.each(formats)(
  'files of format $format cost no more than linear time, a piece of them repeated',
  async ({ pieces }) => {
    const grown: string[] = [];
    for (const piece of pieces) {
      // V8 has once lost a small function’s count in the shorter text; true growth is there every time.
      if ((await grownBlocks(piece)) !== '' && (await grownBlocks(piece)) !== '')
        grown.push(`${piece.name}, ${JSON.stringify(piece.text)}: ${await grownBlocks(piece)}`);
    }
    expect(grown).toEqual([]);
  },
  3_600_000,
);

interface Piece {
  readonly name: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** What stands between two signs of markup, neighbours or a few signs apart; one of those that differ in words alone. */
function piecesOfFormat(format: string): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const name of readdirSync(join(FOLDER, format)).filter((name) => !LEFT_OUT.test(name))) {
    const file = readFileSync(join(FOLDER, format, name), 'latin1');
    const signs = [...file.matchAll(/(?=<)|(?<=[>\n;,{}[\]])/g)].map(({ index }) => index);
    const cuts = [0, ...signs, file.length];
    for (const width of [1, 2, 3, 6])
      for (let at = 0; at + width < cuts.length; at++) {
        const [start, end] = [cuts[at]!, cuts[at + width]!];
        const text = file.slice(start, end);
        const kind = text.replace(/[\w.:/ -]{6,}/g, 'a');
        if (text === '' || text.length > CHARS / 10 || pieces.has(kind)) continue;
        pieces.set(kind, { name, before: file.slice(0, start), text, after: file.slice(end) });
      }
  }
  return [...pieces.values()];
}

/** So many, evenly from all. */
function someOf(pieces: readonly Piece[]): Piece[] {
  const step = Math.max(1, pieces.length / PIECES_OF_FORMAT);
  return pieces.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

async function grownBlocks(piece: Piece): Promise<string> {
  const times = Math.ceil(CHARS / piece.text.length);
  const once = await runsOf(piece, times);
  const four = await runsOf(piece, 4 * times);
  return [...four]
    .filter(([block, runs]) => runs > MOST_GROWTH * Math.max(once.get(block) ?? 0, LEAST_RUNS))
    .map(([block, runs]) => `${block} ran ${once.get(block) ?? 0}, then ${runs} times`)
    .join(', ');
}

async function runsOf({ name, before, text, after }: Piece, times: number): Promise<Map<string, number>> {
  await readWhole(name, Buffer.from(before + text.repeat(times) + after, 'latin1'));
  const counts = await counter.take('src/core/');
  return new Map(counts.map(({ file, name: of, block, count }) => [`${file} ${of} at ${block}`, count]));
}
