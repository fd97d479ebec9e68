import type { Span } from '../article';
import type { Quote } from '../fact';

/** What an article quotes: where it stands in `textOf(article)`, and who says it; `''` where that is not told. */
export interface Said extends Span {
  readonly speaker: string;
}

/** A speaker's description that is longer is no name, nor is one small word such as `she`. UTF-16 units. */
const LONGEST_SPEAKER = 80;

/** Quotes as one string: a line a quote, its start and length in base 36, then its speaker. Empty for none. */
export function encodeSaid(quotes: readonly Quote[]): string {
  return quotes
    .map(({ span, speaker, speakerText = '' }) => {
      const name = (speaker ?? speakerText).replace(/\s+/g, ' ');
      const isNobody = name.length > LONGEST_SPEAKER || /^\p{Ll}+$/u.test(name);
      const printed = isNobody ? '' : name;
      return [span.start.toString(36), (span.end - span.start).toString(36), printed].join(' ').trim();
    })
    .join('\n');
}

/** Reads what `encodeSaid` wrote for an article whose text has so many units; what lies outside of it is left out. */
export function decodeSaid(text: string, length: number): Said[] {
  return text.split('\n').flatMap((line) => {
    const [first = '', size = '', ...speaker] = line.split(' ');
    const start = Number.parseInt(first, 36);
    const end = start + Number.parseInt(size, 36);
    return start >= 0 && end > start && end <= length ? [{ start, end, speaker: speaker.join(' ') }] : [];
  });
}
