import { foldWord, hashWord, plainHashAt, scanWords } from '../text/words';

/** How the first word must be written to be the form: as it comes, with a capital, or in capitals throughout. */
export const LETTERS = { any: 1, capital: 2, capitals: 3 } as const;

/** Where the key of a form begins; `keyWith` takes its words in, one after the other. */
export function keyFor(letters: number): number {
  return Math.imul(letters, 0x9e3779b1);
}

/** The key of a form so far with one more word, by `wordHash`: 28 bits, with which a page has .05 wrong ones. */
export function keyWith(key: number, word: number): number {
  const bits = Math.imul(key ^ word, 0x85ebca6b);
  return ((bits ^ (bits >>> 15)) >>> 0) & 0xfffffff;
}

/** The key of a form whose last word may go on by an ending, by the hash of what stands before that. */
export function stemKey(key: number, stem: number): number {
  return keyWith(key ^ 0x5bd1e995, stem);
}

/** The hash of the word that stands there, folded. `plain` is what `scanWords` gives. */
function wordHash(text: string, start: number, end: number, plain: number): number {
  return plain || hashWord(folded(text.slice(start, end)));
}

/** A word as forms compare it. In Arabic the article and the particles written with it fall away. */
export function folded(word: string): string {
  const plain = foldWord(word);
  return plain >= 'ء' && plain < 'ۿ' ? plain.replace(PROCLITICS, '') : plain;
}

/** "And", "in", "for" and the like with or without the article, if three letters are left. */
const PROCLITICS = /^(?:[وفبك]{0,2}ال|[وف]?لل|[وفبل])(?=.{3})/;

/** The words of a form, hashed, with overlapping pairs of ideographs. */
export function wordsOfForm(form: string): number[] {
  const hashes: number[] = [];
  scanWords(form, (start, end) => {
    hashes.push(wordHash(form, start, end, plainHashAt(form, start, end)));
  });
  return hashes;
}

/** The longest ending that a stem may go on by: more in scripts whose stems are short for certain. */
export function longestEnding(first: number): number {
  return first < 0x250 ? 3 : 6;
}

/** So many letters a stem has at the least. */
export const LEAST_STEM = 3;
