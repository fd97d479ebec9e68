import type { Reading, Sentence } from '../../text/reading';
import { isFigure } from './number';
import { phrasesOf } from './phrases';
import type { Words } from './words';

const openers = new WeakMap<Words, RegExp>();

/** Where in a sentence a date or quantity may start, in order: figures, signs of currencies, and words of the table. */
export function* placesIn(reading: Reading, sentence: Sentence, words: Words): Generator<number> {
  const { text, tokens } = reading;
  if (words.table.unspaced) {
    const opener = openerOf(words);
    opener.lastIndex = sentence.start;
    for (let hit = opener.exec(text); hit && hit.index < sentence.end; hit = opener.exec(text))
      yield hit.index;
    return;
  }
  const { prefixes = '' } = words.table;
  for (let at = sentence.first; at < sentence.last; at++) {
    const { start, lower, kind } = tokens[at]!;
    if (kind === 'number' || (kind === 'mark' && /[$€£¥₽₴₹]/.test(lower))) yield start;
    else if (kind !== 'word') continue;
    else if (isFigure(lower[0]!) || words.mayOpen(lower)) yield start;
    else {
      // `l'année`, `d'avril`; `و`, `ب` and `ل` before a word of Arabic.
      const cut = lower.search(/['’]/) + 1;
      if (cut > 0 && words.mayOpen(lower.slice(cut))) yield start + cut;
      else if (prefixes.includes(lower[0]!) && words.mayOpen(lower.slice(1))) yield start + 1;
      else if (tokens[at + 1]?.text === '$' && tokens[at + 1]!.glued) yield start;
    }
  }
}

/** In a language without blanks a pattern finds what tokens cannot. */
function openerOf(words: Words): RegExp {
  let opener = openers.get(words);
  if (!opener) {
    const { relative, last, next, current, percentBefore = '', weekdays } = words.table;
    const phrases = phrasesOf(`${relative} ${last} ${next} ${current} ${percentBefore} ${weekdays}`.trim());
    opener = new RegExp(
      `(?<![0-9０-９.,])[0-9０-９]|[$€£¥]|(?<![一二两三四五六七八九十百千第])[一二两三四五六七八九十百千]|${phrases.source}`,
      'g',
    );
    openers.set(words, opener);
  }
  return opener;
}
