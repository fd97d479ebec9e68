import { attributeOf, findAll, parentElementOf, propertyOf, textContentOf, textUnder } from './safe-dom';

/** Parts of a page that are about others, and about the reader. */
const BESIDE =
  'aside, nav, footer, dialog, figure, form, [role="complementary"], [role="navigation"], [role="dialog"]';

/** How publishers call lists of other stories and what readers write, as whole words of a class or id. */
const OTHERS =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|teasers?|most-(?:read|popular)|captions?|legend|img|image|photo|picture|popular|trending|latest|sidebar|more-(?:stories|news|from)|read-?(?:more|next)|also|comments?|replies|widget|carousel|newsletter|promo)(?:$|[\s_-])/i;

/** A container of one story's date and byline is not longer. */
const MAX_CHARS = 600;

/** A link of so many letters is another story's headline rather than an author. */
const HEADLINE_LETTERS = 22;
/** A shorter heading is a name, or says what follows. UTF-16 units, few for the scripts that need few. */
const LEAST_HEADLINE = 14;
const AUTHOR = /author|profile|people|person|staff|autor|by\//i;

/** How far up is looked. */
const MAX_CLIMB = 12;

/**
 * Whether a date belongs to another story, to a comment or to a picture: by what the containers around it are called, and
 * by headings and links like headlines in the small ones. `heading` is the story's own: what holds it is the story's too.
 */
export function isOfAnotherStory(element: Element, heading: Element | null): boolean {
  let inside = element;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    if (heading !== null && propertyOf(inside, 'contains').call(inside, heading)) return false;
    if (propertyOf(inside, 'matches').call(inside, BESIDE) && isBesideStory(inside, heading)) return true;
    // Elementor calls all that it builds a widget.
    const names = `${attributeOf(inside, 'class').replace(/\belementor-\S+/g, '')} ${attributeOf(inside, 'id')}`;
    const chars = (textContentOf(inside) ?? '').length;
    if (chars < MAX_CHARS * 4 && OTHERS.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'))) return true;
    if (inside !== element && chars < MAX_CHARS && holdsHeadline(inside)) return true;
    if (inside !== element && isLink(inside) && chars > textUnder(element).length + 40) return true;
    const parent = parentElementOf(inside);
    if (parent === null || /^(?:BODY|HTML|MAIN)$/i.test(propertyOf(parent, 'nodeName'))) return false;
    inside = parent;
  }
  return false;
}

/** A box at the story's edge that tells only of the story is not longer. UTF-16 units. */
const MAX_EDGE_CHARS = 300;

/** Whether a container is beside the story: all but a small aside or footer in the story's own box, without a headline. */
export function isBesideStory(container: Element, heading: Element | null): boolean {
  if (heading === null || !/^(?:ASIDE|FOOTER)$/i.test(propertyOf(container, 'nodeName'))) return true;
  const story = propertyOf(container, 'closest').call(container, 'article, main, [role="main"]');
  const isOwn = story !== null && propertyOf(story, 'contains').call(story, heading);
  return !isOwn || (textContentOf(container) ?? '').length > MAX_EDGE_CHARS || holdsHeadline(container);
}

function isLink(element: Element): boolean {
  return /^A$/i.test(propertyOf(element, 'nodeName'));
}

/** A heading other than a first one, or a link that reads like one. */
function holdsHeadline(container: Element): boolean {
  if (findAll(container, 'h1').length > 0) return false;
  const isHeadline = (heading: Element) =>
    !/author|name/i.test(attributeOf(heading, 'class')) && textUnder(heading).length >= LEAST_HEADLINE;
  if (findAll(container, 'h2, h3, h4, h5, h6').some(isHeadline)) return true;
  return findAll(container, 'a[href]').some(
    (link) =>
      textUnder(link).replace(/[^\p{L}]+/gu, '').length >= HEADLINE_LETTERS &&
      !AUTHOR.test(attributeOf(link, 'href') + attributeOf(link, 'rel')),
  );
}
