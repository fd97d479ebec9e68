import { dayIn } from '../core/days/machine-day';
import { dayInPath } from '../core/url/day-in-address';
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

/** How many ancestors of the headline are searched for its `<time>`. */
const MAX_CLIMB = 4;

/** A link around a time may hold the time of an update too. */
const MAX_CHARS_BESIDE_TIME = 40;

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
    dayIn(dataDate) ||
    META_NAMES.map((name) => dayIn(metas.get(name) ?? '')).find((day) => day !== '') ||
    dayNearHeadline(document) ||
    dayInPath(originalOf(url)?.pathname ?? '')
  );
}

/** The first fitting `<time>` under the nearest ancestor of the headline that has one. */
function dayNearHeadline(document: Document): string {
  const marked = findFirst(document, 'time[itemprop~="datePublished"], time[pubdate]');
  const day = marked === null ? '' : dayIn(attributeOf(marked, 'datetime'));
  if (day !== '') return day;
  let ancestor = findFirst(document, 'article h1, main h1') ?? findFirst(document, 'h1');
  for (let climbed = 0; ancestor !== null && climbed <= MAX_CLIMB; climbed++) {
    if (/^(?:BODY|HTML)$/.test(propertyOf(ancestor, 'nodeName'))) return '';
    for (const time of findAll(ancestor, 'time[datetime]')) {
      const found = isOfAnother(time) ? '' : dayIn(attributeOf(time, 'datetime'));
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
