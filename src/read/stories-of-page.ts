import { addressKey } from './canonical';
import { attributeOf, findAll, parentElementOf, propertyOf, textContentOf } from './safe-dom';

/** Where publishers write the address of a story beside the story. */
const ADDRESSES = [
  'data-url',
  'data-href',
  'data-permalink',
  'data-canonical',
  'data-canonical-url',
  'itemid',
];

const HEADINGS = 'h1, h2, h3';

/** A shorter one is a teaser. UTF-16 units. */
const LEAST_STORY = 200;
const MOST_STORIES = 50;

/**
 * Of a page that holds several stories, as endless scrolling leaves it, the container of the one at the page's address, by
 * the addresses that stand on the containers; the head may still be that of the first. Null for a page of one story, and
 * where none or several stories are at the address.
 */
export function storyAt(document: Document, url: string): Element | null {
  const headings = findAll(document, 'h1').slice(0, MOST_STORIES);
  if (headings.length === 0) return null;
  // Comments and buttons for sharing carry the page's address as well: a story is an article, or holds a first heading.
  const holders = new Set<Element>();
  for (const heading of headings)
    for (
      let outer = parentElementOf(heading);
      outer !== null && !holders.has(outer);
      outer = parentElementOf(outer)
    )
      holders.add(outer);
  const told = new Set([...holders, ...findAll(document, 'article').slice(0, MOST_STORIES)]);
  const [story, ...others] = [...told].filter((element) => isAt(element, url) && isStory(element));
  if (story === undefined || others.length > 0) return null;
  const isBeside = (heading: Element) => !propertyOf(story, 'contains').call(story, heading);
  return headings.some(isBeside) ? story : null;
}

function isStory(element: Element): boolean {
  return (textContentOf(element) ?? '').length >= LEAST_STORY && findAll(element, HEADINGS).length > 0;
}

function isAt(story: Element, url: string): boolean {
  const address = ADDRESSES.map((name) => attributeOf(story, name)).find((value) => value !== '') ?? '';
  return (
    address !== '' && URL.canParse(address, url) && addressKey(new URL(address, url).href) === addressKey(url)
  );
}

/**
 * The containers of several stories that nobody calls articles, by their first headings: for each the largest box around
 * it that holds no other. `[]` where one of them is no story, and where they are not alike: parts of one story differ.
 */
export function storiesAround(headings: readonly Element[]): Element[] {
  const boxes = headings.map((heading) => {
    let box = heading;
    for (
      let outer = parentElementOf(box);
      outer !== null && !holdsOther(outer, heading, headings);
      outer = parentElementOf(box)
    )
      box = outer;
    return box;
  });
  const kinds = new Set(boxes.map((box) => `${propertyOf(box, 'nodeName')} ${attributeOf(box, 'class')}`));
  return boxes.length > 1 && kinds.size === 1 && boxes.every(isStory) ? boxes : [];
}

function holdsOther(box: Element, heading: Element, headings: readonly Element[]): boolean {
  return headings.some((other) => other !== heading && propertyOf(box, 'contains').call(box, other));
}
