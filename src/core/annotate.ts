import { type Reading, readingOf } from './annotate/reading';
import { datesOf } from './dates';
import type { Annotation } from './fact';
import { namesOf } from './names';
import { referencesOf } from './names/references';
import { quantitiesOf } from './quantities';
import { quotesOf } from './quotes';

/**
 * Sentences, dates, quantities, names and quotes of a text, each in text order with spans into it.
 * `date` is the reference date `YYYY-MM-DD` that relative dates count from, `''` when unknown; `lang` a BCP 47 tag
 * (`''` reads as English). Other languages than English get sentences, numbers, numeric dates and names. Linear.
 */
export function annotate(
  text: string,
  { date = '', lang = 'en' }: { date?: string; lang?: string } = {},
): Annotation {
  return annotateReading(readingOf(text, date, lang.split('-')[0]!.toLowerCase() || 'en'));
}

/** The same for a text that is read already. */
export function annotateReading(reading: Reading): Annotation {
  const dates = datesOf(reading);
  const { names, entities } = namesOf(reading, dates);
  const references = referencesOf(reading, names, entities);
  return {
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    dates,
    quantities: quantitiesOf(reading, dates),
    names,
    references,
    quotes: quotesOf(reading, names, references),
  };
}
