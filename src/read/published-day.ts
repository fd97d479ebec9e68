import { dayIn } from '../core/days/machine-day';
import { printedDay } from '../core/days/printed-day';
import { dayInPath } from '../core/url/day-in-address';
import { originalOf } from './canonical';
import { dayNearHeading } from './day-near-heading';
import { markedStamp } from './marked-day';
import { isoOf, localDayIn } from './utc-stamp';

/** Meta names for the day of publication as letters alone, most widely agreed first. */
const META_NAMES: readonly RegExp[] = [
  /^(?:og)?articlepublishedtime$|^datepublished$/,
  /publish|publication|pubdate|pubtime|posted|posttime|^ptime$/,
  /issued|displaydate|sailthrudate|citation|releasedate|daterelease|onlinedate|(?:article|story|news|content)date$/,
  /created?(?:on|at|date|time)?$|createat$|^timestamp$|^[a-z]{0,9}date(?:original|created)?$/,
];

/** Names of other days, and of who publishes. */
const OTHER_NAMES =
  /modif|updat|expir|valid|event|start|accept|receiv|unpublish|publisher|birth|author|title|place/;

/** What is known of the page when its day is looked for; dates as printed, `''` for none. */
export interface DayClues {
  readonly metas: ReadonlyMap<string, string>;
  /** The date of the page's own article in JSON-LD, and that of the page or its video. */
  readonly data: string;
  readonly pageData: string;
  readonly modified: string;
  readonly url: string;
  /** The headline as it is printed; null where it is not found. */
  readonly heading: Element | null;
  /** In what printed days are read: see `localesOf`. */
  readonly locales: readonly string[];
}

/**
 * The day on which the page says it was published, `YYYY-MM-DD` by the publisher's own clock, or `''`; never one to come.
 * In order: JSON-LD, meta elements, what is marked as the day, the day near the headline, the address. A stamp in UTC
 * gives way to the day in the address or to the one printed, where they are neighbours.
 */
export function readPublishedDay(document: Document, clues: DayClues): string {
  const { metas, data, pageData, heading, locales, url } = clues;
  const stamps = [data, ...metaDates(metas), parselyDate(metas), pageData];
  const stamp = stamps.find((one) => isPast(dayIn(one)));
  const inAddress = dayInPath(originalOf(url)?.pathname ?? '');
  const others = [...stamps, clues.modified, metas.get('article:modified_time') ?? ''];
  const localDay = (one: string) =>
    localDayIn(one, others, () => [inAddress, dayNearHeading(document, heading, locales)]);
  if (stamp !== undefined) return localDay(stamp);
  const days = [
    () => stamps.map((one) => printedDay(one, locales)).find(isPast) ?? '',
    () => localDay(markedStamp(document, heading, locales)),
    () => dayNearHeading(document, heading, locales),
    () => inAddress,
  ];
  for (const read of days) {
    const day = read();
    if (isPast(day)) return day;
  }
  return '';
}

function metaDates(metas: ReadonlyMap<string, string>): string[] {
  const named = [...metas].map(([name, content]) => ({
    name: name.replace(/[^a-z\d]+/g, ''),
    content: isoOf(content),
  }));
  const dated = named.filter(({ name }) => !OTHER_NAMES.test(name));
  return META_NAMES.flatMap((names) =>
    dated.filter(({ name }) => names.test(name)).map(({ content }) => content),
  );
}

/** Parse.ly's older tag: JSON in a meta element. */
function parselyDate(metas: ReadonlyMap<string, string>): string {
  return /"pub_date"\s*:\s*"([^"]{8,40})"/.exec(metas.get('parsely-page') ?? '')?.[1] ?? '';
}

const DAY_MS = 86_400_000;

/** Whether it is a day that has begun somewhere: a day to come is a template's or the event's. */
function isPast(day: string): boolean {
  return day !== '' && day <= new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
}
