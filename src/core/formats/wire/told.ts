import type { Article } from '../../article';
import { feedDay } from '../feed-day';
import { paragraphsOfLines } from '../wrapped';

/** Languages of agencies, for the months in the time of sending. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'nb', 'da', 'fi'];

/** `211259 GMT Nov 18` (IPTC 7901): day, hours and minutes, zone, month, year. */
const SENT = /^(?:([A-Z]{2,8}) )?(\d\d)\d{4}(?: ?[A-Z]{1,4})? (\p{L}{3,9})\.? (\d\d|\d{4})$/u;

/** `AP-WF-11-13-13 1509GMT<` (ANPA 1312): source, month, day, year. */
const SENT_ANPA = /^([A-Z]{2,8})-(?:[A-Z]{2}-)?(\d\d)-(\d\d)-(\d\d)\b.{0,20}$/;

/** `Geneva (dpa) - `, `BUENOS AIRES, Argentina (AP) _ ` */
const DATELINE = /^[^()]{2,80}\((\p{L}[\p{L}\d /.&-]{1,30})\)\s{0,3}(?:[-–—_=:]|\.-)/u;

/** `Orrin Bay, Mar 14 (PTI) The council …` */
const DAY_AND_AGENCY = /^[^()]{2,60}\d \(([A-Z]{2,8})\) (?=["“\p{Lu}])/u;

/** `(ANSA) - ROMA, 14 MAR - ` */
const AGENCY_FIRST = /^\(([A-Z][A-Za-z]{2,14})\) [-–—] (?=["“\p{Lu}])/u;

/** When a message was sent, by one line. */
export interface Sent {
  readonly day: string;
  readonly publisher: string;
}

/** The time of sending in a line; null for a line that is none. */
export function sentIn(line: string): Sent | null {
  const bare = line.trim();
  const anpa = SENT_ANPA.exec(bare);
  if (anpa !== null) return { day: feedDay(`20${anpa[4]}-${anpa[2]}-${anpa[3]}`), publisher: anpa[1]! };
  const sent = SENT.exec(bare);
  if (sent === null) return null;
  const [, publisher = '', day, month, written = ''] = sent;
  const year = written.length === 2 ? `20${written}` : written;
  return { day: feedDay(`${day} ${month} ${year}`, LOCALES), publisher };
}

/** The agency that a text names behind its place, or at its beginning; `''` for none. */
export function agencyIn(line: string): string {
  const begun = line.trim();
  const [, first = ''] = AGENCY_FIRST.exec(begun) ?? [];
  if (first !== '') return VERSION.test(first) ? '' : first;
  return (DATELINE.exec(begun) ?? DAY_AND_AGENCY.exec(begun))?.[1] ?? '';
}

const BYLINE =
  /^(?:(?:by|von|par|por|di|da|door|av|af)\s|.{0,80},\s(?:dpa|afp|ap|reuters|efe|ansa|apa|belga)\b)/i;

/** What desks put above a headline: in brackets, or that it is one of several versions. */
const VERSION =
  /^(?:\([^()]{1,120}\)|(?:REFILE|URGENT|ALERT|FLASH|EIL(?:MELDUNG)?|KORREKTUR|BERICHTIGUNG|CORRECTION|(?:\d{1,2}(?:ST|ND|RD|TH|\.)? ?)?(?:LEAD|ROUNDUP|UPDATE|EXTRA|WRITETHRU|ZUSAMMENFASSUNG)(?: \d{1,2})?)[:)]?)$/i;

const MOST_HEAD_LINES = 8;
const MAX_HEAD_CHARS = 160;

/** The headline that stands above a text and the lines of the text; the headline is `''` where the text begins at once. */
export function headlineAbove(lines: readonly string[]): {
  readonly headline: string;
  readonly text: readonly string[];
} {
  const count = headCount(lines);
  const head = lines.slice(0, count).map((line) => line.replace(/=$/, '').trim());
  const told = head.filter((line) => line !== '' && !line.endsWith('/') && !VERSION.test(line));
  const headline = told.filter((line, at) => at === 0 || !BYLINE.test(line)).join(' ');
  return { headline: BYLINE.test(headline) && told.length === 1 ? '' : headline, text: lines.slice(count) };
}

/** How many of the first lines are above the text: to one that ends with "=", to a dateline, to a blank line or an indent. */
function headCount(lines: readonly string[]): number {
  const first = lines.slice(0, MOST_HEAD_LINES);
  const end = first.findIndex((line) => line.endsWith('='));
  if (end !== -1) return end + 1;
  const dateline = first.findIndex((line) => agencyIn(line) !== '');
  const blank = first.indexOf('');
  const indent = first.findIndex((line, at) => at > 0 && /^(?:\t| {2})/.test(line));
  if (dateline !== -1) return dateline;
  const [count = 0] = [blank, indent].filter((at) => at > 0).sort((one, other) => one - other);
  const head = first.slice(0, count);
  const isHead =
    head.every((line) => line.length <= MAX_HEAD_CHARS) && !/[.!?]["”']?$/.test(head.at(-1) ?? '.');
  return isHead ? count : 0;
}

/** From such a line on a message is for desks alone. */
const FOR_DESKS =
  /^#{1,2} (?:Notebook|Notizblock|Note to editors|Redaktionelle Hinweise)\b|following information is not (?:intended )?for publication|folgenden Informationen sind nicht (?:zur|für)/i;

/** `dpa tca bag`, `tca/bag/mw`, `(Schluss) tca`: who wrote, edited and sent it. */
const SIGNATURE =
  /^(?:[a-z]{2,4}(?: [a-z\d]{1,4}){1,9}|[a-z]{2,4}(?:\/[a-z]{1,4}){1,5}|\((?:Schlu(?:ss|ß)|SCHLUSS)\).{0,12})$/;

/** The text of an article by its lines, without what follows for desks. */
export function bodyOf(lines: readonly string[]): string {
  const desks = lines.findIndex((line) => FOR_DESKS.test(line.trim()));
  const kept = desks === -1 ? lines : lines.slice(0, desks);
  const paragraphs = paragraphsOfLines(kept).filter((paragraph) => !/^_{3,}$/.test(paragraph));
  const isEnd = (line: string) => /^(?:[*_=-] ?){3,}$|^[=<]$/.test(line) || SIGNATURE.test(line);
  while (paragraphs.length > 0 && isEnd(paragraphs.at(-1)!)) paragraphs.pop();
  return paragraphs.join('\n\n');
}

/** The day that a short line is, and nothing else: `Tue 13 October 2015`; `''` for others. */
export function dayLine(line: string): string {
  return line.length <= 40 && /^\W{0,3}\p{L}{0,12}[.,]?\s?\d/u.test(line) ? feedDay(line, LOCALES) : '';
}

export type Told = Partial<Article>;
