import type { Span } from '../../article';
import { isDoubleMark, opensQuote } from '../../text/sentences';
import { isApostrophe, isBlank, isDigit, isLetter } from '../../text/tokens';

/** What stands between two marks; `marked` is the same with them; `open` when the quote goes on in the next paragraph. */
export interface Pair extends Span {
  readonly marked: Span;
  readonly paragraph: number;
  readonly open: boolean;
}

/** A quote that runs longer than this has lost its closing mark. UTF-16 units. */
const LONGEST = 3000;

/**
 * The quoted stretches of a text in order: double marks of any kind, also mixed (opened with `"`, closed with `”`),
 * and single marks in paragraphs without double ones. A mark left open closes at the paragraph's end when the next
 * paragraph opens with a mark too, and is dropped otherwise.
 */
export function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = [];
  let paragraph = 0;
  let start = 0;
  while (start < text.length) {
    const end = paragraphEnd(text, start);
    const before = pairs.length;
    const had = pairDoubles(text, start, end, paragraph, pairs);
    if (!had && pairs.length === before) pairSingles(text, start, end, paragraph, pairs);
    start = end;
    while (start < text.length && isBlank(text.charCodeAt(start))) start++;
    paragraph++;
  }
  return pairs;
}

function paragraphEnd(text: string, start: number): number {
  for (let at = text.indexOf('\n', start); at >= 0; at = text.indexOf('\n', at + 1)) {
    let next = at + 1;
    while (next < text.length && text.charCodeAt(next) !== 10 && isBlank(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === 10) return at;
  }
  return text.length;
}

function pairDoubles(text: string, start: number, end: number, paragraph: number, pairs: Pair[]): boolean {
  let from = -1;
  let seen = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDoubleMark(code)) continue;
    seen = true;
    // Attributes of a tag that came with the text: author="…".
    if (code === 34 && from < 0 && text.charCodeAt(at - 1) === 61) {
      const close = text.indexOf('"', at + 1);
      if (close > 0 && close < Math.min(end, at + 200)) at = close;
      continue;
    }
    // 6'2" and 12": inches, where nothing is open.
    if (code === 34 && from < 0 && isDigit(text.charCodeAt(at - 1))) continue;
    const opens =
      from < 0 ? code !== 0x201d || opensWrongly(text, at) : opensQuote(text, at, true) && code !== 34;
    if (from >= 0 && !opens) {
      add(pairs, text, from, at, paragraph, false);
      from = -1;
    } else if (opens) {
      // A second opening mark: the first one was lost; a straight mark that plainly opens does the same.
      from = at;
    } else if (from < 0 && code !== 0x201d) from = at;
  }
  if (from >= 0 && opensNext(text, end)) add(pairs, text, from, end, paragraph, true);
  return seen;
}

/** A closing mark used to open: at the paragraph's start or behind a blank, before a letter. */
function opensWrongly(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (at === 0 || isBlank(before)) && isLetter(text.charCodeAt(at + 1));
}

function opensNext(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at < text.length && isDoubleMark(text.charCodeAt(at)) && text.charCodeAt(at) !== 0x201d;
}

/** British quotes: a mark behind a blank opens; one behind a stop or comma, or the first before a blank, closes. */
function pairSingles(text: string, start: number, end: number, paragraph: number, pairs: Pair[]): void {
  let from = -1;
  let weak = -1;
  const close = (at: number): void => {
    add(pairs, text, from, at, paragraph, false);
    from = -1;
    weak = -1;
  };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isApostrophe(code) && code !== 0x2018) continue;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const opens = code === 0x2018 || ((at === start || isBlank(before) || before === 40) && isLetter(after));
    if (opens) {
      if (from >= 0 && weak >= 0) close(weak);
      if (!isElision(text, at)) from = at;
    } else if (from >= 0 && !isLetter(after) && !isDigit(after)) {
      if (/[,.?!…]/.test(text[at - 1] ?? '') || before === 0x2019) close(at);
      else if (weak < 0 && text[at - 1] !== 's') weak = at;
      else if (weak < 0) weak = at;
    }
  }
  if (from >= 0 && weak >= 0) close(weak);
}

/** 'em, 'til, 'cause, 'n'. */
function isElision(text: string, at: number): boolean {
  return /^(?:em|til|tis|twas|cause|n|bout|round)\b/i.test(text.slice(at + 1, at + 7));
}

function add(pairs: Pair[], text: string, from: number, to: number, paragraph: number, open: boolean): void {
  let start = from + 1;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end <= start || end - start > LONGEST) return;
  pairs.push({ start, end, marked: { start: from, end: open ? to : to + 1 }, paragraph, open });
}
