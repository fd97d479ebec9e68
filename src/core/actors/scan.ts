import { type TermPlaces, termPlaces } from '../text/term-places';
import { hashWord, scanWords } from '../text/words';
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
  const plain = withoutPoints(text);
  const context = { known, stops, isShouted: !/\p{Ll}/u.test(plain), memory: memoryOf(known) };
  const words: Word[] = [];
  scanWords(plain, (start, end, hash) => {
    words.push({ start, end, hash });
  });
  for (let at = 0; at < words.length; ) {
    const readings = readingsOf(plain, words[at]!, context);
    const [best, last] = readings.length === 0 ? [null, at] : longest(plain, words, at, readings, known);
    if (best) for (const actor of best.actors) visit(actor, words[at]!.start, words[last]!.end);
    // Of ideographs the next pair begins inside of this one.
    at = best ? nextAfter(words, last) : at + 1;
  }
}

/** The longest form that begins with a word, and its last word. */
function longest(
  text: string,
  words: readonly Word[],
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
    for (let next = at + 1; isLonger && follows(text, words, next); next += 1) {
      const word = words[next]!;
      const stemmed = stemOf(text, word, on, known);
      on = keyWith(on, hashOf(text, word));
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

interface Word {
  readonly start: number;
  readonly end: number;
  /** As `scanWords` gives it. */
  readonly hash: number;
}

interface Reading {
  readonly key: number;
  readonly found: FoundForm;
}

/** `U.S.` and `U.N.` as `US` and `UN`, blanks behind, so that nothing moves. */
function withoutPoints(text: string): string {
  return text.includes('.')
    ? text.replace(POINTED, (letters) => letters.replaceAll('.', '').padEnd(letters.length, ' '))
    : text;
}

const POINTED = /\b(?:[A-Z]\.){2,4}/g;

const hashOf = (text: string, { start, end, hash }: Word): number =>
  hash || hashWord(folded(text.slice(start, end)));

/** What each word of a table's texts may be or begin, as it was found: nearly all are nothing. */
interface Remembered {
  readonly places: TermPlaces;
  readonly readings: (readonly Reading[])[];
}

const remembered = new WeakMap<KnownActors, Remembered>();
const NOTHING: readonly Reading[] = [];
const MAX_REMEMBERED = 1 << 14;

function memoryOf(known: KnownActors): Remembered {
  let memory = remembered.get(known);
  if (!memory || memory.readings.length >= MAX_REMEMBERED) {
    memory = { places: termPlaces(1024), readings: [] };
    remembered.set(known, memory);
  }
  return memory;
}

function readingsOf(text: string, word: Word, context: Context): readonly Reading[] {
  const { places, readings } = context.memory;
  const letters = lettersAt(text, word.start, word.end);
  const isShouted = context.isShouted && letters === LETTERS.capitals ? 7 : letters;
  const name = (hashOf(text, word) ^ Math.imul(isShouted, 0x9e3779b1)) >>> 0 || 1;
  const place = places.add(name);
  readings[place] ??= findReadings(text, word, letters, context);
  const found = readings[place]!;
  if (found === NOTHING || letters === LETTERS.capitals) return found;
  return context.stops.has(text.slice(word.start, word.end).toLowerCase()) ? NOTHING : found;
}

/** The strictest writing first. */
function findReadings(text: string, word: Word, writing: number, context: Context): readonly Reading[] {
  const { known, isShouted } = context;
  const found: Reading[] = [];
  for (let letters = writing; letters >= LETTERS.any; letters -= 1) {
    if (letters === LETTERS.capitals && isShouted) continue;
    const start = keyFor(letters);
    const key = keyWith(start, hashOf(text, word));
    const whole = known.find(key);
    if (whole) found.push({ key, found: whole });
    const stemmed = stemOf(text, word, start, known);
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
function stemOf(text: string, { start, end }: Word, key: number, known: KnownActors): FoundForm | null {
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
function follows(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1]!;
  if (!word) return false;
  return word.start === before.start + 1 || JOINED.test(text.slice(before.end, word.start));
}

const JOINED = /^(?:[ \u00a0-]{1,2}|['’]s? |['’]|)$/;

function nextAfter(words: readonly Word[], last: number): number {
  const { end } = words[last]!;
  let next = last + 1;
  while (next < words.length && words[next]!.start < end) next += 1;
  return next;
}
