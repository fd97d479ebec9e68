import type { Span } from '../article';
import type { Quantity } from '../fact';

/** What a figure is where it is no plain fact, and of which period; absent where its own words do not say so. */
export interface Notes {
  readonly status?: 'target' | 'forecast' | 'threshold';
  /** `2023`, `2023-12`, `2023-Q3`. */
  readonly period?: string;
}

/**
 * The notes of the quantity at `at` of its sentence. They are read again, and more narrowly than a quantity's own:
 * printed beside a figure, a label is a statement. English; in other languages only years that are printed are periods.
 */
export function notesOf(sentence: string, at: Span, { period }: Quantity, language: string): Notes {
  const before = sentence.slice(Math.max(0, at.start - REACH), at.start);
  const behind = sentence.slice(at.end, at.end + REACH);
  const isEnglish = language === 'en';
  const status = isEnglish ? statusOf(before, behind) : undefined;
  const isSaid =
    period !== undefined &&
    (isEnglish ? saysPeriod(before, behind, period, sentence) : isYear(period) && sentence.includes(period));
  return { ...(status && { status }), ...(isSaid && { period }) };
}

/** UTF-16 units to either side of a figure. */
const REACH = 60;

const isYear = (period: string) => /^\d{4}$/.test(period);

const TARGET_BEFORE = /\b(?:target|goal|objective)s? (?:of|is|was) (?:[a-z]{1,20} ){0,3}$/i;
/** What was reached is a fact. */
const REACHED_BEFORE =
  /\b(?:reached|met|exceeded|surpassed|achieved|topped|beat|passed) (?:(?:the|a|an|its|their|his|her|that|this) )?(?:[a-z]{1,20} )?(?:target|goal|objective)s? of (?:[a-z]{1,20} ){0,3}$/i;
const TARGET_BEHIND = /^ (?:target|goal|objective)\b/i;
const FORECAST =
  /\bwill (?:reach|rise|grow|fall|cost|be|total|hit|exceed|climb|shrink|drop)\b|\b(?:is|are|was|were) (?:expected|projected|forecast|predicted|likely) to\b|\b(?:forecasts?|projections?|predictions?) (?:of|for|that)\b/i;
const THRESHOLD_BEFORE =
  /\b(?:threshold|ceiling|cap|minimum|maximum|limit) (?:of|is|was) (?:[a-z]{1,20} ){0,2}$/i;

/** In UTF-16 units. */
const FORETOLD_REACH = 45;

/** What stands behind the last mark. */
const clauseOf = (text: string) =>
  text.slice(Math.max(...[',', ';', ':'].map((mark) => text.lastIndexOf(mark))) + 1);

function statusOf(before: string, behind: string): Notes['status'] {
  if (REACHED_BEFORE.test(before)) return undefined;
  if (TARGET_BEFORE.test(before) || TARGET_BEHIND.test(behind)) return 'target';
  if (THRESHOLD_BEFORE.test(before)) return 'threshold';
  return FORECAST.test(clauseOf(before).slice(-FORETOLD_REACH)) ? 'forecast' : undefined;
}

const AHEAD = /\b(?:will|would|projected|expected|forecast|planned)\b/;

/** So near behind its figure a period stands; before it, it opens the clause. UTF-16 units. */
const NEAR_BEHIND = 25;

/** `in 2023`, `for fiscal 2011`, `last year`, `in December`: a day is when something was said or done. */
function saysPeriod(before: string, behind: string, period: string, sentence: string): boolean {
  // Which year's a month to come is stands nowhere.
  if (isMonth(period) && AHEAD.test(sentence) && !sentence.includes(period.slice(0, 4))) return false;
  const clause = clauseOf(before);
  for (const { index } of placesOf(behind.split(/[,;:]/, 1)[0]!, period))
    if (index <= NEAR_BEHIND) return true;
  for (const { index } of placesOf(clause, period)) if (index <= 1) return true;
  return false;
}

const isMonth = (period: string) => /^\d{4}-\d\d$/.test(period);

/** Not of what it only names: `in the 2010 law`, `before the December vote`, `in March 12`. */
const PERIOD =
  /\b(?:(?:[Ii]n|[Ff]or|[Dd]uring|[Ss]ince) (?:(?:fiscal|financial|calendar) (?:year )?)?(?:(?:early |late |mid-)?(January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{4}))?|(\d{4}))|(?:[Ll]ast|[Tt]his|[Nn]ext) (year)|(quarter))(?=[ .,;:)]|$)(?! (?:[A-Z]|\d|[a-z]{1,20} (?:bill|law|act|vote|election)\b))/g;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function* placesOf(text: string, period: string): Generator<{ index: number }> {
  for (const match of text.matchAll(PERIOD)) {
    const [, month, monthYear, year, relative, quarter] = match;
    const isIt =
      month !== undefined
        ? isMonth(period) &&
          Number(period.slice(5)) === MONTHS.indexOf(month) + 1 &&
          (monthYear === undefined || period.startsWith(monthYear))
        : quarter !== undefined
          ? /-Q\d$/.test(period)
          : isYear(period) && (relative !== undefined || year === period);
    if (isIt) yield { index: match.index };
  }
}
