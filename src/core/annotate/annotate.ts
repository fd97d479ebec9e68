import type { Annotation, NameMention, Quantity } from '../fact';
import { languageOf } from '../text/language';
import { type Reading, readingOf } from '../text/reading';
import { datesOf } from './dates/dates';
import { namesOf } from './names/names';
import { referencesOf } from './names/references';
import { stemIn } from './quantities/measured';
import { quantitiesOf } from './quantities/quantities';
import { quotesOf } from './quotes/quotes';

/**
 * Sentences, dates, quantities, names and quotes of a text, each in text order with spans into it.
 * `date` is the reference date `YYYY-MM-DD` that relative dates count from, `''` when unknown; `lang` the
 * language that is declared, `''` for none (see `languageOf`). Other languages than English get sentences, numbers, numeric dates and names. Linear.
 */
export function annotate(
  text: string,
  { date = '', lang = '' }: { date?: string; lang?: string } = {},
): Annotation {
  return annotateReading(readingOf(text, date, languageOf(text, lang)));
}

/** The same for a text that is read already. */
export function annotateReading(reading: Reading): Annotation {
  const dates = datesOf(reading);
  const { names, entities } = namesOf(reading, dates);
  const references = referencesOf(reading, names, entities);
  return {
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    dates,
    quantities: withoutPeople(reading, quantitiesOf(reading, dates), names),
    names,
    references,
    quotes: quotesOf(reading, names, references),
  };
}

/** A person at a sentence's start is no thing measured, whatever the capital hides. */
function withoutPeople(
  reading: Reading,
  quantities: readonly Quantity[],
  names: readonly NameMention[],
): Quantity[] {
  const people = new Set(
    names.flatMap(({ name, type }) => (type === 'person' ? [stemIn(reading, name)] : [])),
  );
  return quantities.map((quantity) =>
    quantity.of.some((stem) => people.has(stem))
      ? { ...quantity, of: quantity.of.filter((stem) => !people.has(stem)) }
      : quantity,
  );
}
