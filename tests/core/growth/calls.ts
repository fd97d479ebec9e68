import { deflate } from '../../../src/build/deflate';
import { amountAt } from '../../../src/core/annotate/quantities/amount';
import type { NameMention } from '../../../src/core/fact';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { paragraphsOf } from '../../../src/core/marks/paragraphs';
import { openNames } from '../../../src/core/pack/names';
import { stopWordsOf } from '../../../src/core/text/language';
import { readText } from '../../../src/core/text/read-text';
import type { Reading, Sentence } from '../../../src/core/text/reading';
import { termsIn } from '../../../src/core/text/terms';
import { pageTools, sourceOf } from '../formats/sources';
import type { Exported, Parameter } from './exported';
import { HOSTILE, type Material } from './material';

export type Call = (material: Material) => Promise<() => unknown>;
type Run = (...values: never[]) => unknown;

/** What a parameter of this type gets; what is not here is reached through the functions that call it. */
const VALUES: Readonly<Record<string, (material: Material) => unknown>> = {
  string: ({ text }) => text,
  'string | null': ({ text }) => text,
  number: () => 0,
  Reading: ({ reading }) => reading(),
  Calendar: ({ calendar }) => calendar(),
  'readonly Token[]': ({ reading }) => reading().tokens,
  Page: ({ page }) => page,
  "Pick<Page, 'url' | 'canonical'>": ({ page }) => page,
  'Page & { readonly id?: string }': ({ page }) => page,
  '{ readonly url: string; readonly canonical: string }': ({ page }) => page,
  unknown: ({ page }) => page,
  Article: ({ article }) => article,
  ArticleRef: ({ article }) => article,
  Cited: ({ article }) => article,
  'readonly Cited[]': ({ article }) => [article],
  "Pick<Article, 'headline' | 'lead' | 'body'>": ({ article }) => article,
  'Partial<Article>': ({ article }) => article,
  JsonObject: ({ article }) => ({ ...article }),
  'JsonObject | null': ({ article }) => ({ ...article }),
  FeedEntry: ({ article }) => ({ ...article, base: article.url }),
  Place: () => ({ file: 'hostile', line: 1 }),
  Archive: ({ archive }) => archive(),
  Pack: ({ pack }) => pack(),
  'readonly Pack[]': async ({ pack }) => [await pack()],
  PackFile: async ({ pack }) => (await pack()).file,
  'readonly Fact[]': ({ facts }) => facts(),
  'readonly NameMention[]': ({ annotation }) => annotation().names,
  'readonly DateMention[]': ({ annotation }) => annotation().dates,
  'readonly TermSpan[]': ({ spans }) => spans(),
  ReadText: ({ text }) => readText(text, 'en'),
  TermOf: () => termsIn('en'),
  'ReadonlySet<string>': () => stopWordsOf('en'),
  Uint8Array: ({ bytes }) => bytes,
  'readonly Uint8Array[]': ({ bytes }) => [bytes],
  'AsyncIterable<Uint8Array>': ({ bytes }) => sourceOf('hostile', bytes).chunks,
  Source: ({ bytes }) => sourceOf('hostile', bytes),
  Tools: () => pageTools(),
  Expand: () => pageTools().expand,
  URL: ({ page }) => new URL(page.url),
  Span: ({ text }) => ({ start: 0, end: text.length }),
  'readonly Span[]': ({ annotation }) => annotation().sentences,
  'readonly string[]': ({ text }) => [text],
  '(term: number) => number': () => () => 0.5,
  'Stem | null': () => null,
  boolean: () => false,
  RelatedOptions: () => ({}),
  RankOptions: () => ({}),
  PageFactOptions: () => ({}),
  '{ limit = 20 }': () => ({}),
  '{ date?: string; lang?: string }': () => ({ date: '2024-05-17' }),
  '{ readonly file?: string }': () => ({}),
  '{ readonly headlineAgrees?: boolean }': () => ({}),
  '{ readonly maxArticles?: number }': () => ({}),
  'readonly Mark[]': () => [],
  'readonly FactSource[]': ({ article, facts }) => [{ article, facts: facts(), score: 1 }],
  'readonly Paragraph[]': ({ page }) => paragraphsOf(page),
  Found: ({ facts }) => ({
    hits: [
      { pack: 0, index: HOSTILE },
      { pack: 0, index: 0 },
    ],
    figures: facts(),
  }),
  Hit: () => ({ pack: 0, index: HOSTILE }),
  'readonly (NamesSection | null)[]': async ({ pack }) => [await openNames(await pack())],
  'Iterable<Article> | AsyncIterable<Article>': ({ article }) => [article],
  PackOptions: () => ({ deflate, ...annotations() }),
  TextQuote: ({ text }) => ({
    exact: text.slice(0, text.length / 4),
    prefix: text.slice(0, 32),
    suffix: 'z',
  }),
  '(start: number, end: number, hash: number) => void': () => () => {},
  '(term: number, start: number, end: number) => void': () => () => {},
  '(share: number) => void': () => () => {},
};

/** Parameters by name that no text of a page reaches. */
const FIXED: Readonly<Record<string, unknown>> = {
  lang: 'en',
  language: 'en',
  encoding: 'utf-8',
  delimiter: ',',
  paths: ['$.*'],
};

/** Places that a function is asked about one after the other, as its callers do. */
const PLACES = new Set(['at', 'first', 'behind', 'opening']);

/** Readers of files that the extension ships itself. */
const OWN_FILES = new Set(['src/core/archive/language-statistics.ts']);

/** A call of the function with a hostile text in every parameter; null when one of them is not made of text alone. */
export function callOf({ file, parameters }: Exported, run: Run): Call | null {
  if (OWN_FILES.has(file)) return null;
  const sweeps =
    parameters.some(({ type }) => SWEPT.has(type)) &&
    (parameters.some(({ type }) => type === 'Sentence') ||
      parameters.some(({ name, type }) => type === 'number' && PLACES.has(name)));
  if (!parameters.every((parameter) => isGiven(parameter, sweeps))) return null;
  if (!parameters.some(({ type }) => type !== 'number' && type !== 'boolean' && type !== '')) return null;
  return async (material) => {
    const values = await Promise.all(
      parameters.map(({ name, type }) =>
        name in FIXED ? FIXED[name] : type === '' ? undefined : VALUES[type]?.(material),
      ),
    );
    if (!sweeps) return () => settled(() => run(...(values as never[])));
    const stops = stopsOf(parameters, values, material);
    return () => {
      for (const stop of stops) run(...(stop as never[]));
    };
  };
}

const SWEPT = new Set(['Sentence', 'Calendar', 'Reading', 'readonly Token[]', 'NumberHere', 'Amount']);

function isGiven({ type }: Parameter, sweeps: boolean): boolean {
  return type === '' || type in VALUES || (sweeps && SWEPT.has(type));
}

/** The arguments for every token, or every sentence where the function takes no place in it. */
function stopsOf(
  parameters: readonly Parameter[],
  values: readonly unknown[],
  { reading }: Material,
): unknown[][] {
  const read: Reading = reading();
  const byToken =
    parameters.some(({ name }) => PLACES.has(name)) || parameters.some(({ type }) => type === 'Amount');
  const stops: unknown[][] = [];
  for (const sentence of read.sentences) {
    const last = byToken ? sentence.last : sentence.first + 1;
    for (let at = sentence.first; at < last; at++) {
      const stop = valuesAt(parameters, values, read, sentence, at);
      if (stop) stops.push(stop);
    }
  }
  return stops;
}

/** Of a list of all names those of the sentence, as its callers cut it. */
function namesIn(names: readonly NameMention[], { start, end }: Sentence): readonly NameMention[] {
  return names.filter(({ span }) => span.start >= start && span.end <= end);
}

function valuesAt(
  parameters: readonly Parameter[],
  values: readonly unknown[],
  reading: Reading,
  sentence: Sentence,
  at: number,
): unknown[] | null {
  const amount = parameters.some(({ type }) => type === 'Amount') ? amountAt(reading, at) : null;
  if (!amount && parameters.some(({ type }) => type === 'Amount')) return null;
  return parameters.map(({ name, type }, index) => {
    if (type === 'Sentence') return sentence;
    if (type === 'Amount') return amount;
    if (type === 'readonly NameMention[]') return namesIn(values[index] as readonly NameMention[], sentence);
    if (type === 'NumberHere') return { value: 5, next: at + 1, scaled: false, spelled: false };
    if (type === 'number')
      return PLACES.has(name) ? at : name === 'start' ? sentence.start : Math.min(at + 1, sentence.last);
    return values[index];
  });
}

/** Importers answer row by row: all of them are read. A refusal is an answer. */
async function settled(run: () => unknown): Promise<unknown> {
  try {
    const answer = run();
    if (answer !== null && typeof answer === 'object' && Symbol.asyncIterator in answer)
      for await (const _row of answer as AsyncIterable<unknown>);
    return await answer;
  } catch (error) {
    if (error instanceof RangeError) throw error; // too deep, or too many arguments
    return null;
  }
}
