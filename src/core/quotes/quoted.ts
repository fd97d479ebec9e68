import type { Span } from '../article';
import { isDoubleMark, opensQuote } from '../text/sentences';

/**
 * What stands between quotation marks, in order: double ones of any kind, and single ones that close behind a stop. One
 * that is not closed ends with its paragraph. A light reading, for where the annotator is too heavy. Linear.
 */
export function quotedIn(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let isSingle = false;
  const close = (end: number): void => {
    if (start >= 0 && end > start) spans.push({ start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 && text.charCodeAt(at + 1) === 10) close(at);
    else if (isDoubleMark(code)) {
      if (isSingle) start = -1;
      if (start >= 0 && !(code !== 34 && opensQuote(text, at, true))) close(at);
      else start = at + 1;
      isSingle = false;
    } else if (code === 0x2018 && start < 0) {
      start = at + 1;
      isSingle = true;
    } else if (code === 0x2019 && isSingle && /^[,.!?]$/.test(text.charAt(at - 1))) close(at);
  }
  close(text.length);
  return spans;
}
