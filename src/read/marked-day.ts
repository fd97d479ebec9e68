import { dayIn } from '../core/days/machine-day';
import { printedDay } from '../core/days/printed-day';
import { isOfAnotherStory } from './other-stories';
import { attributeOf, findEach, propertyOf, textUnder } from './safe-dom';
import { isoOf } from './utc-stamp';

/** How pages mark the day itself: microdata, RDFa, microformats, HTML's own attribute that was dropped. */
const MARKED =
  '[itemprop~="datePublished" i], [property~="datePublished" i], [property$=":datePublished" i], [property="dc:issued"], ' +
  '[property="dc:date"], [property="dc:created"], [property="article:published_time"], time[pubdate], .dt-published, ' +
  'abbr.published, time.published, time.entry-date, [class~="published"][title], [data-published], [data-publish-date], [data-date-published]';

/** What holds all of them. */
const MAY_BE_MARKED =
  '[itemprop] [property] time abbr .dt-published .published [data-published] [data-publish-date] [data-date-published]'.split(
    ' ',
  );

const ATTRIBUTES = [
  'content',
  'datetime',
  'data-published',
  'data-publish-date',
  'data-date-published',
  'title',
];

/**
 * The first day that is marked as the story's own in the page: a stamp in an attribute as it is written, or the day in its
 * text; `''` for none. `heading` is the story's.
 */
export function markedStamp(document: Document, heading: Element | null, locales: readonly string[]): string {
  // What stands in the head is read with the head, which may be that of another story.
  const marked = findEach(document, MAY_BE_MARKED).filter(
    (element) =>
      propertyOf(element, 'matches').call(element, MARKED) &&
      propertyOf(element, 'closest').call(element, 'head') === null,
  );
  for (const element of [...new Set(marked)].sort(inOrder).slice(0, 20)) {
    const written = ATTRIBUTES.map((name) => isoOf(attributeOf(element, name))).find(
      (stamp) => dayIn(stamp) !== '',
    );
    const day = written ?? printedDay(textUnder(element).slice(0, 100), locales);
    if (day !== '' && !isOfAnotherStory(element, heading)) return day;
  }
  return '';
}

/** 4 is `Node.DOCUMENT_POSITION_FOLLOWING`. */
function inOrder(first: Element, second: Element): number {
  return propertyOf(first, 'compareDocumentPosition').call(first, second) & 4 ? -1 : 1;
}
