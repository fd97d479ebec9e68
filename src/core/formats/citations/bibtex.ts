import { EMPTY, MAX_ARTICLE_CHARS } from '../article-of';
import { textOf } from '../decode';
import { rowMaker, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { withSubtitle } from './subtitle';
import { addressInTex, hasTex, textOfTex } from './tex';

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
  for (const entry of entriesIn(text)) {
    if (entry.kind === 'told' && [entry.told.headline ?? '', entry.told.lead ?? ''].some(hasTex))
      source.note?.(entry.line, 'has commands of TeX that are not known, and are kept', entry.told.headline);
    for (const row of maker.take(entry)) yield row;
  }
  for (const row of maker.rest()) yield row;
}

function* entriesIn(text: string): Generator<Row | ToldRow> {
  /** What `@string` names, for all entries behind it. */
  const words = new Map<string, string>();
  /** Where entries close, once one does not: each that does not end would be looked through to the end. */
  let closings: ReadonlyMap<number, number> | null = null;
  let line = 1;
  let from = 0;
  for (const { index, 0: begun, 1: type = '', 2: sign } of text.matchAll(ENTRY)) {
    if (index < from) continue; // within the entry before
    for (let at = text.indexOf('\n', from); at !== -1 && at < index; at = text.indexOf('\n', at + 1))
      line += 1;
    from = index;
    if (/^(?:comment|preamble)$/i.test(type)) continue;
    const start = index + begun.length;
    const end = closings === null ? closing(text, start, sign === '(') : (closings.get(start) ?? -1);
    if (end === -1) closings ??= closingsBehind(text, start);
    if (/^string$/i.test(type)) {
      const [, name = ''] = /^\s*([a-z][\w:.+-]{0,100})\s*=\s*/i.exec(text.slice(start, start + 200)) ?? [];
      const value = end === -1 ? '' : text.slice(text.indexOf('=', start) + 1, end);
      if (name !== '') words.set(name.toLowerCase(), valueAt(value.trim(), 0, words).value);
      continue;
    }
    if (end === -1)
      yield { kind: 'rejected', line, reason: 'is a reference that does not end: a brace is missing' };
    else {
      const entry = text.slice(start, end);
      yield entry.includes('=')
        ? { kind: 'told', line, told: toldOf(entry, words) }
        : { kind: 'rejected', line, reason: EMPTY };
      for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
        line += 1;
      from = end;
    }
  }
}

const ENTRY = /@([a-z]+)\s*([{(])/gi;

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

/** The same of all entries from a place on, in one pass: where each that closes does, by its start. */
function closingsBehind(text: string, from: number): ReadonlyMap<number, number> {
  const starts = Array.from(
    text.slice(from).matchAll(ENTRY),
    (found) => from + found.index + found[0].length,
  );
  const closings = new Map<number, number>();
  /** For each brace that is open where the entry begins whose it is, -1 for other braces. */
  const braces: number[] = [];
  /** Starts of entries in parentheses, each with the braces that are open there. */
  const parentheses: { readonly start: number; readonly depth: number }[] = [];
  let next = 0;
  const close = (start: number, at: number) => {
    if (start !== -1 && at - start < MAX_ENTRY_CHARS) closings.set(start, at);
  };
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    while (starts[next]! <= at) next += 1;
    const isStart = starts[next] === at + 1;
    if (sign === BACKSLASH) at += 1;
    else if (sign === OPEN) braces.push(isStart ? at + 1 : -1);
    else if (sign === CLOSE) close(braces.pop() ?? -1, at);
    else if (isStart) parentheses.push({ start: at + 1, depth: braces.length });
    else if (sign === END) {
      while ((parentheses.at(-1)?.depth ?? 0) > braces.length) parentheses.pop();
      if (parentheses.at(-1)?.depth === braces.length) close(parentheses.pop()!.start, at);
    }
  }
  return closings;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const END = 0x29;

function toldOf(entry: string, words: ReadonlyMap<string, string>): ToldRow['told'] {
  const fields = new Map<string, string>();
  const key = /^\s*([^,\s{}"]+)\s*,/.exec(entry)?.[1] ?? '';
  const name = /([a-z][\w-]*)\s*=\s*/giy;
  const between = /(?:[\s,]|%[^\n]*\n)*/y; // with what is said beside a field
  let at = entry.indexOf(',') + 1;
  while (at > 0 && at < entry.length) {
    between.lastIndex = at;
    name.lastIndex = at + between.exec(entry)![0].length;
    const found = name.exec(entry);
    if (found === null) break;
    const { value, end } = valueAt(entry, name.lastIndex, words);
    fields.set(found[1]!.toLowerCase(), value);
    at = end + 1;
  }
  const first = (...names: string[]): string => {
    for (const each of names) {
      const text = textOfTex(fields.get(each) ?? '');
      if (text !== '') return text;
    }
    return '';
  };
  return {
    id: key,
    url:
      addressInTex(fields.get('url') ?? '') || first('url') || addressInTex(fields.get('howpublished') ?? ''),
    date: first('date') || dateOf(first('year'), first('month'), first('day')),
    headline: withSubtitle(first('title', 'booktitle'), first('subtitle')),
    lead: first('abstract', 'annote'),
    publisher: first(
      'journal',
      'journaltitle',
      'newspaper',
      'publication',
      ...(fields.has('title') ? ['booktitle'] : []),
      'organization',
      'publisher',
      'institution',
      'school',
    ),
    lang: first('langid', 'language'),
  };
}

/** The month may be a number or a name. */
function dateOf(year: string, month: string, day: string): string {
  if (!/^\d{1,2}$/.test(month)) return [day, month, year].filter((part) => part !== '').join(' ');
  return [year, month, day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
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
