import { stopWordsOf } from '../text/language';
import { stemOf } from '../text/stems';
import { foldWord, scanWords } from '../text/words';

/** The folded stems of a text's words in order, stop words left out, as the archive's statistics name them. */
export function stemsOf(text: string, lang: string): string[] {
  const stops = stopWordsOf(lang);
  const stem = stemOf(lang);
  const stems: string[] = [];
  scanWords(text, (start, end) => {
    const word = foldWord(text.slice(start, end));
    if (word.length > 1 && !stops.has(word)) stems.push(stem(word));
  });
  return stems;
}
