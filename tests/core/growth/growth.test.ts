import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Call } from './calls';
import { type Counter, startCounting } from './counts';
import { exportedFunctions } from './exported';
import type { Material } from './material';
import { PUMPS } from './pumps';

// A page's text is the page's choice. Every exported function of the core is given hostile texts, and the same texts four
// times as long: no block of the core may run more often than a linear reader would. Blocks are counted, so that load
// changes nothing. Regular expressions are proven linear apart; what native code does with a text is timed in the long run.

const CHARS = 500;
/** Linear is 4, quadratic 16. Below so many runs for each character nothing is worth a look. */
const MOST_GROWTH = 8;
const LEAST_RUNS = 4 * CHARS;

let counter: Counter;
let materialOf: (text: string) => Material;
let calls: readonly { readonly name: string; readonly call: Call }[];

beforeAll(async () => {
  counter = await startCounting(); // before the core is loaded: what was compiled earlier is not counted by block
  ({ materialOf } = await import('./material'));
  calls = await callsOfCore();
}, 300_000);
afterAll(() => counter.stop());

test('loops of the core are counted by themselves', async () => {
  const runs = await runsOf('twenty-one hundred ', CHARS, calls, 'src/core/text/numbers.ts');
  expect([...runs.keys()].filter((block) => block.includes(' spelledAt ')).length).toBeGreaterThan(5);
});

test('a planted quadratic reader is found', async () => {
  const { pairsOfEqual } = await import('./planted');
  const call: Call =
    async ({ text }) =>
    () =>
      pairsOfEqual(text);
  expect(await grownBlocks('a', [{ name: 'planted', call }], 'tests/core/growth/planted')).toContain(
    'pairsOfEqual',
  );
});

test.each(PUMPS.map((pump) => [JSON.stringify(pump), pump]))(
  'cost no more than linear time, repeated: %s',
  async (_, pump) => {
    // Whoever has grown is asked again: V8 has once lost a small function’s count in the shorter text,
    // which looks like growth; true growth is there every time.
    const grown = await grownBlocks(pump, calls, 'src/core/');
    expect(grown && (await grownBlocks(pump, calls, 'src/core/'))).toBe('');
  },
);

/** The functions of which a block ran more often than a linear reader's, with the counts of it; `''` for none. */
async function grownBlocks(pump: string, called: typeof calls, part: string): Promise<string> {
  const once = await runsOf(pump, CHARS, called, part);
  const four = await runsOf(pump, 4 * CHARS, called, part);
  const grown = new Map<string, string>();
  for (const [block, runs] of four) {
    const before = Math.max(once.get(block) ?? runsAround(block, once), LEAST_RUNS);
    if (runs > MOST_GROWTH * before) grown.set(block.split(' at ')[0]!, `${before} → ${runs} runs`);
  }
  return [...grown].map(([name, runs]) => `${name}: ${runs}`).join('\n');
}

/** A block that ran as often as the one around it is counted with that one; 0 where none around it ran. */
function runsAround(block: string, counted: ReadonlyMap<string, number>): number {
  const [name = '', place = ''] = block.split(' at ');
  const [start = 0, end = 0] = place.split('-').map(Number);
  let smallest = Number.POSITIVE_INFINITY;
  let around = 0;
  for (const [other, runs] of counted) {
    if (!other.startsWith(`${name} at `)) continue;
    const [from = 0, to = 0] = other
      .slice(name.length + 4)
      .split('-')
      .map(Number);
    if (from > start || to < end || to - from >= smallest) continue;
    smallest = to - from;
    around = runs;
  }
  return around;
}

async function runsOf(
  pump: string,
  chars: number,
  called: typeof calls,
  part: string,
): Promise<Map<string, number>> {
  const material = materialOf(pump.repeat(Math.ceil(chars / pump.length)));
  for (const { call } of called) await (await call(material))();
  const runs = new Map<string, number>();
  for (const { file, name, block, count } of await counter.take(part)) {
    const key = `${file} ${name} at ${block}`;
    runs.set(key, (runs.get(key) ?? 0) + count);
  }
  return runs;
}

async function callsOfCore(): Promise<typeof calls> {
  const { callOf } = await import('./calls');
  const found = [];
  for (const exported of exportedFunctions('src/core')) {
    const module = await import(/* @vite-ignore */ `../../../${exported.file}`);
    const call = callOf(exported, module[exported.name]);
    if (call) found.push({ name: exported.name, call });
  }
  return found;
}
