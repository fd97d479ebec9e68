/**
 * Where a message begins that was saved without its control characters: `bdt0143 3 pl 143  dpa 1888` (IPTC 7901), or
 * `W2870asian` and below it `f l BC-Quay 11-13 1049` (ANPA 1312).
 */
export const PLAIN =
  /^(?:[A-Za-z]{2,5}\d{1,5} {1,4}[\dA-Za-z] {1,4}[A-Za-z]{1,3} {1,4}\d{1,5}(?: [^\n]{0,200})?\n(?=[ \t]{0,8}\n|[^\n]{1,80}\/\n)|[A-Za-z]\d{3,4}[ \w-]{0,20}\n[ \t]{0,4}[a-z] {0,4}[a-z]? {1,4}[A-Za-z]{2}-[^\n]{1,100} \d{1,2}-\d{1,2}(?: \d{1,5})?\n(?=\^))/m;

const FRAMED = /^[\u0000-\u001f\s]{0,200}(?:\u0001\s{0,4}[\u0002 -~]{3}|ZCZC(?=[\d\s]|$))/;

/** A header is not longer, with what stands around it. */
const BEGIN_CHARS = 1_000;

/** Whether a file's beginning shows that it holds messages of a news wire. */
export function isWire(head: string): boolean {
  const begin = `${head.slice(0, BEGIN_CHARS)}\n`.replace(/\r\n?/g, '\n');
  return FRAMED.test(begin) || PLAIN.exec(begin)?.index === 0;
}
