import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import { withoutFurniture } from './furniture';
import { copyOf } from './page-copy';
import { foldBlanks } from './safe-dom';

/** A JSON-LD text shorter than this is a summary, whatever it is called. */
const MIN_DATA_CHARS = 250;

/** Below this the reader library tries again with weaker rules. Its own 500 lets junk into short news. */
const SHORT_ARTICLE_CHARS = 250;

/**
 * The article's paragraphs, a blank line between; `''` when the page has no article. The reader library finds the
 * article in a copy of the page; the text that the page itself gives in JSON-LD decides where the two agree.
 */
export function readArticleText(document: Document, headline: string, dataBody: string): string {
  const blocks = withoutFurniture(blocksOf(articleIn(copyOf(document))), headline);
  return agreedBlocks(blocks, dataBody, headline)
    .map((block) => block.text)
    .join('\n\n');
}

/** The element with the article, or what is left of the body when none is found. */
function articleIn(copy: Document): Node {
  const options = {
    serializer: (node: Node) => node,
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: SHORT_ARTICLE_CHARS,
  };
  try {
    const found = new Readability<Node>(copy, options).parse()?.content;
    if (found) return found;
  } catch {
    // The library gives up on documents without a body or with unheard-of markup: such a page has no article.
  }
  return copy.createElement('div');
}

/**
 * Where JSON-LD's text holds most of what was read, it says where the article begins and ends (within it, publishers
 * leave out quotes and lists); where it holds that and much more (the page shows a beginning, or loads the rest later),
 * it is the text. A text that tells something else, or only a beginning, changes nothing.
 */
function agreedBlocks(blocks: readonly Block[], dataBody: string, headline: string): readonly Block[] {
  if (dataBody.length < MIN_DATA_CHARS) return blocks;
  const body = lettersOf(dataBody);
  const isHeld = blocks.map((block) => holds(body, lettersOf(block.text)));
  const held = blocks.filter((_, index) => isHeld[index]);
  const agreed = lettersIn(held) / Math.max(1, lettersIn(blocks));
  const covered = lettersIn(held) / body.length;
  if (blocks.length === 0 || (agreed > 0.6 && covered < 0.7))
    return withoutFurniture(paragraphsOf(dataBody), headline);
  if (agreed < 0.5 || covered < 0.8) return blocks;
  return blocks.slice(isHeld.indexOf(true), isHeld.lastIndexOf(true) + 1);
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

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
