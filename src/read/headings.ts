import { lettersOf } from './resemblance';
import {
  attributeOf,
  childNodesOf,
  findAll,
  foldBlanks,
  nodeNameOf,
  nodeTypeOf,
  propertyOf,
  textContentOf,
} from './safe-dom';

/** A first heading of the page as it is printed. */
export interface Heading {
  readonly element: Element;
  readonly text: string;
}

const MAX_HEADINGS = 10;
const MAX_HEADLINE_CHARS = 500;

const ELSEWHERE = 'nav, aside, footer, dialog, [role="dialog"], [role="navigation"], [aria-hidden="true"]';

/** Headings of a lower rank that are called the story's. */
const TITLES =
  'h2[itemprop~="headline"], h2[class*="title" i], h2[class*="headline" i], h3[class*="post-title"], h3[class*="entry-title"], h3[itemprop~="headline"], h4[itemprop~="headline"]';

/**
 * The `<h1>` elements that stand in the page's own part, not in menus, dialogs or what is beside the story; on a page
 * without any, lower ones that are called so, else those of a story that is marked as standing beside something.
 */
export function readHeadings(within: Document | Element): Heading[] {
  const first = headingsOf(within, 'h1');
  if (first.length > 0) return first;
  const lower = headingsOf(within, TITLES);
  return lower.length > 0 ? lower : headingsOf(within, 'aside h1', 'nav, footer, dialog');
}

/** What else on the page prints the headline: a lower heading, or a box that is called a title; where the page has no headings, any box. Null for none. */
export function elementSaying(document: Document, headline: string, hasNone = false): Element | null {
  const letters = lettersOf(headline);
  if (letters === '') return null;
  const says = (element: Element) => {
    const text = textContentOf(element) ?? '';
    if (text.length < letters.length || text.length >= headline.length * 2 + 200) return false;
    return endsWith(lettersOf(text), letters) && !isElsewhere(element);
  };
  return (
    findAll(document, BOXES).slice(0, MAX_BOXES).find(says) ??
    (hasNone ? plainBoxSaying(document, headline) : null)
  );
}

/** On pages without headings: the last box of text alone that is the headline. */
function plainBoxSaying(document: Document, headline: string): Element | null {
  const letters = lettersOf(headline);
  const says = (element: Element) => {
    if (propertyOf(element, 'childElementCount') > 0) return false;
    const text = textContentOf(element) ?? '';
    return text.length < headline.length * 2 + 20 && lettersOf(text) === letters && !isElsewhere(element);
  };
  return findAll(document, PLAIN_BOXES).slice(0, MAX_PLAIN_BOXES).filter(says).at(-1) ?? null;
}

const PLAIN_BOXES = 'b, strong, font, big, center, td, div, span, p';
const MAX_PLAIN_BOXES = 1_500;

function isElsewhere(element: Element, elsewhere = ELSEWHERE): boolean {
  return propertyOf(element, 'closest').call(element, elsewhere) !== null;
}

/** A topic may stand before the headline. */
function endsWith(said: string, letters: string): boolean {
  return (
    said === letters || (letters.length >= 12 && said.endsWith(letters) && said.length < letters.length * 2)
  );
}

const BOXES = 'h2, h3, [itemprop~="headline"], [class*="title" i], [class*="headline" i]';
const MAX_BOXES = 200;

function headingsOf(within: Document | Element, selector: string, elsewhere?: string): Heading[] {
  return findAll(within, selector)
    .slice(0, MAX_HEADINGS)
    .filter((element) => !isElsewhere(element, elsewhere))
    .map((element) => ({ element, text: textOfHeading(element) }))
    .filter(({ text }) => isHeadline(text));
}

export function isHeadline(text: string): boolean {
  return text !== '' && text.length <= MAX_HEADLINE_CHARS;
}

/** The text with a blank at line breaks and between neighbouring elements: a kicker is no part of the first word. */
function textOfHeading(element: Element): string {
  return foldBlanks(spacedText(element, 0));
}

function spacedText(element: Element, depth: number): string {
  if (depth > 20 || /^(?:SCRIPT|STYLE|TEMPLATE|SVG|BUTTON)$/i.test(nodeNameOf(element))) return '';
  if (attributeOf(element, 'class').split(/\s+/).includes('hidden')) return '';
  let text = '';
  let wasElement = false;
  for (const child of Array.from(childNodesOf(element))) {
    const isElement = nodeTypeOf(child) === 1;
    if (!isElement) text += nodeTypeOf(child) === 3 ? (textContentOf(child) ?? '') : '';
    else {
      const inner = spacedText(child as Element, depth + 1);
      const isBreak = /^(?:BR|DIV|P|H[1-6])$/i.test(nodeNameOf(child));
      text += `${isBreak || wasElement ? ' ' : ''}${inner}${isBreak ? ' ' : ''}`;
    }
    wasElement = isElement;
  }
  return text;
}
