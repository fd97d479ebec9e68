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
  const words = wordsOf(plain);
  const isShouted = !/\p{Ll}/u.test(plain);
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const readings = readingsOf(word, known, stops, isShouted);
    let best: FoundForm | null = null;
    let last = at;
    for (const { key, found } of readings) {
      if (isForm(found)) best ??= found;
      if (!found.isLonger) continue;
      let next = at + 1;
      for (let on = key; next < words.length && follows(plain, words[next - 1]!, words[next]!); next += 1) {
        const further = words[next]!;
        const stemmed = stemOf(further, on, known);
        on = keyWith(on, further.hash);
        const longer = known.find(on);
        const form = longer && isForm(longer) ? longer : stemmed;
        if (form && next > last) {
          best = form;
          last = next;
        }
        if (!longer?.isLonger) break;
      }
    }
    if (best) for (const actor of best.actors) visit(actor, word.start, words[last]!.end);
    // Of ideographs the next pair begins inside of this one.
    at = best ? nextAfter(words, last) : at + 1;
  }
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** 1 to 3, see `LETTERS`. */
  readonly letters: number;
}

/** `U.S.` and `U.N.` as `US` and `UN`, blanks behind, so that nothing moves. */
function withoutPoints(text: string): string {
  return text.includes('.')
    ? text.replace(POINTED, (letters) => letters.replaceAll('.', '').padEnd(letters.length, ' '))
    : text;
}

const POINTED = /\b(?:[A-Z]\.){2,4}/g;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end, plain) => {
    const word = text.slice(start, end);
    words.push({ text: word, start, end, hash: plain || hashWord(folded(word)), letters: lettersOf(word) });
  });
  return words;
}

function lettersOf(word: string): number {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return LETTERS.any;
  return word.length <= LONGEST_ACRONYM && word === word.toUpperCase() ? LETTERS.capitals : LETTERS.capital;
}

const LONGEST_ACRONYM = 6;

/** What a word may be by itself or begin: the strictest writing first. */
function readingsOf(
  word: Word,
  known: KnownActors,
  stops: ReadonlySet<string>,
  isShouted: boolean,
): { readonly key: number; readonly found: FoundForm }[] {
  const readings: { key: number; found: FoundForm }[] = [];
  const isStop = stops.has(word.text.toLowerCase());
  for (let letters = word.letters; letters >= LETTERS.any; letters -= 1) {
    if (letters === LETTERS.capitals && isShouted) continue;
    if (
      isStop &&
      letters < LETTERS.capitals &&
      !(letters === LETTERS.capital && word.letters === LETTERS.capital)
    )
      break;
    const key = keyWith(keyFor(letters), word.hash);
    const found = known.find(key);
    if (found) readings.push({ key, found });
    const stemmed = stemOf(word, keyFor(letters), known);
    if (stemmed) readings.push({ key, found: stemmed });
  }
  return readings;
}

/** The form whose stem the word has, the longest. */
function stemOf({ text }: Word, key: number, known: KnownActors): FoundForm | null {
  const word = folded(text);
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
function follows(text: string, before: Word, word: Word): boolean {
  return word.start === before.start + 1 || JOINED.test(text.slice(before.end, word.start));
}

const JOINED = /^(?:[ \u00a0-]{1,2}|['’]s? |['’]|)$/;

function nextAfter(words: readonly Word[], last: number): number {
  const { end } = words[last]!;
  let next = last + 1;
  while (next < words.length && words[next]!.start < end) next += 1;
  return next;
}
