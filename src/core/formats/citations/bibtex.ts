import { MAX_ARTICLE_CHARS } from '../article-of';
import { textOf } from '../decode';
import { rowMaker, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';

/** Files of references are small; what is more is cut, and said. */
const MAX_CHARS = 16 * MAX_ARTICLE_CHARS;

/** Reads references in BibTeX or BibLaTeX: entries of all types; the abstract is the lead. */
export async function* readBibtex(source: Source): AsyncGenerator<Row> {
  let text = '';
  for await (const portion of textOf(source)) {
    text += portion;
    if (text.length > MAX_CHARS) break;
  }
  if (text.length > MAX_CHARS)
    source.note?.(1, 'is larger than a file of references may be: what is behind 64 MiB is left out');
  const maker = rowMaker(source.name, source.note);
  for (const entry of entriesIn(text)) for (const row of maker.take(entry)) yield row;
  for (const row of maker.rest()) yield row;
}

function* entriesIn(text: string): Generator<Row | ToldRow> {
  /** What `@string` names, for all entries behind it. */
  const words = new Map<string, string>();
  let line = 1;
  let from = 0;
  for (const { index, 0: begun, 1: type = '', 2: sign } of text.matchAll(/@([a-z]+)\s*([{(])/gi)) {
    if (index < from) continue; // within the entry before
    for (let at = text.indexOf('\n', from); at !== -1 && at < index; at = text.indexOf('\n', at + 1))
      line += 1;
    from = index;
    if (/^(?:comment|preamble)$/i.test(type)) continue;
    const start = index + begun.length;
    const end = closing(text, start, sign === '(');
    if (/^string$/i.test(type)) {
      const [, name = ''] = /^\s*([a-z][\w:.+-]{0,100})\s*=\s*/i.exec(text.slice(start, start + 200)) ?? [];
      const value = end === -1 ? '' : text.slice(text.indexOf('=', start) + 1, end);
      if (name !== '') words.set(name.toLowerCase(), valueAt(value.trim(), 0, words).value);
      continue;
    }
    if (end === -1)
      yield { kind: 'rejected', line, reason: 'is a reference that does not end: a brace is missing' };
    else {
      yield { kind: 'told', line, told: toldOf(text.slice(start, end), words) };
      for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
        line += 1;
      from = end;
    }
  }
}

/** An entry is no longer. */
const MAX_ENTRY_CHARS = MAX_ARTICLE_CHARS;

/** Where the brace, or parenthesis, that is open at a place closes; -1 for nowhere. */
function closing(text: string, start: number, isParenthesis = false): number {
  let depth = isParenthesis ? 0 : 1;
  const most = Math.min(text.length, start + MAX_ENTRY_CHARS);
  for (let at = start; at < most; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === OPEN) depth += 1;
    else if (isParenthesis && sign === END && depth === 0) return at;
    else if (sign === CLOSE && --depth === 0 && !isParenthesis) return at;
  }
  return -1;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const END = 0x29;

function toldOf(entry: string, words: ReadonlyMap<string, string>): ToldRow['told'] {
  const fields = new Map<string, string>();
  const key = /^\s*([^,\s{}"]+)\s*,/.exec(entry)?.[1] ?? '';
  const name = /([a-z][\w-]*)\s*=\s*/giy;
  let at = entry.indexOf(',') + 1;
  while (at > 0 && at < entry.length) {
    name.lastIndex = at + (/^[\s,]*/.exec(entry.slice(at, at + 200))?.[0].length ?? 0);
    const found = name.exec(entry);
    if (found === null) break;
    const { value, end } = valueAt(entry, name.lastIndex, words);
    fields.set(found[1]!.toLowerCase(), plainText(value));
    at = end + 1;
  }
  const first = (...names: string[]): string => {
    for (const each of names) {
      const text = fields.get(each);
      if (text !== undefined && text !== '') return text;
    }
    return '';
  };
  const [year, month] = [first('year'), first('month')];
  return {
    id: key,
    url: addressIn(first('url', 'howpublished')),
    date:
      first('date') ||
      (/^\d/.test(first('day'))
        ? /^\d{1,2}$/.test(month)
          ? [year, month, first('day')].map((part) => part.padStart(2, '0')).join('-')
          : `${first('day')} ${month} ${year}`
        : [year, month].filter((part) => part !== '').join('-')),
    headline: first('title', 'booktitle'),
    lead: first('abstract', 'annote'),
    publisher: first(
      'journal',
      'journaltitle',
      'newspaper',
      'publication',
      'organization',
      'publisher',
      'institution',
    ),
    lang: first('langid', 'language'),
  };
}

/** The address in what may be TeX around it; what is none is told as it stands. */
function addressIn(text: string): string {
  return text === ''
    ? ''
    : text.replace(/^.*?(https?:\/\/[^\s}]+).*$/s, '$1').replace(/^(?!https?:).*$/s, '');
}

interface Value {
  readonly value: string;
  readonly end: number;
}

/** The value that begins there, and where it ends: pieces that `#` joins, of which bare ones are names of words. */
function valueAt(entry: string, start: number, words: ReadonlyMap<string, string>): Value {
  const pieces: string[] = [];
  const joining = /\s{0,100}#\s{0,100}/y;
  for (let at = start; ; at = joining.lastIndex) {
    const { value, end } = pieceAt(entry, at);
    pieces.push(words.get(value.trim().toLowerCase()) ?? value);
    const sign = entry.charAt(at);
    joining.lastIndex = sign === '{' || sign === '"' ? end + 1 : end;
    if (!joining.test(entry)) return { value: pieces.join(''), end };
  }
}

/** One piece, in braces, quotation marks or bare, and where it ends. */
function pieceAt(entry: string, start: number): Value {
  const sign = entry.charAt(start);
  if (sign === '{') {
    const end = closing(entry, start + 1);
    return end === -1
      ? { value: entry.slice(start + 1), end: entry.length }
      : { value: entry.slice(start + 1, end), end };
  }
  if (sign === '"') {
    const end = closingQuote(entry, start + 1);
    return { value: entry.slice(start + 1, end), end };
  }
  const bare = /[^,#]*/y;
  bare.lastIndex = start;
  const value = bare.exec(entry)![0];
  return { value, end: start + value.length };
}

/** Where a quotation mark closes that is not within braces; the end where none does. */
function closingQuote(entry: string, start: number): number {
  let depth = 0;
  for (let at = start; at < entry.length; at += 1) {
    const sign = entry.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '"' && depth === 0) return at;
  }
  return entry.length;
}

/** TeX's accents by the combining mark that they stand for, and its letters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
};

function plainText(tex: string): string {
  return (TEX.some((sign) => tex.includes(sign)) ? withoutTex(tex) : tex).replace(/\s+/g, ' ').trim();
}

/** Signs that TeX reads otherwise than as themselves. */
const TEX = ['\\', '{', '}', '`', "'", '~', '-'];

function withoutTex(tex: string): string {
  return tex
    .replace(
      /\{?\\([`'^~"=.]|[uvHckr](?=[\s{]))\s*\{?\\?([a-zA-Z])\}?\}?/g,
      (_, accent: string, letter: string) => (letter + ACCENTS[accent]).normalize('NFC'),
    )
    .replace(
      /\{?\\(ss|ae|AE|oe|OE|o|O|aa|AA|l|L|i)(?![a-zA-Z])\s?(?:\{\})?\}?/g,
      (_, name: string) => LETTERS[name]!,
    )
    .replace(/\\(?:emph|textit|textbf|url|enquote|mkbibquote)\s*(?=\{)/g, '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/~/g, ' ');
}
