import { type Block, blocksOf } from './blocks';
import { lettersOf } from './resemblance';

/** Parts of a page that are beside any story. */
const BESIDE =
  'nav, aside, footer, form, dialog, [role="navigation"], [role="complementary"], [role="contentinfo"], ' +
  '[class*="related" i], [class*="recommend" i], [class*="newsletter" i], [class*="most-read" i], [id*="comments" i], [class~="comments"], [class~="image"], [class~="photo"], [class*="caption"]';

/** A box of another story: its headline is a link. */
const TEASER = 'article, section, li, div';
const LINKED_HEADLINE = 'h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5';

/** What a story stands in where its publisher says so. */
const STORY = 'article, main, [role="main"], [itemtype*="Article"], [itemprop="articleBody"]';

/** A paragraph rather than a label. */
const LEAST_PROSE = 80;

/** The share of the prose in its outermost container that the story's own has. */
const SHARE = 0.7;

/** The share of a story's text that is prose, and how many blocks there are for each of prose: lists have more. */
const PROSE_SHARE = 0.75;
const MOST_LABELS = 2;

/**
 * The blocks of the smallest container that holds the headline and most of the prose around it: of articles that are split
 * over boxes, and of those whose box is called something else. `copy` is ours and is changed; `[]` without a headline and
 * where most of it is no prose.
 */
export function storyBlocks(copy: Document, headline: string): Block[] {
  const heading = [...copy.querySelectorAll('h1, h2')].find(
    (one) => lettersOf(one.textContent ?? '') === lettersOf(headline),
  );
  const body = copy.querySelector('body');
  if (body === null || heading === undefined) return [];
  const outermost = outermostOf(heading, body);
  for (const element of outermost.querySelectorAll(BESIDE)) if (!element.contains(heading)) element.remove();
  for (const link of outermost.querySelectorAll(LINKED_HEADLINE)) {
    const teaser = link.closest(TEASER);
    if (teaser !== null && teaser !== outermost && !teaser.contains(heading)) teaser.remove();
  }
  const all = proseIn(outermost);
  let scope: Element = heading.parentElement ?? outermost;
  while (scope !== outermost && scope.parentElement !== null && proseIn(scope) < all * SHARE)
    scope = scope.parentElement;
  const blocks = blocksOf(scope);
  const prose = blocks.filter(({ text, linked }) => text.length >= LEAST_PROSE && linked < 0.3);
  const isProse =
    charsIn(prose) >= charsIn(blocks) * PROSE_SHARE && prose.length * MOST_LABELS >= blocks.length;
  return isProse ? blocks : [];
}

/** What is called a story around the headline, else the body's part that holds it, if it has prose, else the body. */
function outermostOf(heading: Element, body: Element): Element {
  const story = heading.closest('article')?.parentElement?.closest(STORY) ?? heading.closest(STORY);
  if (story !== null && story !== body && proseIn(story) > 0) return story;
  let outer = heading;
  while (outer.parentElement !== null && outer.parentElement !== body) outer = outer.parentElement;
  return proseIn(outer) > 0 ? outer : body;
}

function charsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** UTF-16 units of paragraphs: `<p>`, or boxes of text alone. */
function proseIn(element: Element): number {
  let chars = 0;
  for (const one of element.querySelectorAll('p, div, span, section, td')) {
    if (/^\s*(?:!function|\(function|window\.|var )/.test(one.textContent ?? '')) continue;
    if (one.querySelector('p, div, section, table, ul') !== null) continue;
    if (one.parentElement?.closest('p, span') !== null && one.parentElement?.closest('p, span') !== undefined)
      continue;
    const length = (one.textContent ?? '').trim().length;
    if (length >= LEAST_PROSE && one.querySelector('a') === null) chars += length;
  }
  return chars;
}
