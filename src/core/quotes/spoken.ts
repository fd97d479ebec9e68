import type { Span } from '../article';
import { termSpans } from '../text/term-spans';

/** A word of a passage that is no small one: its term, where it stands, which word of the passage it is, its capital. */
export interface SpokenWord extends Span {
  readonly term: number;
  readonly place: number;
  readonly capital: boolean;
}

/**
 * The words of a passage without its small ones and marks, in order, with offsets into the whole text: what two
 * printings of the same quote have in common. Of writing without spaces every two signs in a row. Linear.
 */
export function spokenIn(text: string, { start, end }: Span, language: string): SpokenWord[] {
  const words: SpokenWord[] = [];
  termSpans(text.slice(start, end), language).forEach((word, place) => {
    const { term, capital } = word;
    if (term !== 0) words.push({ term, capital, place, start: start + word.start, end: start + word.end });
  });
  return words;
}

/** So many terms in a row make a key: about six words with the small ones between them. */
const KEY_TERMS = 3;

/** One key of three is kept, spread evenly: two of three cuts of six words hold one, all of ten do. */
const STEP = 3;

/** All keys of a passage, in order; none for fewer than three words. */
export function keysOf(words: readonly SpokenWord[]): number[] {
  const keys: number[] = [];
  for (let at = 0; at + KEY_TERMS <= words.length; at += 1) keys.push(keyAt(words, at));
  return keys;
}

/** Those under which an index keeps it: the middle one of each third of a passage's keys, so that none is at an end. */
export function keptKeys(words: readonly SpokenWord[]): number[] {
  const keys = keysOf(words);
  const kept = Math.ceil(keys.length / STEP);
  return Array.from({ length: kept }, (_, nth) => keys[Math.floor(((nth + 0.5) * keys.length) / kept)]!);
}

function keyAt(words: readonly SpokenWord[], at: number): number {
  let hash = 0;
  for (let next = 0; next < KEY_TERMS; next += 1) {
    hash = Math.imul(hash ^ words[at + next]!.term, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Fewer words of a speech are a phrase. */
const FEWEST_WORDS = 6;
const FEWEST_SPOKEN = 3;

/** Whether the words are enough to be known again, and no title. */
export function isSpeech(words: readonly SpokenWord[]): boolean {
  const first = words[0];
  if (words.length < FEWEST_SPOKEN || words.every(({ capital }) => capital)) return false;
  return words.at(-1)!.place - first!.place + 1 >= FEWEST_WORDS;
}
