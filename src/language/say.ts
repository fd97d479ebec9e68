import type english from '../../_locales/en/messages.json';

/** Every string of the interface, by its key in `_locales`. */
export type Key = keyof typeof english;

/** Those that differ by number: `articles` stands there as `articles_one`, `articles_other` and what else a language has. */
export type CountedKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The strings of one language, as browsers want them in `_locales/LANGUAGE/messages.json`. */
export type Strings = Readonly<Record<string, { readonly message: string }>>;

interface Api {
  readonly i18n?: { getMessage(key: string, words: string[]): string };
}

let chosen: Strings | null = null;

/** From now on the strings are these; null for the browser's own choice among the languages that there are. */
export function speak(strings: Strings | null): void {
  chosen = strings;
  formats.clear();
}

/** The string, with the words in the places `$1` to `$9`; `''` where the extension's strings cannot be had. */
export function say(key: Key, ...words: readonly (string | number)[]): string {
  return sentence(key, words.map(String));
}

/** The string for a number of things, which stands in it as `$1`; the words follow as `$2` and so on. */
export function sayCount(key: CountedKey, count: number, ...words: readonly string[]): string {
  const forms = format('plural', () => new Intl.PluralRules(locale()));
  return sentence(`${key}_${forms.select(count)}`, [formatCount(count), ...words]);
}

/** A number as the language writes it: `12,430`. */
export function formatCount(count: number): string {
  return format('number', () => new Intl.NumberFormat(locale())).format(count);
}

/** A share, 0 to 1, in whole percents. */
export function formatShare(share: number): string {
  return format('percent', () => new Intl.NumberFormat(locale(), { style: 'percent' })).format(
    Math.floor(share * 100) / 100,
  );
}

/** So many of a unit of time, in words: `2 days`. */
export function formatUnit(
  count: number,
  unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute',
): string {
  const unitDisplay = say('unit_display') === 'short' ? 'short' : 'long';
  const make = () => new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay });
  return format(`unit ${unit}`, make).format(count);
}

/** The language of the strings as a BCP 47 tag: `en-GB`. */
export function locale(): string {
  return say('locale') || 'en-GB';
}

/** `rtl` where the language is written from the right. */
export function direction(): 'ltr' | 'rtl' {
  return say('direction') === 'rtl' ? 'rtl' : 'ltr';
}

const formats = new Map<string, unknown>();

/** One of the browser's formatters, which cost some milliseconds each to make, made once for the language. */
export function format<F>(name: string, make: () => F): F {
  const made = formats.get(name) ?? make();
  formats.set(name, made);
  return made as F;
}

function sentence(key: string, words: string[]): string {
  if (!chosen) return browserStrings()?.getMessage(key, words) ?? '';
  // What was kept by an earlier version may lack it.
  const message = chosen[key]?.message;
  if (message === undefined) return browserStrings()?.getMessage(key, words) ?? '';
  return message.replace(/\$([1-9])/g, (_, place: string) => words[Number(place) - 1] ?? '');
}

/** By the first of its two names that no element of a page has taken: content scripts speak as well. */
function browserStrings(): Api['i18n'] {
  const scope = globalThis as unknown as { readonly chrome?: Api; readonly browser?: Api };
  return [scope.chrome, scope.browser].find((api) => typeof api?.i18n?.getMessage === 'function')?.i18n;
}
