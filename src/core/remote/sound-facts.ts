import { type Article, refOf, type Span, textOf } from '../article';
import type { Fact } from '../fact';
import { decodeFacts } from '../facts/code';

/** More than any article is loaded with. */
const MOST_FACTS = 40;

/**
 * Of facts as a remote archive stores them, encoded, those whose every span lies in the article's text and whose every
 * figure is a number: whoever can write to the archive can write anything. Lines stay as they are; `''` for none.
 */
export function soundFacts(encoded: string, article: Article): string {
  const text = textOf(article);
  const isSound = (line: string): boolean => {
    const [fact] = decodeFacts(line, refOf(article), text);
    return fact !== undefined && isSoundFact(fact, text.length);
  };
  return encoded
    .split('\n', MOST_FACTS)
    .filter((line) => line !== '' && isSound(line))
    .join('\n');
}

function isSoundFact({ span, quantities, dates, names, events, quote }: Fact, length: number): boolean {
  const isInside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= length;
  return (
    isInside(span) &&
    [...quantities, ...dates, ...names].every((part) => isInside(part.span)) &&
    quantities.every(({ value, high = 0 }) => Number.isFinite(value) && Number.isFinite(high)) &&
    events.every((event) => event !== undefined) &&
    (quote === undefined || (isInside(quote.span) && (!quote.speakerSpan || isInside(quote.speakerSpan))))
  );
}
