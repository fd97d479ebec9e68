import { stopWordsOf } from '../../text/language';
import { stemOf } from '../../text/stems';
import { foldWord } from '../../text/words';
import { type Figure, isFigure } from './number';
import { type Hit, list, quantityOf, type Where } from './quantity';

/** A figure right before what it counts. Ordinals, pages and bare figures count nothing. */
export function countAt(where: Where, figure: Figure, low: number, high: number | undefined): Hit | null {
  const { text, words, at } = where;
  const { table } = words;
  if (table.unspaced) return counterAt(where, figure, low, high);
  if (figure.value === 0 || (/^\.\s/.test(text.slice(figure.end, figure.end + 2)) && table.ordinalStop))
    return null;
  const noun = words.pattern(
    'noun',
    () =>
      `\\s(?:(?:${list(table.of)}|d['’])\\s?)?([\\p{L}][\\p{L}\\p{M}'’-]{1,40})(?:\\s([\\p{L}][\\p{L}\\p{M}'’-]{2,40}))?`,
  );
  noun.lastIndex = figure.end;
  const match = noun.exec(text);
  if (!match || isTaken(text, at)) return null;
  const stops = stopWordsOf(words.lang);
  const first = foldWord(match[1]!);
  if (stops.has(first) || isFigure(first[0]!)) return null;
  if (
    !figure.spelled &&
    figure.value >= 1900 &&
    figure.value <= 2100 &&
    !figure.scaled &&
    /^\d{4}$/.test(text.slice(at, figure.end))
  )
    return null;
  const stem = stemOf(words.lang);
  const second = match[2] && !stops.has(foldWord(match[2])) ? [stem(foldWord(match[2]))] : [];
  const end = figure.end + match[0].length - (match[2] ? match[2].length + 1 : 0);
  return { quantity: quantityOf(where, low, high, end, 'count', 'count', [stem(first), ...second]), end };
}

/** `Artículo 5`, `№ 5`, `Covid-19`: behind a name's word a figure is a number of it. */
function isTaken(text: string, at: number): boolean {
  return /[№#]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** `126个国家`, `18人`: a counter, then the noun behind it. */
function counterAt(where: Where, figure: Figure, low: number, high: number | undefined): Hit | null {
  const { text, words, at } = where;
  if (/[第]/.test(text[at - 1] ?? '') || (figure.spelled && figure.value < 2)) return null;
  const counter = words.pattern(
    'counter',
    () => `\\s?(?:多|余)?(${list(words.table.counters ?? '')})([\\p{Script=Han}\\p{Script=Katakana}]{0,4})`,
  );
  counter.lastIndex = figure.end;
  const match = counter.exec(text);
  if (!match) return null;
  const noun = match[2]!.slice(0, 2) || match[1]!;
  const end = figure.end + match[0].length - Math.max(0, match[2]!.length - 2);
  return { quantity: quantityOf(where, low, high, end, 'count', 'count', [noun]), end };
}
