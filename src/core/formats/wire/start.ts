/** `bdt0143 3 pl 143  dpa 1888` (IPTC 7901): source and number, priority, category, number of words, what else. */
export const HEADER_7901 =
  '[A-Za-z]{2,5}\\d{1,5} {1,4}[\\dA-Za-z] {1,4}[A-Za-z]{1,3} {1,4}\\d{1,5}(?: [^\\n]{0,200})?';

/** `W2870asian` and below it `f l BC-Quay 11-13 1049` (ANPA 1312): number; priority, category, keyword, day, number of words. */
export const HEADER_ANPA =
  '[A-Za-z]\\d{3,4}[ \\w-]{0,20}\\n?[ \\t]{0,4}[a-z] {0,4}[a-z]? {1,4}[A-Za-z]{2}-[^\\n]{1,100} \\d{1,2}-\\d{1,2}(?: \\d{1,5})?';

/** Where a message begins that was saved without its control characters. */
export const PLAIN_START = `${HEADER_7901}\\n(?=[ \\t]{0,8}\\n|[^\\n]{1,80}\\/\\n)|${HEADER_ANPA}\\n(?=\\^)`;

const BEGIN = new RegExp(
  `^(?:[\\u0000-\\u001f\\s]{0,200}(?:\\u0001\\s{0,4}[\\u0002 -~]{3}|ZCZC(?=[\\d\\s]|$))|${PLAIN_START})`,
);
const BEGIN_CHARS = 1_000;

/** Whether a file's beginning shows that it holds messages of a news wire. */
export function isWire(head: string): boolean {
  return BEGIN.test(`${head.slice(0, BEGIN_CHARS)}\n`.replace(/\r\n?/g, '\n'));
}
