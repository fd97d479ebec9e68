import { HEADER_7901, HEADER_ANPA, PLAIN_START } from './start';

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

const IS_7901 = new RegExp(`^${HEADER_7901}\\s*$`);
const REST_7901 = /^[A-Za-z]{2,5}\d{1,5} {1,4}[\dA-Za-z] {1,4}[A-Za-z]{1,3} {1,4}\d{1,5} {1,30}(\S.{0,200})$/;
const IS_ANPA = new RegExp(`^${HEADER_ANPA}\\s*$`);
const ZCZC = /^[ \t]{0,8}ZCZC(?=[\d\s]|$)/m;
const PLAIN = new RegExp(`^(?:${PLAIN_START})`, 'gm');

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
  return REST_7901.exec(header)?.[1] ?? '';
}

/** How many lines of a message without signs are its header. */
export function headerLines({ head }: WireMessage): number {
  return IS_ANPA.test(head[0] ?? '') || IS_7901.test(head[0] ?? '') ? 1 : 2;
}

/** The messages of a text, which stand one behind the other; `left` is told of text that stands in none. */
export function messagesIn(text: string, left: (line: number, text: string) => void): WireMessage[] {
  const frame = text.includes('\u0001') ? 'signs' : ZCZC.test(text) ? 'words' : 'none';
  const starts =
    frame === 'none'
      ? plainStarts(text)
      : Array.from(
          text.matchAll(frame === 'signs' ? /\u0001/g : new RegExp(ZCZC, 'gm')),
          ({ index }) => index,
        );
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
  const leave = (piece: string) => {
    const shown = shownOf(piece)
      .replace(/^\s*(?:ZCZC|NNNN)(?=\s|$)/, '')
      .trim();
    if (shown !== '') left(line, shown);
  };
  leave(text.slice(0, starts[0] ?? text.length));
  for (const [nth, start] of starts.entries()) {
    const { message, behind } = messageOf(text.slice(start, starts[nth + 1]), lineTo(start), frame);
    messages.push(message);
    leave(behind);
  }
  return messages;
}

function plainStarts(text: string): number[] {
  return Array.from(text.matchAll(PLAIN), ({ index }) => index);
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
