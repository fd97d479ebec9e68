import { type TermPlaces, termPlaces } from '../text/term-places';
import { hashWord, plainHashAt, WORD, wordsOf } from '../text/words';
import { folded, keyFor, keyWith, LEAST_STEM, LETTERS, longestEnding, stemKey } from './forms';
import type { FoundForm, KnownActors } from './table';

/**
 * Calls `visit` with every place where the text names a known actor or topic, in order, the longest form at each. A word of
 * `stops` names nothing unless it is written in capitals (`US`, `WHO`). Linear in the text.
 */
export function scanActors(
  text: string,
  known: KnownActors,
  stops: ReadonlySet<string>,
  visit: (actor: number, start: number, end: number) => void,
): void {
  const { plain, words } = withoutPoints(text);
  const context = { known, stops, isShouted: !/\p{Ll}/u.test(plain), memory: memoryOf(known, stops) };
  for (let at = 0; at < words.length; ) {
    const readings = readingsOf(plain, words[at]!, words[at + 1]!, words[at + 2]!, context);
    if (readings.length === 0) {
      at += WORD;
      continue;
    }
    const [best, last] = longest(plain, words, at, readings, known);
    if (best) for (const actor of best.actors) visit(actor, words[at]!, words[last + 1]!);
    // Of ideographs the next pair begins inside of this one.
    at = best ? nextAfter(words, last) : at + WORD;
  }
}

/** The longest form that begins with a word, and its last word. */
function longest(
  text: string,
  words: Uint32Array,
  at: number,
  readings: readonly Reading[],
  known: KnownActors,
): [FoundForm | null, number] {
  let best: FoundForm | null = null;
  let last = at;
  for (const { key, found } of readings) {
    if (isForm(found)) best ??= found;
    let on = key;
    let { isLonger } = found;
    for (let next = at + WORD; isLonger && follows(text, words, next); next += WORD) {
      const [start, end, hash] = [words[next]!, words[next + 1]!, words[next + 2]!];
      const stemmed = stemOf(text, start, end, on, known);
      on = keyWith(on, hashOf(text, start, end, hash));
      const longer = known.find(on);
      const form = longer && isForm(longer) ? longer : stemmed;
      if (form && next > last) {
        best = form;
        last = next;
      }
      isLonger = longer?.isLonger === true;
    }
  }
  return [best, last];
}

interface Context {
  readonly known: KnownActors;
  readonly stops: ReadonlySet<string>;
  /** Written in capitals throughout, where `US` may be "us". */
  readonly isShouted: boolean;
  readonly memory: Remembered;
}

interface Reading {
  readonly key: number;
  readonly found: FoundForm;
}

/** `U.S.` and `U.N.` as `US` and `UN`, blanks behind, so that nothing moves; and the words then. */
function withoutPoints(text: string): { plain: string; words: Uint32Array } {
  const words = wordsOf(text);
  const starts: number[] = [];
  const plain = text.includes('.')
    ? text.replace(POINTED, (letters, start: number) => {
        starts.push(start);
        return letters.replaceAll('.', '').padEnd(letters.length, ' ');
      })
    : text;
  if (starts.length === 0) return { plain: text, words };
  return { plain, words: withLetters(words, starts, text, plain) ?? wordsOf(plain) };
}

const POINTED = /\b(?:[A-Z]\.){2,4}/g;
const LONGEST_POINTED = 8;

/** The words of a text of which those with points were written anew, from `starts` on; null where they are glued to others. */
function withLetters(
  words: Uint32Array,
  starts: readonly number[],
  text: string,
  plain: string,
): Uint32Array | null {
  const changed = new Uint32Array(words.length + starts.length * WORD);
  let used = 0;
  let copied = 0;
  let nth = 0;
  for (let at = 0; at < words.length; at += WORD) {
    if (words[at + 2] !== 0 || text.charCodeAt(words[at]! + 1) !== POINT) continue;
    changed.set(words.subarray(copied, at), used);
    used += at - copied;
    copied = at + WORD;
    const end = words[at + 1]!;
    for (let from = words[at]!; end - from > 2; from += LONGEST_POINTED) {
      const to = from + Math.min(end - from, LONGEST_POINTED) / 2;
      if (starts[nth++] !== from) return null;
      changed.set([from, to, plainHashAt(plain, from, to)], used);
      used += WORD;
    }
  }
  changed.set(words.subarray(copied), used);
  return nth === starts.length ? changed.subarray(0, used + words.length - copied) : null;
}

const POINT = 46;

/** `plain` is the hash that `scanWords` gives. */
const hashOf = (text: string, start: number, end: number, plain: number): number =>
  plain || hashWord(folded(text.slice(start, end)));

/** What each word of a table's texts may be or begin, as it was found: nearly all are nothing. */
interface Remembered {
  readonly places: TermPlaces;
  readonly readings: (readonly Reading[])[];
}

/** By the stop words too: they name nothing. */
const remembered = new WeakMap<KnownActors, WeakMap<ReadonlySet<string>, Remembered>>();
const NOTHING: readonly Reading[] = [];
const MAX_REMEMBERED = 1 << 16;

function memoryOf(known: KnownActors, stops: ReadonlySet<string>): Remembered {
  const memories = remembered.get(known) ?? new WeakMap<ReadonlySet<string>, Remembered>();
  remembered.set(known, memories);
  let memory = memories.get(stops);
  if (!memory || memory.readings.length >= MAX_REMEMBERED) {
    memory = { places: termPlaces(1024), readings: [] };
    memories.set(stops, memory);
  }
  return memory;
}

function readingsOf(
  text: string,
  start: number,
  end: number,
  plain: number,
  context: Context,
): readonly Reading[] {
  const { places, readings } = context.memory;
  const letters = lettersAt(text, start, end);
  const isShouted = context.isShouted && letters === LETTERS.capitals ? 7 : letters;
  const hash = hashOf(text, start, end, plain);
  const name = (hash ^ Math.imul(isShouted + (plain === 0 ? 8 : 0), 0x9e3779b1)) >>> 0 || 1;
  const place = places.add(name);
  const known = readings[place];
  if (known === NOTHING || (known && plain !== 0)) return known;
  const isStop = letters !== LETTERS.capitals && context.stops.has(text.slice(start, end).toLowerCase());
  // One that is not plain may be a stop word in one spelling and none in another, so it is asked each time.
  if (isStop && plain === 0) return NOTHING;
  const found = known ?? (isStop ? NOTHING : findReadings(text.slice(start, end), hash, letters, context));
  readings[place] = found;
  return found;
}

/** The strictest writing first. */
function findReadings(word: string, hash: number, writing: number, context: Context): readonly Reading[] {
  const { known, isShouted } = context;
  const found: Reading[] = [];
  for (let letters = writing; letters >= LETTERS.any; letters -= 1) {
    if (letters === LETTERS.capitals && isShouted) continue;
    const start = keyFor(letters);
    const key = keyWith(start, hash);
    const whole = known.find(key);
    if (whole) found.push({ key, found: whole });
    const stemmed = stemOf(word, 0, word.length, start, known);
    if (stemmed) found.push({ key, found: stemmed });
  }
  return found.length === 0 ? NOTHING : found;
}

/** How the word is written, as `LETTERS` says. */
function lettersAt(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  if (unit < 65 || (unit > 90 && unit < 128)) return LETTERS.any;
  if (unit < 128 && text.charCodeAt(start + 1) > 90) return LETTERS.capital;
  const word = text.slice(start, end);
  if (word.charAt(0) === word.charAt(0).toLowerCase()) return LETTERS.any;
  return word.length <= LONGEST_ACRONYM && word === word.toUpperCase() ? LETTERS.capitals : LETTERS.capital;
}

const LONGEST_ACRONYM = 6;

/** The form whose stem the word has, the longest. */
function stemOf(text: string, start: number, end: number, key: number, known: KnownActors): FoundForm | null {
  const word = folded(text.slice(start, end));
  const least = Math.max(LEAST_STEM, word.length - longestEnding(word.charCodeAt(0)));
  for (let length = word.length; length >= least; length -= 1) {
    const found = known.find(stemKey(key, hashWord(word.slice(0, length))));
    if (found) return found;
  }
  return null;
}

/** A form that means something by itself; a mere beginning of others has no actors and says so by its flag. */
function isForm(found: FoundForm): boolean {
  return found.actors.length > 0 || !found.isLonger;
}

/** Whether a word goes on from the one before: behind a blank or hyphen, a possessive, or as the next pair of ideographs. */
function follows(text: string, words: Uint32Array, at: number): boolean {
  if (at >= words.length) return false;
  const [before, end] = [words[at - WORD]!, words[at - WORD + 1]!];
  return words[at] === before + 1 || JOINED.test(text.slice(end, words[at]));
}

const JOINED = /^(?:[ \u00a0-]{1,2}|['’]s? |['’]|)$/;

function nextAfter(words: Uint32Array, last: number): number {
  const end = words[last + 1]!;
  let next = last + WORD;
  while (next < words.length && words[next]! < end) next += WORD;
  return next;
}
