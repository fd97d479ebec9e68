import type { Page, Span } from '../article';
import { quoteAt, type TextQuote } from '../text/text-quote';

export interface Paragraph extends Span {
  readonly text: string;
}

/** Text beyond is not marked. UTF-16 units. */
const LONGEST = 200_000;

/** The paragraphs of a page's text, without those that only repeat its headline. */
export function paragraphsOf({ text, headline }: Page): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const breaks = /\n\s*\n/g;
  for (let start = 0; start < text.length && start < LONGEST; start = breaks.lastIndex) {
    const end = breaks.exec(text)?.index ?? text.length;
    const paragraph = text.slice(start, end);
    if (paragraph.trim() !== '' && paragraph.trim() !== headline.trim())
      paragraphs.push({ start, end, text: paragraph });
    if (end === text.length) break;
  }
  return paragraphs;
}

/** A first mention and up to three later ones, since the first may stand where the page allows no mark. */
const MENTIONS = 4;

/** The mentions from `start` on, as quotes that the live page is searched for. */
export function quotesOf(text: string, mentions: readonly Span[], start: number): TextQuote[] {
  return mentions
    .filter((mention) => mention.start >= start)
    .slice(0, MENTIONS)
    .map((mention) => quoteAt(text, mention));
}
