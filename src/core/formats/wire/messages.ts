import { PLAIN } from './start';

/** A message of a news wire; its lines have no control characters, blank ones are `''`. */
export interface WireMessage {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** What stands before the text; all of it where nothing marks where the text begins. */
  readonly head: readonly string[];
  /** Null where nothing marks where it begins. */
  readonly text: readonly string[] | null;
  /** What stands behind the text: when it was sent. */
  readonly tail: readonly string[];
  /** What marks its beginning and its end: control characters, the words ZCZC and NNNN, or nothing. */
  readonly frame: 'signs' | 'words' | 'none';
  readonly isEnded: boolean;
}

/** `bdt0143 3 pl 143  dpa 1888`: source and number, priority, category, number of words, what else. */
const IS_7901 =
  /^[A-Za-z]{2,5}\d{1,5} {1,4}[\dA-Za-z] {1,4}[A-Za-z]{1,3} {1,4}\d{1,5}(?: {1,30}(\S[^\n]{0,200}))?$/;

/** `W2870asian`, below or beside it `f l BC-Quay 11-13 1049`: number; priority, category, keyword, day, number of words. */
const IS_ANPA =
  /^[A-Za-z]\d{3,4}[ \w-]{0,20}\n?[ \t]{0,4}[a-z] {0,4}[a-z]? {1,4}[A-Za-z]{2}-[^\n]{1,100} \d{1,2}-\d{1,2}(?: \d{1,5})?$/;

const ZCZC = /^[ \t]{0,8}ZCZC(?=[\d\s]|$)/m;

/** Where messages begin, by what frames them. */
const STARTS: { readonly [frame in WireMessage['frame']]: RegExp } = {
  signs: /\u0001/g,
  words: /^[ \t]{0,8}ZCZC(?=[\d\s]|$)/gm,
  none: new RegExp(PLAIN, 'gm'),
};

/** Typesetters' signs within a line, such as a space band: they part words. */
const BLANKS = /[\u0008\u0010-\u0014\u001e\u001f]/g;
const OTHERS = /[\u0000-\u0007\u000b\u000c\u000e\u000f\u0015-\u001d\u007f]/g;

/** Which of the two standards a message follows, by its header; null for neither. */
export function standardOf({ head }: WireMessage): 'IPTC 7901' | 'ANPA 1312' | null {
  const lines = head.filter((line) => line !== '');
  const [first = '', second = ''] = lines;
  if (IS_ANPA.test(first) || IS_ANPA.test(`${first}\n${second}`)) return 'ANPA 1312';
  return IS_7901.test(first) ? 'IPTC 7901' : null;
}

/** What a header of IPTC 7901 says behind the number of words: who sent it, to whom, at times when. */
export function restOfHeader(header: string): string {
  return IS_7901.exec(header)?.[1] ?? '';
}

/** How many lines of a message without signs are its header. */
export function headerLines({ head }: WireMessage): number {
  return IS_ANPA.test(head[0] ?? '') || IS_7901.test(head[0] ?? '') ? 1 : 2;
}

/** The messages of a text, which stand one behind the other; `left` is told of text that stands in none. */
export function messagesIn(text: string, left: (line: number, text: string) => void): WireMessage[] {
  const frame = text.includes('\u0001') ? 'signs' : ZCZC.test(text) ? 'words' : 'none';
  const starts = Array.from(text.matchAll(STARTS[frame]), ({ index }) => index);
  const messages: WireMessage[] = [];
  let line = 1;
  let at = 0;
  const lineTo = (place: number): number => {
    for (
      let next = text.indexOf('\n', at);
      next !== -1 && next < place;
      next = text.indexOf('\n', next + 1)
    ) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
  const leave = (piece: string, from: number) => {
    const shown = shownOf(piece)
      .replace(/^\s*(?:ZCZC|NNNN)(?=\s|$)/, '')
      .trim();
    if (shown !== '') left(lineTo(from + Math.max(0, piece.indexOf(shown.split('\n', 1)[0]!))), shown);
  };
  leave(text.slice(0, starts[0] ?? text.length), 0);
  for (const [nth, start] of starts.entries()) {
    const end = starts[nth + 1] ?? text.length;
    const { message, behind } = messageOf(text.slice(start, end), lineTo(start), frame);
    messages.push(message);
    leave(behind, end - behind.length);
  }
  return messages;
}

function messageOf(
  piece: string,
  line: number,
  frame: WireMessage['frame'],
): { readonly message: WireMessage; readonly behind: string } {
  const end = piece.search(frame === 'signs' ? /\u0004/ : /^[ \t]{0,8}NNNN[ \t]{0,8}$/m);
  const whole = end === -1 ? piece : piece.slice(0, end);
  const [head = '', ...rest] = whole.split('\u0002');
  const [text = '', ...tail] = rest.join('\n').split('\u0003');
  const message = {
    line,
    head: linesOf(frame === 'words' ? head.replace(ZCZC, '') : head),
    text: rest.length === 0 ? null : linesOf(text),
    tail: linesOf(tail.join('\n')),
    frame,
    isEnded: frame === 'none' || tail.length > 0 || end !== -1,
  };
  return { message, behind: end === -1 ? '' : piece.slice(end) };
}

function linesOf(piece: string): string[] {
  const lines = shownOf(piece)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}

function shownOf(piece: string): string {
  return piece.replace(BLANKS, ' ').replace(OTHERS, '');
}
