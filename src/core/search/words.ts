import { acronymAt, acronymOf } from '../text/acronyms';
import { isStopWord } from '../text/language';
import { foldWord, scanWords } from '../text/words';

/**
 * The words of what was typed in order, folded, stop words among them. One in capitals that is no stop word by them stays
 * as it is, without points: `US` for `US` and `U.S.`.
 */
export function typedWords(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => {
    const word = text.slice(start, end);
    const letters = acronymOf(word);
    words.push(letters !== '' && isStopWord(letters.toLowerCase()) ? letters : foldWord(word));
  });
  return words;
}

/** Whether a typed word is a name by its capitals. */
export function isName(word: string): boolean {
  return word !== word.toLowerCase();
}

/** Calls `visit` with every word of a text as a search for `wanted` compares it, in order. */
export function scanWanted(
  text: string,
  wanted: ReadonlySet<string>,
  visit: (word: string, start: number, end: number) => void,
): void {
  scanWords(text, (start, end) => {
    const letters = acronymAt(text, start, end);
    visit(wanted.has(letters) ? letters : foldWord(text.slice(start, end)), start, end);
  });
}
