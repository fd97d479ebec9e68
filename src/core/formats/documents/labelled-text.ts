import { feedDay } from '../feed-day';
import type { ToldRow } from '../fields/told-rows';
import { paragraphsOfLines } from '../wrapped';

/** An article of a press database whose publication and day stand in a line of their own, above its text or below it. */
export interface Labelled {
  /** That line, by `publisher` and `day`. */
  readonly source: RegExp;
  /** Lines between it and the text; null where the headline and the text stand above it. */
  readonly above: RegExp | null;
  /** What stands behind the text: the first of these ends it. */
  readonly behind: RegExp;
}

/** `Hamnposten, 2019-03-04 09:31`, below it the page and how it was published, behind the text rights and an address. */
export const RETRIEVER: Labelled = {
  source:
    /^(?!> )(?<publisher>.{1,120}), (?<day>\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})(?: \d\d:\d\d(?::\d\d)?)?$/,
  above:
    /^(?:Sid[ae] \S.{0,40}|Se[ck]tion: .{1,80}|Seksjon: .{1,80}|(?:Publi[cs]er[aet]{1,3}|Sänt|Sendt) (?:i|på) .{1,40})$/i,
  behind: /^(?:©|\(c\)|Se webartik|(?:Läs|Les|Læs) hel)/i,
};

/** `Quelle: Hafenbote vom 12.03.2019, S. 4` below the text, and below that more of its kind. */
export const GENIOS: Labelled = {
  source:
    /^Quelle: {0,20}(?<publisher>.{1,120}?)(?:,? (?:vom |v\. |den )?(?<day>\d{1,2}\. ?(?:\d{1,2}\. ?|\p{L}{3,9} )\d{2,4})(?:[, ].{0,80})?)?$/iu,
  above: null,
  behind: /^Quelle:/i,
};

const LOCALES = ['de', 'sv', 'nb', 'da', 'en'];

/** Such an article from its lines; null for what has no line of publication and day. */
export function labelledArticle(
  given: readonly string[],
  { source, above, behind }: Labelled,
): ToldRow['told'] | null {
  const lines = withValues(given.map((line) => line.trim()));
  const sourceAt = lines.findIndex((line) => source.test(line));
  if (sourceAt === -1) return null;
  const { publisher = '', day = '' } = source.exec(lines[sourceAt]!)!.groups!;
  const headlineAt = above === null ? lines.findIndex((line) => line !== '') : headlineAbove(lines, sourceAt);
  let start = (above === null ? headlineAt : sourceAt) + 1;
  while (start < lines.length && (lines[start] === '' || above?.test(lines[start]!))) start += 1;
  const text = lines.slice(start);
  const end = text.findIndex((line) => behind.test(line));
  const [url = ''] = end === -1 ? [] : (/https?:\/\/\S+/.exec(text.slice(end).join('\n')) ?? []);
  return {
    headline: lines[headlineAt] ?? '',
    body: paragraphsOfLines(end === -1 ? text : text.slice(0, end)).join('\n\n'),
    date: feedDay(day, LOCALES),
    url,
    publisher,
  };
}

/** `Quelle:` alone has its value in the next line. */
function withValues(lines: readonly string[]): string[] {
  const at = lines.indexOf('Quelle:');
  if (at === -1) return [...lines];
  const next = lines.findIndex((line, place) => place > at && line !== '');
  return [...lines.slice(0, at), `Quelle: ${lines[next] ?? ''}`, ...lines.slice(Math.max(at, next) + 1)];
}

/** The first of the lines that stand together above a place; a rule may stand between. */
function headlineAbove(lines: readonly string[], place: number): number {
  let at = place - 1;
  while (at >= 0 && /^-*$/.test(lines[at]!)) at -= 1;
  while (at > 0 && lines[at - 1] !== '') at -= 1;
  return at;
}
