import { sentencesOf } from './sentences';

/**
 * The text with line ends in place of what tells who sent or owns it rather than news: mail and web addresses, sentences
 * of agencies and houses about their rights, and the issuer of a press release wherever it stands. All releases of one
 * office share them, also word for word. Every span stays where it is; the text itself when there is none.
 */
export function withoutCredits(text: string): string {
  const spans = [...addressesIn(text), ...rightsIn(text), ...issuersIn(text)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), '\n'.repeat(end - from));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Runs without blanks that hold `@` between letters, or begin as web addresses do. */
function addressesIn(text: string): Range[] {
  const found: Range[] = [];
  for (const mark of ['@', '://', 'www.', 'pic.twitter.com/'])
    for (let at = text.indexOf(mark); at >= 0; ) {
      const start = runStart(text, at);
      const end = runEnd(text, at);
      // Names of accounts begin with the mark: those stay.
      if (mark !== '@' || WORD.test(text.charAt(at - 1))) found.push({ start, end });
      at = text.indexOf(mark, end);
    }
  return found;
}

/** Characters: what goes on longer is no address. */
const LONGEST_ADDRESS = 200;
const WORD = /[\p{L}\p{N}]/u;
const BLANK = /[\s<>()"«»„“”]/;

function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_ADDRESS && !BLANK.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at < LONGEST_ADDRESS && !BLANK.test(text.charAt(end))) end += 1;
  return end;
}

const MAY_HAVE =
  /copyright|©|redistribut|syndicated|rights reserved|droits réservés|derechos reservados|redaktionsnetzwerk/i;

/** What agencies and houses say of their rights, and of where a text was made. */
const RIGHTS =
  /may not be published|not been edited by|syndicated feed|all rights reserved|tous droits réservés|todos los derechos|tutti i diritti|alle rechte vorbehalten|copyright (?:©|\(c\)|\d{4})|© ?\d{4}|redaktionsnetzwerk/i;

function rightsIn(text: string): Range[] {
  if (!MAY_HAVE.test(text)) return [];
  return sentencesOf(text).filter(
    ({ start, end }) => end - start <= LONGEST_RIGHTS && RIGHTS.test(text.slice(start, end)),
  );
}

/** Characters: a longer sentence is about rights, or holds news beside them. */
const LONGEST_RIGHTS = 200;

/** "Original-Content von: Polizei Hof, übermittelt durch news aktuell": the credit, and the office where else it stands. */
function issuersIn(text: string): Range[] {
  const credit = PRESS_PORTAL.exec(text);
  if (credit === null) return [];
  const issuer = credit[1]!;
  const found: Range[] = [{ start: credit.index, end: credit.index + credit[0].length }];
  for (let at = text.indexOf(issuer); at >= 0; at = text.indexOf(issuer, at + issuer.length))
    found.push({ start: at, end: at + issuer.length });
  return found;
}

const PRESS_PORTAL = /Original-Content von: ([^\n,]{3,80}), übermittelt(?: durch news aktuell?)?/;
