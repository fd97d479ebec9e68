import type { StopRules } from '../../text/sentences';
import { namesIn } from '../dates/words';
import type { Language } from '../language';
import { type Phrases, phrasesOf } from './phrases';

/** A language's table made into patterns, all sticky, for matching at a place of a text. */
export interface Words {
  readonly table: Language;
  readonly lang: string;
  readonly months: Phrases;
  readonly weekdays: Phrases;
  readonly relative: Phrases;
  readonly units: Phrases;
  readonly seasons: Phrases;
  readonly ordinals: Phrases;
  readonly yearParts: Phrases;
  /** Adjectives of units, words before a count of them and behind one: `-1` past, `0` now, `1` to come. */
  readonly modifiers: Phrases;
  readonly leads: Phrases;
  readonly trails: Phrases;
  readonly numbers: Phrases;
  readonly scales: Phrases;
  readonly currencies: Phrases;
  readonly measures: Phrases;
  /** Behind a word; between the words of a phrase. */
  readonly end: string;
  readonly gap: string;
  /** A sticky pattern that is made once for each name. */
  readonly pattern: (name: string, source: () => string) => RegExp;
  /** Does the text right before a place end in one of a list's words? */
  readonly endsIn: (list: string, text: string, at: number) => boolean;
  /** Whether a date or number may start with these letters. */
  readonly mayOpen: (word: string) => boolean;
}

const compiled = new WeakMap<Language, Words>();

/** The compiled form of a table, made once. */
export function wordsOf(table: Language, lang: string): Words {
  let words = compiled.get(table);
  if (!words) {
    words = compile(table, lang);
    compiled.set(table, words);
  }
  return words;
}

/** How far back a word before a place is looked for, in UTF-16 units. */
const BEFORE = 28;

function compile(table: Language, lang: string): Words {
  const named = namesIn(lang);
  const values = (map: ReadonlyMap<string, number>): [string, string][] =>
    [...map].map(([name, value]) => [name, String(value)]);
  const months = phrasesOf(table.months, table.unspaced ? [] : values(named.months));
  const weekdays = phrasesOf(table.weekdays, values(named.weekdays));
  const relative = phrasesOf(table.relative);
  const numbers = phrasesOf(table.numbers);
  const modifiers = signed(table.last, table.current, table.next);
  const leads = signed(table.agoBefore, '', table.aheadBefore);
  const seasons = phrasesOf(table.seasons);
  const ordinals = phrasesOf(table.ordinals);
  const yearParts = phrasesOf(table.yearParts);
  const openers = [
    seasons,
    table.prefixes ? yearParts : ordinals,
    months,
    weekdays,
    relative,
    numbers,
    modifiers,
    leads,
    phrasesOf(table.units),
    phrasesOf(table.percentBefore ?? ''),
  ].flatMap(({ heads }) => heads.map((head) => head.split('-')[0]!));
  const mayOpen = openerTest(openers);
  const patterns = new Map<string, RegExp>();
  const pattern = (name: string, source: () => string): RegExp => {
    let made = patterns.get(name);
    if (!made) {
      made = new RegExp(source(), 'iuy');
      patterns.set(name, made);
    }
    return made;
  };
  const endings = new Map<string, RegExp>();
  return {
    table,
    lang,
    months,
    weekdays,
    relative,
    units: phrasesOf(table.units),
    seasons,
    ordinals,
    yearParts,
    modifiers,
    leads,
    trails: signed(table.agoBehind, '', table.aheadBehind),
    numbers,
    scales: phrasesOf(table.scales),
    currencies: phrasesOf(table.currencies),
    measures: phrasesOf(`${SYMBOLS} ${table.measures}`),
    end: table.unspaced ? '' : '(?![\\p{L}\\p{M}])',
    gap: table.unspaced ? '\\s?' : '\\s{1,3}',
    pattern,
    endsIn: (list, text, at) => {
      let ending = endings.get(list);
      if (!ending) {
        const start = table.unspaced ? '' : `(?:^|[^\\p{L}])[${table.prefixes ?? ''}]?`;
        ending = new RegExp(
          `${table.prefixes || table.unspaced ? start : '(?:^|[^\\p{L}])'}(?:${phrasesOf(list).source})\\s{0,2}$`,
          'iu',
        );
        endings.set(list, ending);
      }
      return list !== '' && ending.test(text.slice(Math.max(0, at - BEFORE), at));
    },
    mayOpen,
  };
}

function signed(past: string, current: string, future: string): Phrases {
  const mark = (list: string, sign: string): string[] =>
    list.split(' ').flatMap((word) => (word === '' ? [] : [`${word}=${sign}`]));
  return phrasesOf([...mark(past, '-1'), ...mark(current, '0'), ...mark(future, '1')].join(' '));
}

/** Words that open a date or number; those with a `*` by their beginning. */
function openerTest(heads: readonly string[]): (word: string) => boolean {
  const exact = new Set(heads.filter((head) => !head.includes('*')));
  const beginnings = new Map<string, string[]>();
  for (const head of heads.filter((head) => head.includes('*'))) {
    const start = head.split('*')[0]!;
    const key = start.slice(0, KEY);
    beginnings.set(key, [...(beginnings.get(key) ?? []), start]);
  }
  return (word) =>
    exact.has(word) ||
    (beginnings.size > 0 &&
      (beginnings.get(word.slice(0, KEY))?.some((start) => word.startsWith(start)) ?? false));
}

/** Letters that all beginnings have. */
const KEY = 3;

/** Signs of measures that all languages share. */
const SYMBOLS =
  'km/h=km/h km²=km² km2=km² km=km m²=m² m2=m² m³=m³ m3=m³ cm=cm mm=mm ha=ha kg=kg mg=mg kwh=kWh mwh=MWh gwh=GWh twh=TWh kw=kW mw=MW gw=GW gb=GB tb=TB mb=MB °c=°C °f=°F °=°';

const stops = new WeakMap<Language, StopRules>();

/** What a language's table tells of where sentences end. */
export function marksOf(table: Language): StopRules {
  let rules = stops.get(table);
  if (!rules) {
    rules = {
      abbreviations: new Set(table.abbreviations.split(' ')),
      hasOrdinalStop: table.ordinalStop ?? false,
    };
    stops.set(table, rules);
  }
  return rules;
}
