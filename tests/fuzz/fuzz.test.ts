import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Counter, startCounting } from '../core/growth/counts';
import { fuzzed, type Target } from './guided';

// Inputs that change themselves, guided by what they reach: readers of what others wrote may refuse, and nothing else.

const RUNS = Number(process.env.FUZZ_RUNS ?? 512);
const FOLDER = 'tests/golden/formats';

let counter: Counter;
beforeAll(async () => {
  counter = await startCounting();
}, 60_000);
afterAll(() => counter.stop());

const isNamed =
  (...names: readonly string[]) =>
  (error: unknown) =>
    error instanceof Error && names.includes(error.name);

test('a planted fault is found', async () => {
  const { readPlanted } = await import('./planted');
  const target: Target = {
    part: 'tests/fuzz/planted',
    seeds: [new Uint8Array(4)],
    run: async (bytes) => readPlanted(bytes),
    isRefusal: () => false,
  };
  const { faults } = await fuzzed(target, counter, { runs: 40_000, most: 1 });
  expect(faults[0]).toMatch(/TypeError: planted/);
}, 300_000);

test('the reader of packs refuses or reads', async () => {
  const [
    { openPack },
    { bytesSource },
    { repairChecksums },
    { verifyPack },
    { inflate, deflate },
    { packArchive },
  ] = await Promise.all([
    import('../../src/core/pack/open'),
    import('../../src/core/pack/source'),
    import('../../src/core/pack/writing/assemble'),
    import('../../src/core/pack/verify'),
    import('../../src/build/deflate'),
    import('../../src/core/pack/writing/write'),
  ]);
  const story = (nth: number) => ({
    ...{ id: `${nth}`, url: `https://a.example/${nth}`, date: '2024-08-02', headline: `Wheat ${nth}` },
    ...{ lead: '', body: `Anna Bellweather sold ${nth} bushels.`, publisher: 'A', lang: 'en' },
  });
  const target: Target = {
    part: 'src/core/pack/',
    seeds: [
      await packArchive([story(1), story(2), story(3)], { deflate }),
      await packArchive([], { deflate }),
    ],
    run: async (bytes) => {
      try {
        repairChecksums(bytes); // else nearly all would end there
      } catch {
        // too short to have any
      }
      await verifyPack(await openPack(bytesSource(bytes), inflate));
    },
    isRefusal: isNamed('PackFormatError'),
  };
  expect((await fuzzed(target, counter, { runs: RUNS })).faults).toEqual([]);
}, 1_200_000);

const formats = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());

test.each(formats)(
  'the importer of %s refuses or reads',
  async (format) => {
    const [{ readArticles }, { importTools }] = await Promise.all([
      import('../../src/core/formats/read'),
      import('../../src/workshop/tools'),
    ]);
    const files = readdirSync(join(FOLDER, format))
      .filter(
        (name) => !/\.(?:expected\.json|md)$/.test(name) && statSync(join(FOLDER, format, name)).isFile(),
      )
      .filter((name) => statSync(join(FOLDER, format, name)).size < 20_000)
      .slice(0, 12);
    if (files.length === 0) return;
    const target: Target = {
      part: 'src/core/formats/',
      seeds: files.map((name) => new Uint8Array(readFileSync(join(FOLDER, format, name)))),
      run: async (bytes) => {
        const chunks = (async function* () {
          yield bytes;
        })();
        for await (const row of readArticles({ name: files[0]!, chunks }, importTools(), { isFeed: false }))
          if (row.kind === 'article') expect(row.article.body.isWellFormed()).toBe(true);
      },
      isRefusal: isNamed('ArticleFormatError'),
    };
    expect((await fuzzed(target, counter, { runs: Math.ceil(RUNS / 4) })).faults).toEqual([]);
  },
  1_200_000,
);

test('the guards of messages refuse or read', async () => {
  const [{ pageFrom, strictPageFrom }, { isQuestion }] = await Promise.all([
    import('../../src/core/page'),
    import('../../src/messages/wire'),
  ]);
  const page = {
    url: 'https://a.example/',
    canonical: '',
    headline: 'A',
    text: 'B',
    date: '',
    publisher: '',
    lang: '',
  };
  const target: Target = {
    part: 'src/core/',
    seeds: [page, { question: 'marks', words: [page] }, { question: 'show', words: ['bundled/x', 1, 2] }].map(
      (value) => new TextEncoder().encode(JSON.stringify(value)),
    ),
    run: async (bytes) => {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      isQuestion(value);
      const read = strictPageFrom(value, page.url);
      if (read) expect(new URL(read.url).origin).toBe('https://a.example');
      for (const text of Object.values(pageFrom(value))) expect(text.isWellFormed()).toBe(true);
    },
    isRefusal: isNamed('SyntaxError'), // of JSON, which a browser's messages never have
  };
  expect((await fuzzed(target, counter, { runs: RUNS })).faults).toEqual([]);
}, 1_200_000);
