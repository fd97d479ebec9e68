import { type Article, type Span, textOf } from '../article';
import { sentencesOf } from './sentences';

/** The parts of an article as it is set, each a span of `textOf(article)`; null for a headline or lead that it has not. */
export interface Layout {
  readonly headline: Span | null;
  readonly lead: Span | null;
  readonly paragraphs: readonly Span[];
}

/** How the text of an article is set: in paragraphs at its line breaks and where these were lost, and none too long. */
export function layoutOf(article: Pick<Article, 'headline' | 'lead' | 'body'>): Layout {
  const text = textOf(article);
  let at = 0;
  const partOf = (part: string): Span | null => {
    if (part === '') return null;
    const span = { start: at, end: at + part.length };
    at = span.end + 2;
    return span;
  };
  const headline = partOf(article.headline);
  const lead = partOf(article.lead);
  const paragraphs: Span[] = [];
  for (const { 0: line, index } of text.slice(at).matchAll(/[^\n]+/g)) {
    const start = at + index;
    for (const part of partsOf(line)) paragraphs.push({ start: start + part.start, end: start + part.end });
  }
  return { headline, lead, paragraphs };
}

/** A line so long has lost its breaks, as in archives that keep a body in one line. UTF-16 units. */
const LONGEST = 1_200;

/** Where nothing else tells, it is parted behind the sentence that reaches so far. */
const PARTED_AT = 400;

/** A stop with no blank after it (`in 2018.Xi paid`) is what a lost break leaves; wide stops never have one. */
const WIDE_STOP = /[。！？」』]$/;

function partsOf(line: string): Span[] {
  const parts: Span[] = [];
  let part: Span | null = null;
  for (const { start, end } of sentencesOf(line)) {
    const isBroken: boolean =
      part !== null &&
      ((part.end === start && !WIDE_STOP.test(line.slice(part.start, part.end))) ||
        (line.length > LONGEST && part.end - part.start >= PARTED_AT));
    if (part && isBroken) parts.push(part);
    part = { start: part && !isBroken ? part.start : start, end };
  }
  return part ? [...parts, part] : parts;
}
