import { dayInPath, isCalendarDay } from '../core/url-date';
import { originalOf } from './canonical';
import { attributeOf, findAll, findFirst, propertyOf, textUnder } from './safe-dom';

/** Meta names for the day of publication, in lower case, most widely agreed first. */
const META_NAMES: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'date',
];

/** A printed date is not longer. */
const MAX_DATE_CHARS = 100;

/** How many ancestors of the headline are searched for its `<time>`. */
const MAX_CLIMB = 4;

/** A link around a time may hold the time of an update too. */
const MAX_CHARS_BESIDE_TIME = 40;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day on which the page says it was published, `YYYY-MM-DD` by the page's own clock and offset, or `''`. In order:
 * JSON-LD, meta elements, the `<time>` near the headline, the address.
 */
export function readPublishedDay(
  document: Document,
  metas: ReadonlyMap<string, string>,
  dataDate: string,
  url: string,
): string {
  return (
    parseDay(dataDate) ||
    META_NAMES.map((name) => parseDay(metas.get(name) ?? '')).find((day) => day !== '') ||
    dayNearHeadline(document) ||
    dayInPath(originalOf(url)?.pathname ?? '')
  );
}

/**
 * The day in a machine-written date (ISO 8601, RFC 2822) or an English one ("December 31, 2023"), `''` when there is
 * none, when day and month could be exchanged (`01/02/2023`), or when it is a computer's zero (1970-01-01, year 1).
 */
function parseDay(printed: string): string {
  const text = printed.slice(0, MAX_DATE_CHARS);
  const iso = /^\s*(\d{4})([-/.]?)(\d\d)\2(\d\d)(?!\d{1,5}$)/.exec(text);
  if (iso !== null) return dayOf(iso[1]!, iso[3]!, iso[4]!);
  const dayFirst = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  if (dayFirst !== null) return dayOf(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/i.exec(text);
  return monthFirst === null ? '' : dayOf(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
}

function dayOf(year: string, month: string, day: string): string {
  const text = `${year}-${month}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) && year >= '1700' && text !== '1970-01-01' ? text : '';
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
}

/** The first fitting `<time>` under the nearest ancestor of the headline that has one. */
function dayNearHeadline(document: Document): string {
  const marked = findFirst(document, 'time[itemprop~="datePublished"], time[pubdate]');
  const day = marked === null ? '' : parseDay(attributeOf(marked, 'datetime'));
  if (day !== '') return day;
  let ancestor = findFirst(document, 'article h1, main h1') ?? findFirst(document, 'h1');
  for (let climbed = 0; ancestor !== null && climbed <= MAX_CLIMB; climbed++) {
    if (/^(?:BODY|HTML)$/.test(propertyOf(ancestor, 'nodeName'))) return '';
    for (const time of findAll(ancestor, 'time[datetime]')) {
      const found = isOfAnother(time) ? '' : parseDay(attributeOf(time, 'datetime'));
      if (found !== '') return found;
    }
    ancestor = propertyOf(ancestor, 'parentElement');
  }
  return '';
}

/** A `<time>` of an update, a comment or a teaser (a link with more in it than the time). */
function isOfAnother(time: Element): boolean {
  const closest = propertyOf(time, 'closest');
  if (/updated|modified/i.test(attributeOf(time, 'class') + attributeOf(time, 'itemprop'))) return true;
  if (closest.call(time, 'aside, nav, footer, li, [class*="comment"]') !== null) return true;
  const link = closest.call(time, 'a');
  return link !== null && textUnder(link).length > textUnder(time).length + MAX_CHARS_BESIDE_TIME;
}
