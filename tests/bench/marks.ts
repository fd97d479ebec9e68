import { deflate, inflate } from '../../src/build/deflate';
import { matchNames } from '../../src/core/pack/name-matcher';
import { openNames } from '../../src/core/pack/names';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';

/**
 * `npm run bench:marks -- [NAMES]`: how long finding so many names, 50,000 unless said, in 100 kB of text takes, beside two
 * Aho-Corasick packages of npm, in turns, in one run. `ready` is from what is stored (a pack here, the names there) to the first answer, `search` an answer when all is
 * warm; of each the fastest, as the others tell of the machine. The peers get the text as it is and find the same
 * mentions: what pages need besides (folding, boundaries, capitals) is done here and would only add to their time.
 */
const PEERS = ['ahocorasick', 'modern-ahocorasick'];
const NAMES = Number(process.argv[2] ?? 50_000);
const TEXT_CHARS = 100_000;
const ROUNDS = 3;
const SEARCHES = 40;

const names = namesOf(NAMES);
const text = textWith(names, TEXT_CHARS);
const pack = await packArchive(
  [{ id: 'a', url: '', date: '', headline: '', lead: '', body: '', publisher: '', lang: 'en' }],
  {
    deflate,
    namesOf: () => names.map((name) => ({ name, type: 'person', isSure: true })),
  },
);

type Search = (text: string) => number;
type Automaton = new (names: readonly string[]) => { search(text: string): readonly unknown[] };

const contenders: Record<string, () => Search | Promise<Search>> = {
  async backstory() {
    const section = await openNames(await openPack(bytesSource(pack), inflate));
    return (given) => matchNames(given, [section]).length;
  },
};
for (const peer of PEERS) {
  const { default: Peer } = (await import(peer)) as { default: Automaton };
  contenders[peer] = () => {
    const automaton = new Peer(names);
    return (given) => automaton.search(given).length;
  };
}

const results: Record<string, { mentions: number; ready: number[]; search: number[] }> = {};
for (const name of Object.keys(contenders)) results[name] = { mentions: 0, ready: [], search: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, open] of Object.entries(contenders)) {
    const result = results[name]!;
    let started = performance.now();
    const find = await open();
    result.mentions = find(text);
    result.ready.push(performance.now() - started);
    for (let search = 0; search < SEARCHES; search += 1) {
      started = performance.now();
      find(text);
      result.search.push(performance.now() - started);
    }
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const rows = Object.entries(results).map(([name, { mentions, ready, search }]) => ({
  name,
  mentions,
  'ready, ms': rounded(Math.min(...ready)),
  'search, ms': rounded(Math.min(...search)),
}));
console.table(rows);
const [own, ...peers] = rows;
for (const kind of ['ready, ms', 'search, ms'] as const) {
  const best = Math.min(...peers.map((row) => row[kind]));
  console.log(`${kind}: ${(best / own![kind]).toFixed(1)} × faster than the better of the others`);
}

/** Names of two to four invented words, always the same. */
function namesOf(count: number): string[] {
  const random = randomFrom(7);
  const found = new Set<string>();
  while (found.size < count) {
    const words = Array.from({ length: 2 + random(3) }, () => capitalised(wordOf(random, 20_000)));
    found.add(words.join(' '));
  }
  return [...found];
}

/** Prose of invented words with a name in every second sentence. */
function textWith(known: readonly string[], chars: number): string {
  const random = randomFrom(11);
  const sentences: string[] = [];
  let length = 0;
  while (length < chars) {
    const words = Array.from({ length: 12 + random(12) }, () => wordOf(random, 5_000).toLowerCase());
    if (random(2) === 0) words.splice(3 + random(6), 0, known[random(known.length)]!);
    if (random(2) === 0) words.splice(1, 0, capitalised(wordOf(random, 20_000)));
    const sentence = `${capitalised(words[0]!)} ${words.slice(1).join(' ')}.`;
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences.join(' ');
}

function wordOf(random: (below: number) => number, vocabulary: number): string {
  const inner = randomFrom(random(vocabulary));
  return Array.from({ length: 2 + inner(3) }, () => 'bdfgklmnprstvz'[inner(14)]! + 'aeiou'[inner(5)]!).join(
    '',
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function randomFrom(seed: number): (below: number) => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) >>> 0) | 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
