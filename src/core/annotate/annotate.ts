import type { Annotation, DateMention, NameMention, Quantity } from '../fact';
import { languageOf } from '../text/language';
import { type Reading, readingOf } from '../text/reading';
import { datesByTable } from './by-table/dates';
import { countriesIn } from './by-table/names';
import { quantitiesByTable } from './by-table/quantities';
import { quotesByTable } from './by-table/quotes';
import { marksOf, type Words, wordsOf } from './by-table/words';
import { datesOf } from './dates/dates';
import { datesWherever } from './dates/undated';
import { languageTable } from './language';
import { namesOf } from './names/names';
import { referencesOf } from './names/references';
import { stemIn } from './quantities/measured';
import { quantitiesOf } from './quantities/quantities';
import { quotesOf } from './quotes/quotes';

/**
 * Sentences, dates, quantities, names and quotes of a text, each in text order with spans into it.
 * `date` is the reference date `YYYY-MM-DD` that relative dates count from, `''` when unknown (their values are then as `datesWherever` gives them); `lang` the language
 * that is declared, `''` for none (see `languageOf`). Languages whose table is not loaded (see `loadLanguage`) get
 * sentences, numbers, numeric dates and names. Linear.
 */
export function annotate(
  text: string,
  { date = '', lang = '' }: { date?: string; lang?: string } = {},
): Annotation {
  return annotateReading(readingIn(text, date, languageOf(text, lang)));
}

/** A text read in its language, a primary subtag, which ends sentences by the abbreviations of its table. */
export function readingIn(text: string, date: string, language: string): Reading {
  const table = languageTable(language);
  return readingOf(text, date, language, table ? marksOf(table) : undefined);
}

/** The same for a text that is read already. */
export function annotateReading(reading: Reading): Annotation {
  const table = languageTable(reading.lang);
  if (table) return annotateByTable(reading, wordsOf(table, reading.lang));
  const dates = datesWherever(reading, datesOf);
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

function annotateByTable(reading: Reading, words: Words): Annotation {
  const dates = datesWherever(reading, (dated) => datesByTable(dated, words));
  const names = namesByTable(reading, dates, words);
  return {
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    dates,
    quantities: quantitiesByTable(reading, dates, words),
    names,
    references: [],
    quotes: quotesByTable(reading, names, words),
  };
}

/** By capitals where names alone have them; where nouns do too (German), only those told to be persons, places or bodies. */
function namesByTable(reading: Reading, dates: readonly DateMention[], words: Words): NameMention[] {
  if (words.table.unspaced || words.table.prefixes) return countriesIn(reading, words);
  const { names } = namesOf(reading, dates);
  return words.table.capitalNouns ? names.filter(({ type }) => type !== 'other') : names;
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
