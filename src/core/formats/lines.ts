import { MAX_ARTICLE_CHARS } from './article-of';
import { type TextSource, unixTextOf } from './decode';

/** A line that is not blank; `line` counts from 1, `text` is null when the line is longer than any article may be. */
export interface Line {
  readonly line: number;
  readonly text: string | null;
}

/** An article's JSON may be twice as long as its text: every quotation mark and line break takes two characters there. */
const MAX_LINE_CHARS = 2 * MAX_ARTICLE_CHARS;

/** The lines of a text in bytes that are not blank, one at a time; what is too long for one is never held whole. */
export async function* linesOf(source: TextSource): AsyncGenerator<Line> {
  let line = 1;
  let begun: string | null = '';
  for await (const text of unixTextOf(source)) {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      const whole = continued(begun, text.slice(from, end));
      if (whole === null || whole.trim() !== '') yield { line, text: whole };
      line += 1;
      begun = '';
      from = end + 1;
    }
    begun = continued(begun, text.slice(from));
  }
  if (begun === null || begun.trim() !== '') yield { line, text: begun };
}

function continued(begun: string | null, more: string): string | null {
  return begun === null || begun.length + more.length > MAX_LINE_CHARS ? null : begun + more;
}
