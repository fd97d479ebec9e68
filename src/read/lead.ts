import { lettersOf } from './resemblance';
import { attributeOf, findAll, getterOf, propertyOf, textUnder } from './safe-dom';

const parentOf = getterOf('Node', 'parentElement');

/** How publishers call the paragraph between headline and text, as whole words of a class. */
const LEAD =
  /(?:^|[\s_-])(?:lead|lede|standfirst|stand-first|dek|deck|sub-?title|sub-?heading|subhead|summary|intro|introduction|einleitung|vorspann|teaser|chapo|chapeau|entradilla|bajada|sommario|sottotitolo|occhiello|ingress|manchet|perex|excerpt|abstract|anons|linea-fina|gravata|strapline|description|kicker-text)(?:$|[\s_-])/i;

const NO_LEAD =
  'figure, [class*="image" i], [class*="photo" i], [class*="video" i], figcaption, nav, aside, footer, form, li, a, button, [class*="caption"], [class*="byline"], [class*="author"], [class*="related"]';

const LEAST_CHARS = 40;
const MOST_CHARS = 700;

/** So many paragraphs and headings behind the headline may be the lead, within so many ancestors. */
const MOST_LOOKED_AT = 6;
const MAX_CLIMB = 4;

/**
 * The lead that is printed between headline and text: a paragraph or heading that says what the page's description says,
 * or that is called a lead. `''` for none.
 */
export function readLead(heading: Element | null, description: string): string {
  const described = lettersOf(description);
  let scope = heading === null ? null : parentOf(heading);
  for (let climbed = 0; heading !== null && scope !== null && climbed < MAX_CLIMB; climbed++) {
    let lookedAt = 0;
    for (const element of behind(heading, scope)) {
      if (!isLeaf(element)) continue;
      lookedAt += 1;
      if (lookedAt > MOST_LOOKED_AT) break;
      const text = textUnder(element);
      if (text.length < LEAST_CHARS || text.length > MOST_CHARS) continue;
      if (propertyOf(element, 'closest').call(element, NO_LEAD) !== null) continue;
      if (isDescribed(lettersOf(text), described) || isCalledLead(element, heading)) return text;
    }
    scope = parentOf(scope);
  }
  return '';
}

/** Paragraphs, headings and boxes of the scope behind the heading, in order: asking each for its place costs a square. */
function behind(heading: Element, scope: Element): Element[] {
  const all = findAll(scope, `${LOOKED_AT}, ${propertyOf(heading, 'localName')}`);
  return all.slice(all.indexOf(heading) + 1).filter((one) => propertyOf(one, 'matches').call(one, LOOKED_AT));
}

const LOOKED_AT = 'p, h2, h3, div';

/** Without a paragraph, box, picture or script inside. */
function isLeaf(element: Element): boolean {
  return findAll(element, 'p, div, h2, h3, ul, script, style, img, time').length === 0;
}

/** Descriptions are cut short, and begin as the lead does. */
function isDescribed(letters: string, described: string): boolean {
  if (described.length < LEAST_CHARS / 2) return false;
  return letters.startsWith(described.slice(0, 60)) || described.startsWith(letters);
}

function isCalledLead(element: Element, heading: Element): boolean {
  for (let inside: Element | null = element, climbed = 0; inside !== null && climbed < 3; climbed++) {
    if (propertyOf(inside, 'contains').call(inside, heading)) return false;
    if (LEAD.test(attributeOf(inside, 'class').replace(/([a-z])([A-Z])/g, '$1-$2')))
      return findAll(inside, 'p').length < 3;
    inside = parentOf(inside);
  }
  return false;
}
