import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import { withoutFurniture } from './furniture';
import { copyOf } from './page-copy';
import { isBarrierText, isConsentText, keepOneStory, prepareCopy } from './prepare-copy';
import { lettersOf } from './resemblance';
import { foldBlanks, listOf, textContentOf } from './safe-dom';
import type { Steps } from './steps';
import { storyBlocks } from './story-blocks';

/** A JSON-LD text shorter than this is a summary, whatever it is called. */
const MIN_DATA_CHARS = 250;

/** Below this the reader library tries again with weaker rules. Its own 500 lets junk into short news. */
const SHORT_ARTICLE_CHARS = 250;

/** What is known of the story beside its box; `''` where nothing is. */
export interface StoryClues {
  readonly headline: string;
  /** The text in JSON-LD. */
  readonly body: string;
  /** The paragraph between headline and text. */
  readonly lead: string;
}

/**
 * Reads the article's paragraphs, a blank line between; `''` when the page has no article. The reader library finds the
 * article in a copy of the page; where the page has far more prose than it found, the box with the headline and most of
 * the prose is read instead; the text that the page itself gives in JSON-LD decides where the two agree.
 */
export function* articleText(document: Document, clues: StoryClues): Steps<string> {
  const { headline, body, lead } = clues;
  const box = articleIn(yield* storyCopy(document, headline), headline);
  yield;
  const found = withoutFurniture(blocksOf(box), headline, lead);
  yield;
  const whole = yield* secondReading(document, found, clues);
  const agreed = withLead(agreedBlocks(whole, body, clues), lead);
  const text = agreed.map((block) => block.text).join('\n\n');
  return isConsentText(text) || isBarrierText(text) ? '' : text;
}

function* storyCopy(document: Document, headline: string): Steps<Document> {
  const copy = yield* copyOf(document);
  yield;
  prepareCopy(copy);
  keepOneStory(copy, headline);
  yield;
  return copy;
}

/** What the library does for pictures, links and styles, which are not read from what it finds; builds leave it out. */
const NOT_ASKED = {
  _unwrapNoscriptImages() {},
  _fixLazyImages() {},
  _cleanStyles() {},
  _postProcessContent() {},
};

/** The element with the article, or an empty one when none is found. */
function articleIn(document: Document, headline: string): Node {
  const options = {
    serializer: (node: Node) => node,
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: SHORT_ARTICLE_CHARS,
  };
  try {
    const reader = Object.assign(new Readability<Node>(document, options), {
      ...NOT_ASKED,
      _getArticleMetadata: () => ({ title: headline, byline: 'known' }), // of headings like the title it leaves one out
    });
    return reader.parse()?.content ?? document.createElement('div');
  } catch {
    // The library gives up on documents without a body or with unheard-of markup: such a page has no article.
    return document.createElement('div');
  }
}

/** What a second reading has to bring to be taken: so much more text, and all but a little of the first's. */
const MUCH_MORE = 1.3;
const TWICE = 2;
const MOST_OF_FIRST = 0.6;

/**
 * The blocks of the story's own container where the library has found a part of them, or another box. Read only where the
 * page's paragraphs are far more than what was found.
 */
function* secondReading(
  document: Document,
  found: readonly Block[],
  { headline, lead }: StoryClues,
): Steps<readonly Block[]> {
  const read = charsIn(found);
  if (headline === '' || paragraphChars(document) < read * MUCH_MORE) return found;
  const copy = yield* storyCopy(document, headline);
  const blocks = withoutFurniture(storyBlocks(copy, headline), headline, lead);
  const chars = charsIn(blocks);
  if (chars < read * MUCH_MORE) return found;
  const letters = lettersOf(blocks.map(({ text }) => text).join(''));
  const kept = found.filter(({ text }) => letters.includes(lettersOf(text)));
  const isPart = charsIn(kept) >= read * MOST_OF_FIRST;
  return isPart || chars >= read * TWICE ? blocks : found;
}

/** A paragraph rather than a label. */
const LEAST_PROSE = 80;

/** UTF-16 units of what stands in the page's paragraphs, or in boxes where it has none. */
function paragraphChars(document: Document): number {
  const chars = (selector: string) => {
    const elements = listOf(document, selector);
    let sum = 0;
    for (let at = 0; at < elements.length; at += 1) {
      const { length } = textContentOf(elements[at]!) ?? '';
      if (length >= LEAST_PROSE) sum += length;
    }
    return sum;
  };
  return chars('p') || chars('div > span, div:not(:has(div, p))');
}

/**
 * Where JSON-LD's text holds most of what was read, it says where the article begins and ends (within it, publishers
 * leave out quotes and lists; before it, the lead); where it holds that and much more (the page shows a beginning, or
 * loads the rest later), and where a fragment of something else was read, it is the text. One that has no paragraphs is
 * taken for them only where the page shows hardly any. A text that tells only a beginning changes nothing.
 */
function agreedBlocks(
  blocks: readonly Block[],
  dataBody: string,
  { headline, lead }: StoryClues,
): readonly Block[] {
  if (dataBody.length < MIN_DATA_CHARS) return blocks;
  const body = lettersOf(dataBody);
  const isHeld = blocks.map((block) => holds(body, lettersOf(block.text)));
  const held = blocks.filter((_, index) => isHeld[index]);
  const agreed = lettersIn(held) / Math.max(1, lettersIn(blocks));
  const covered = lettersIn(held) / body.length;
  const isFragment = agreed < 0.5 && lettersIn(blocks) * TWICE < body.length;
  const isMore =
    agreed > 0.6 && covered < (hasParagraphs(dataBody) || blocks.length < FEW_BLOCKS ? 0.7 : 0.35);
  if (blocks.length === 0 || isFragment || isMore)
    return withoutFurniture(paragraphsOf(dataBody), headline, lead);
  if (agreed < 0.5 || covered < 0.8) return blocks;
  const first = isHeld.indexOf(true);
  const isLead = first > 0 && lettersOf(blocks[first - 1]!.text) === lettersOf(lead);
  return blocks.slice(isLead ? first - 1 : first, isHeld.lastIndexOf(true) + 1);
}

/** A page with fewer shows the beginning of a story. */
const FEW_BLOCKS = 4;

function hasParagraphs(text: string): boolean {
  return text.split('\n').filter((line) => line.trim() !== '').length >= FEW_BLOCKS;
}

/** The lead before the text, unless the text has it. */
function withLead(blocks: readonly Block[], lead: string): readonly Block[] {
  const letters = lettersOf(lead);
  const whole = lettersOf(blocks.map(({ text }) => text).join(''));
  if (letters === '' || whole === '' || whole.includes(letters)) return blocks;
  return [{ text: lead, kind: 'paragraph', linked: 0 }, ...blocks];
}

/** Whether the text has the block; of a long one the beginning or the end is enough, for links may be left out. */
function holds(body: string, block: string): boolean {
  return body.includes(block.slice(0, 60)) || body.includes(block.slice(-60));
}

function paragraphsOf(text: string): Block[] {
  const lines = text.split('\n').map(foldBlanks);
  return lines.filter((line) => line !== '').map((line) => ({ text: line, kind: 'paragraph', linked: 0 }));
}

function lettersIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + lettersOf(block.text).length, 0);
}

function charsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
