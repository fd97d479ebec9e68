import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import { onceFor } from '../once-for';

/**
 * How many UTF-16 units of a sentence are a connective that may be left out: `Sin embargo, Maduro dijo …` is shown from
 * `Maduro` on. 0 for none, or where what is left would begin with a small letter of a script that has capitals.
 */
export function connectiveLength(sentence: string, table: Language): number {
  const length = patternOf(table).exec(sentence)?.[0].length ?? 0;
  return table.unspaced || table.prefixes || /^[\p{Lu}\d]/u.test(sentence.slice(length)) ? length : 0;
}

const patternOf = onceFor(({ connectives = '', unspaced }: Language): RegExp => {
  const any = phrasesOf(connectives).source;
  return new RegExp(unspaced ? `^(?:${any})[，、]?` : `^(?:${any}),?\\s+`, 'iu');
});
