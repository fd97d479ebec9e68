import type { Page } from '../core/article';
import { readPage } from '../read/read-page';
import { findAll, findFirst, propertyOf, textContentOf } from '../read/safe-dom';

/** A page that has more text of its own tells its story itself. UTF-16 units. */
const LITTLE = 400;

/** A frame has so many times the page's own text where the story stands in it. */
const FAR_MORE = 2;

const MAX_FRAMES = 30;

/**
 * The page, with text, headline and day of the largest frame of its own site where the story stands there rather than in
 * the page around it. Frames of other sites cannot be read.
 */
export function readFramed(page: Page): Page {
  if (page.text.length >= LITTLE) return page;
  const [largest] = framesOf(document)
    .map((inner) => ({ inner, chars: charsOf(inner) }))
    .filter(({ chars }) => chars > Math.max(LITTLE, page.text.length * FAR_MORE))
    .sort((a, b) => b.chars - a.chars);
  if (largest === undefined) return page;
  const framed = readPage(largest.inner, page.url);
  if (framed.text.length <= page.text.length * FAR_MORE) return page;
  return {
    ...page,
    text: framed.text,
    headline: framed.headline || page.headline,
    date: framed.date || page.date,
    lang: framed.lang || page.lang,
  };
}

/** The documents of the page's own frames; of others there is none. */
function framesOf(outer: Document): Document[] {
  return findAll(outer, 'iframe, frame')
    .slice(0, MAX_FRAMES)
    .flatMap((frame) => propertyOf(frame as HTMLIFrameElement, 'contentDocument') ?? []);
}

function charsOf(inner: Document): number {
  const body = findFirst(inner, 'body');
  return body === null ? 0 : (textContentOf(body) ?? '').length;
}
