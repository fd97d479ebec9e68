import { type Article, type Span, textOf } from './article';
import { sentencesOf } from './sentences';

/** The parts of an article as it is set, each a span of `textOf(article)`; null for a headline or lead that it has not. */
export interface Layout {
  readonly headline: Span | null;
  readonly lead: Span | null;
  readonly paragraphs: readonly Span[];
}

/** Longer paragraphs have lost their breaks, as in archives that keep a body in one line. UTF-16 units. */
const LONGEST = 1_200;

/** Such a one is parted behind the sentence that reaches so far. */
const PARTED_AT = 400;

/** How the text of an article is set: in paragraphs at its line breaks, and where these were lost, every few sentences. */
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
    if (line.trim() === '') continue;
    if (line.length <= LONGEST) paragraphs.push({ start, end: start + line.length });
    else
      paragraphs.push(...parted(line).map((span) => ({ start: start + span.start, end: start + span.end })));
  }
  return { headline, lead, paragraphs };
}

function parted(line: string): Span[] {
  const parts: Span[] = [];
  let start = -1;
  for (const sentence of sentencesOf(line)) {
    if (start < 0) start = sentence.start;
    if (sentence.end - start < PARTED_AT) continue;
    parts.push({ start, end: sentence.end });
    start = -1;
  }
  if (start >= 0) parts.push({ start, end: line.trimEnd().length });
  return parts;
}
