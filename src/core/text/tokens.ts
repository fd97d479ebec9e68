/**
 * A word (letters, inner apostrophes, dotted acronyms such as `U.S.`), a number (`1,200.5`) or one mark.
 * A possessive `'s` is a word of its own. `glued`: nothing stands between it and the token before.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly glued: boolean;
}

/** The tokens of a text in order, blanks left out. Linear in the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const address = code === 104 || code === 119 ? addressEnd(text, at) : 0;
    if (address > 0) {
      const slice = text.slice(at, address);
      tokens.push({
        start: at,
        end: address,
        text: slice,
        lower: slice,
        kind: 'mark',
        glued: at === lastEnd && at > 0,
      });
      at = address;
      lastEnd = address;
      continue;
    }
    const kind = isLetter(code) ? 'word' : isDigit(code) ? 'number' : 'mark';
    const end =
      kind === 'word' ? wordEnd(text, at) : kind === 'number' ? numberEnd(text, at) : markEnd(text, at);
    const possessive = kind === 'mark' && isApostrophe(code) && at === lastEnd && isPossessive(text, at);
    const stop = possessive ? at + 2 : end;
    const slice = text.slice(at, stop);
    tokens.push({
      start: at,
      end: stop,
      text: slice,
      lower: kind === 'word' ? slice.toLowerCase() : possessive ? "'s" : slice,
      kind: possessive ? 'word' : kind,
      glued: at === lastEnd && at > 0,
    });
    at = stop;
    lastEnd = stop;
  }
  return tokens;
}

/** Does the word start with a capital letter? */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  if (word === '') return false;
  const first = word[0]!;
  return first !== first.toLowerCase();
}

export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0xfeff;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters by block rather than by property: an exact `\p{L}` test costs ten times as much. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  if (code < 0x2c00) return false;
  if (code >= 0x3000 && code < 0x3040) return code === 0x3005 || code === 0x3007;
  return code < 0xd800 || (code >= 0xf900 && code < 0xfe00);
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** The end of a web address at `at`, which is one mark; 0 when none starts there. */
function addressEnd(text: string, at: number): number {
  // One look at where the colon or the dot must be spares most words the pattern.
  const mark = text.charCodeAt(at + 3);
  if (mark !== 46 && mark !== 112) return 0;
  if (!/^(?:https?:\/\/|www\.)[^\s]/.test(text.slice(at, at + 10))) return 0;
  let end = at;
  while (end < text.length && !isBlank(text.charCodeAt(end)) && !/["“”<>]/.test(text[end]!)) end++;
  return end;
}

function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (next === 115 || next === 83) && !isLetter(text.charCodeAt(at + 2));
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  // A dotted acronym: single letters, each followed by a stop. "U.S." and "a.m." but not "a.".
  if (text.charCodeAt(at) === 46 && isLetter(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at + 2))) {
    let dotted = at;
    while (
      text.charCodeAt(dotted) === 46 &&
      isLetter(text.charCodeAt(dotted + 1)) &&
      !isLetter(text.charCodeAt(dotted + 2))
    )
      dotted += 2;
    return text.charCodeAt(dotted) === 46 ? dotted + 1 : dotted;
  }
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at++;
    else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1)) && !isPossessive(text, at)) at += 2;
    else break;
  }
  return at;
}

function numberEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at - start <= 3) while (text.charCodeAt(at) === 44 && digitsAt(text, at + 1) === 3) at += 4;
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    const fraction = at + 1;
    let end = fraction;
    while (isDigit(text.charCodeAt(end))) end++;
    // "12.03.2019" and "1.2.3" are no decimals.
    if (!(text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)))) return end;
  }
  return at;
}

/** How many digits stand at `at`, four at most. */
function digitsAt(text: string, at: number): number {
  let count = 0;
  while (count < 4 && isDigit(text.charCodeAt(at + count))) count++;
  return count;
}

/** Runs of dots and of dashes are one mark. */
function markEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  if (code === 46 || code === 45 || code === 0x2013 || code === 0x2014)
    while (text.charCodeAt(at) === code) at++;
  else if (code >= 0xd800 && code < 0xdc00 && at < text.length) at++;
  return at;
}
