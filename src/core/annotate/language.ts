/**
 * What annotation knows of a language: one file of `languages/` each, English apart, whose grammar is code.
 *
 * A list is words parted by blanks; `_` is a blank inside a phrase, `*` at the end any letters, and `word=value` gives
 * what the word means. Names of months and weekdays come from Intl: lists hold the forms that Intl does not print.
 * Fields called `…Pattern` are the source of a regular expression, in which no quantifier may be nested.
 */
export interface Language {
  /** Written without blanks between words. */
  readonly unspaced?: boolean;
  /** Nouns have capitals, so that a capital tells no name. */
  readonly capitalNouns?: boolean;
  /** Letters that are written to the word behind them: prepositions and the article of Arabic. */
  readonly prefixes?: string;
  /** The mark before decimals; the other one of comma and stop groups thousands. */
  readonly decimal: ',' | '.';
  /** Countries that speak the language differ: a comma before three digits groups. */
  readonly mixedDecimals?: boolean;
  /** A stop behind a figure makes it an ordinal: `1. August`. */
  readonly ordinalStop?: boolean;
  /** Words before a stop that ends no sentence. */
  readonly abbreviations: string;

  /** Word → 1 to 12, and 1 (Monday) to 7. */
  readonly months: string;
  readonly weekdays: string;
  /** Signs of Monday to Sunday, the other of Sunday last; the pattern of one, in a group, behind a week: 上周`日`. */
  readonly weekdaySigns?: string;
  readonly weekdayBehindPattern?: string;
  /** A weekday that is an ordinal there: `segunda` before a noun. */
  readonly ordinalWeekdayPattern?: string;
  /** Names of eras → their first year. */
  readonly eras?: string;
  /** A day has 号 behind it, but not before these: `5号楼`. */
  readonly numberedPattern?: string;
  /** Days and periods by one word: `d-1` is yesterday, `y1` next year, `NOW` the present. */
  readonly relative: string;
  /** Units of time → second, minute, hour, day, week, month, quarter, year, decade, century. */
  readonly units: string;
  /** Adjectives of units, months and weekdays, before or behind them. */
  readonly last: string;
  readonly next: string;
  readonly current: string;
  /** `vor` drei Jahren, три года `назад`; `in` zwei Tagen. */
  readonly agoBefore: string;
  readonly agoBehind: string;
  readonly aheadBefore: string;
  readonly aheadBehind: string;
  /** Seasons → SP, SU, FA, WI; ordinals → 1 to 4, and the parts of a year that they number → Q, H. */
  readonly seasons: string;
  readonly ordinals: string;
  readonly yearParts: string;
  /** Before the figure of a decade: `années` 1980. */
  readonly decadeBefore?: string;
  /** What stands behind the figure of a day, and between day, month and year. */
  readonly ordinalPattern: string;
  readonly of: string;
  readonly to: string;
  /** Words before and behind a bare year. */
  readonly inYear: string;
  readonly yearBehind: string;
  readonly decadePattern: string;
  readonly before: string;
  readonly after: string;
  /** Words of a clause that tells of what is to come. */
  readonly future: string;
  /** Times of the clock, behind their figure: no quantities. */
  readonly clockPattern: string;

  /** Spelled numbers from 2 on; `and` joins tens and ones. */
  readonly numbers: string;
  readonly and: string;
  readonly scales: string;
  readonly percent: string;
  /** Before the figure: 百分之. */
  readonly percentBefore?: string;
  readonly points: string;
  readonly currencies: string;
  readonly measures: string;
  /** Behind a figure that is an age, and before it. */
  readonly agePattern: string;
  readonly ageBefore: string;
  readonly over: string;
  readonly under: string;
  readonly about: string;
  /** Counters between a figure and what it counts: 名, 人. */
  readonly counters?: string;

  /** Verbs of saying in the forms that news use, and words that end the name of who speaks. */
  readonly said: string;
  readonly saidStops: string;
  /** Words that start a sentence pointing back: pronouns, demonstratives, connectives. */
  readonly starts: string;
  /** What begins like `starts` and stands by itself nevertheless: `Wie die Polizei mitteilte, …`. */
  readonly standingPattern?: string;
  /** Connectives that can be left out before a name without another change: `However, Xi …`. */
  readonly connectives?: string;
  /** Pronouns of the third person, which need somebody named before them in the sentence. */
  readonly pronouns: string;
  /** What marks a subject: a sentence without any is of somebody told before. */
  readonly subjectPattern?: string;
  /** The definite article, and nouns that name again what was named before (`the company`). */
  readonly definite: string;
  readonly nouns: string;
  /** Prepositions written as one word with the article: `del`, `zum`. */
  readonly contracted?: string;
  /** Nouns of what was told before: a definite one (`the accident`) needs the sentence that told it. */
  readonly told: string;
  /** Verbs by which something is told for the first time (`произошёл взрыв`), in a language without articles. */
  readonly happening?: string;
  /** Prepositions and conjunctions that a clause before the main one opens with. */
  readonly openers: string;
  /** Relative pronouns, in a language whose other words tell them from articles. */
  readonly relatives?: string;
  /** Pronouns, adverbs and numerals that have a capital only where a sentence begins; words of common names apart. */
  readonly capitalOpeners?: string;
  /** Possessives of the third person. */
  readonly possessives?: string;
  /** Past verbs that news open with where the verb comes first, beside those of saying. */
  readonly firstVerbs?: string;
  /** A finite verb needs no subject (null-subject languages), so that one at the start is of somebody named before. */
  readonly isNullSubject?: boolean;
  /** `also`, `too`: beside a verb of saying they add to what was said before. */
  readonly also: string;
  /** What else a sentence that points back starts with. */
  readonly backPattern?: string;
  /** Definite nouns that are known by themselves: `the police`. */
  readonly unique: string;
  /** Demonstratives before a noun, and nouns beside those of time that they may stand before: `this country`. */
  readonly demonstratives: string;
  readonly demonstrated: string;
  /** Words that link to the sentence before wherever they stand: `likewise`, `of them`. */
  readonly links: string;
  /** What names a person, body or place in writing without capitals. */
  readonly anchorPattern?: string;
  /** Forms of a finite verb: the commonest, and endings. */
  readonly verbPattern: string;
  /** Words of writer and reader. */
  readonly self: string;
  /** Lines around news that are no news. */
  readonly boilerplatePattern: string;
}

const tables = new Map<string, Language>();
const LOADED = new Map<string, Promise<void>>();

/** The languages with a table in `languages/`. */
export const LANGUAGES: readonly string[] = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'pt', 'ru', 'uk', 'zh'];

/**
 * Loads the table of a BCP 47 tag once, so that `annotate` reads that language; does nothing for English and for
 * languages without one, of which sentences, numbers, numeric dates and names are found.
 */
export function loadLanguage(tag: string): Promise<void> {
  const lang = primaryOf(tag);
  if (!LANGUAGES.includes(lang)) return Promise.resolve();
  let loading = LOADED.get(lang);
  if (!loading) {
    loading = import(`./languages/${lang}.ts`).then(({ language }: { language: Language }) => {
      tables.set(lang, language);
    });
    LOADED.set(lang, loading);
  }
  return loading;
}

/** Loads all tables: for texts whose languages are not known before. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(LANGUAGES.map(loadLanguage));
}

/** The loaded table of a language, null for English, for one without a table and for one that is not loaded. */
export function languageTable(lang: string): Language | null {
  return tables.get(lang) ?? null;
}

/** The primary subtag in small letters, `en` for none. */
function primaryOf(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase() || 'en';
}
