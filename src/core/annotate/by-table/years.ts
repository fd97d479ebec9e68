import { type At, alternation, D, date, type Found, match, numberOf } from './at';

/** `1990er Jahre`, `1990-х годов`, `1990年代`; in Romance languages the word stands before (`années 1990`). */
export function decadeAt(here: At): Found | null {
  const hit = match(here, 'decade', () => `(1[5-9]${D}|20${D})0(?:${here.words.table.decadePattern})`);
  if (hit) return date(here.at + hit[0].length, hit[1]!, 'decade');
  const { decadeBefore = '', unspaced } = here.words.table;
  // `上世纪80年代`
  const short = unspaced ? match(here, 'short decade', () => '([2-9])0年代') : null;
  if (short) return date(here.at + short[0].length, `19${short[1]}`, 'decade');
  if (!here.words.endsIn(decadeBefore, here.text, here.at)) return null;
  const led = match(here, 'decade behind', () => `(1[5-9]${D}|20[0-2])0(?!${D}|[-–/.,]${D})`);
  return led && date(here.at + led[0].length, led[1]!, 'decade');
}

/** A bare year: in the company of its words, or at a clause's end. */
export function yearAt(here: At): Found | null {
  const { text, at, words } = here;
  const hit = match(
    here,
    'year',
    () => `(${D}{4})(?:(\\s?[-–/]\\s?)(${D}{4}|${D}{2}))?(?!${D}|[.,]${D}|-?\\p{L})`,
  );
  const year = numberOf(hit?.[1]);
  if (!hit || year < 1000 || year > 2100 || /[\d.,$€£-]/.test(text[at - 1] ?? '')) return null;
  let end = at + hit[0].length;
  const behind = words.table.yearBehind;
  const named =
    behind === ''
      ? null
      : match(here, 'year behind', () => `\\s?(?:${alternation(behind)})${words.end}`, end);
  if (named) end += named[0].length;
  else if (year < 1900 && !words.endsIn(words.table.inYear, text, at)) return null;
  const isLed =
    named !== null ||
    words.endsIn(words.table.inYear, text, at) ||
    /^\s(?:und|et|y|e|и|і|та)\s[12]\d{3}(?!\d)/.test(text.slice(end, end + 9)) ||
    /[([]$|\d{4}\s\p{L}{1,5}\s$/u.test(text.slice(Math.max(0, at - 12), at));
  if (!isLed && !/^\s*(?:[.,;:)\]!?–—،؛]|$)/.test(text.slice(end, end + 4))) return null;
  if (
    !named &&
    isLed &&
    match(
      here,
      'amount behind',
      () => `\\s?(?:%|${words.currencies.source}|${words.scales.source})${words.end}`,
      end,
    )
  )
    return null;
  if (!hit[3]) return date(end, String(year), 'year');
  const last = hit[3].length === 2 ? Math.floor(year / 100) * 100 + numberOf(hit[3]) : numberOf(hit[3]);
  return last > year && last < 2100
    ? date(end, `${year}/${last}`, 'year')
    : date(at + 4, String(year), 'year');
}
