import { MAX_ARTICLE_CHARS } from '../article-of';
import { headText } from '../decode';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source, Tools } from '../format';
import { peek } from '../peek';
import { docxParagraphs } from './docx';
import { pressArticles } from './press-text';
import { rtfParagraphs } from './rtf';
import { textParagraphs } from './text-paragraphs';

/** An export of a press database has up to some hundred articles. */
const MAX_CHARS = 16 * MAX_ARTICLE_CHARS;

/**
 * Reads a document of a word processor (Word's .docx, RTF), and exports of press databases as such or as plain text: the
 * articles of these; of any other document its first paragraph is the headline and the rest the text.
 */
export async function* readDocument(source: Source, tools: Tools): AsyncGenerator<Row> {
  const { head, chunks } = await peek(source.chunks, 16);
  const paragraphs = await paragraphsIn({ ...source, chunks }, headText(head), tools);
  const rows = pressArticles(paragraphs, source.note ?? (() => {})) ?? [articleOf(paragraphs)];
  yield* madeRows(each(rows), source.name, source.note);
}

function paragraphsIn(source: Source, head: string, tools: Tools): Promise<string[]> {
  if (head.startsWith('PK')) return docxParagraphs(source, tools);
  return /^\s{0,9}\{\\[a-z]/.test(head)
    ? rtfParagraphs(source, MAX_CHARS)
    : textParagraphs(source, MAX_CHARS);
}

/** A headline is a line of its own. */
const MAX_HEADLINE_CHARS = 300;

function articleOf(paragraphs: readonly string[]): Row | ToldRow {
  const [first = '', ...rest] = paragraphs;
  const isHeadline = first.length <= MAX_HEADLINE_CHARS && rest.length > 0;
  const told = { headline: isHeadline ? first : '', body: (isHeadline ? rest : paragraphs).join('\n\n') };
  // What reads it further would take twenty times its size of memory.
  if (told.body.length > MAX_ARTICLE_CHARS)
    return { kind: 'rejected', line: 1, reason: `has a text of ${told.body.length} characters` };
  return { kind: 'told', line: 1, told };
}

async function* each(rows: readonly (Row | ToldRow)[]): AsyncGenerator<Row | ToldRow> {
  for (const row of rows) yield row.kind === 'told' ? { ...row, isPlain: true } : row;
}
