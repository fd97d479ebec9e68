import type { Article } from '../../article';
import { dayOf } from '../../days/machine-day';
import { ArticleFormatError } from '../article-format';
import {
  articleOf,
  EMPTY,
  MAX_ARTICLE_CHARS,
  type RowPlace,
  rowAt,
  TOO_LARGE,
  UNKNOWN_DAY,
} from '../article-of';
import { unixTextOf } from '../decode';
import { feedDay } from '../feed-day';
import { fieldLine } from '../fields/field-text';
import type { Note, Row, Source } from '../format';
import { textOfHtml } from '../html/text';
import { leadAndBody } from '../lead';

/** An entry may hold an article with as many comments again. */
const MAX_ENTRY_CHARS = 2 * MAX_ARTICLE_CHARS;

const ENTRY_END = '--------';
const SECTION_END = '-----';

/**
 * Reads Movable Type's export format, which TypePad and the blog hosts of Japan write as well
 * (https://movabletype.org/documentation/appendices/import-export-format.html): entries of what is said of them, their
 * text, and comments, which are left out.
 */
export async function* readMovableType(source: Source): AsyncGenerator<Row> {
  for await (const { line, lines } of entriesOf(source))
    if (lines === null) yield { kind: 'rejected', line, reason: TOO_LARGE };
    else if (lines.every(isBlank)) yield { kind: 'rejected', line, reason: EMPTY };
    else yield rowAt(line, () => articleOfEntry(lines, { file: source.name, line }, source.note));
}

function isBlank(line: string): boolean {
  return line === SECTION_END || line.trim() === '';
}

/** An entry's lines and the first one's number; null where it is larger than any article may be. */
interface Entry {
  readonly line: number;
  readonly lines: readonly string[] | null;
}

async function* entriesOf(source: Source): AsyncGenerator<Entry> {
  let first = 1;
  let line = 1;
  let chars = 0;
  let lines: string[] = [];
  let begun: string[] = []; // the portions of a line that does not end
  const entry = (): Entry => ({ line: first, lines: chars > MAX_ENTRY_CHARS ? null : lines });
  const take = (text: string) => {
    chars += text.length;
    if (chars <= MAX_ENTRY_CHARS) lines.push(text);
    else lines = [];
  };
  for await (const text of unixTextOf(source)) {
    const [head = '', ...others] = text.split('\n');
    begun.push(head);
    for (const other of others) {
      const whole = begun.join('');
      begun = [other];
      line += 1;
      if (whole.trimEnd() !== ENTRY_END) take(whole);
      else {
        yield entry();
        first = line;
        chars = 0;
        lines = [];
      }
    }
  }
  take(begun.join(''));
  if (chars === 0) return;
  source.note?.(first, 'does not end, and may be cut');
  yield entry();
}

function articleOfEntry(lines: readonly string[], at: RowPlace, note: Note = () => {}): Article {
  const [about = [], ...sections] = sectionsOf(lines);
  const said = new Map(about.map((line) => [nameOf(line), line.slice(line.indexOf(':') + 1).trim()]));
  const textOf = (name: string) =>
    textOfHtml(
      sections
        .find(([head = '']) => head.trim() === `${name}:`)
        ?.slice(1)
        .join('\n') ?? '',
    );
  const headline = fieldLine(said.get('TITLE') ?? '');
  const status = said.get('STATUS') ?? 'Publish';
  if (!/^publish$/i.test(status))
    throw new ArticleFormatError(at.file, at.line, `was not published: its status is ${status}`, headline);
  const written = said.get('DATE') ?? '';
  const date = dayIn(written);
  if (written !== '' && date === '') note(at.line, UNKNOWN_DAY, written);
  const body = [textOf('BODY'), textOf('EXTENDED BODY')].filter((text) => text !== '').join('\n\n');
  return articleOf(
    {
      url: said.get('UNIQUE URL') ?? '',
      date,
      headline,
      ...leadAndBody(textOf('EXCERPT'), body, headline),
    },
    at,
  );
}

function sectionsOf(lines: readonly string[]): string[][] {
  const sections: string[][] = [[]];
  for (const line of lines)
    if (line.trimEnd() === SECTION_END) sections.push([]);
    else sections.at(-1)!.push(line);
  return sections;
}

function nameOf(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf(':')));
}

/** `MM/DD/YYYY hh:mm:ss`, the month first in all countries. */
function dayIn(written: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(written) ?? [];
  return year === undefined ? feedDay(written) : dayOf(year, month!, day!);
}
