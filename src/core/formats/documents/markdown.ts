import { MAX_ARTICLE_CHARS, TOO_LARGE } from '../article-of';
import { unixTextOf } from '../decode';
import { type Field, placesOf } from '../fields/names';
import { toldBy } from '../fields/told-parts';
import { madeRows, type ToldRow } from '../fields/told-rows';
import { unpublishedBy } from '../fields/unpublished';
import type { Row, Source } from '../format';
import { frontMatter } from './front-matter';
import { textOfMarkdown } from './markdown-text';

/**
 * Reads an article in Markdown as makers of static sites (Hugo, Jekyll, Hexo, Pelican) and those who leave a blog keep it:
 * what is said of it stands before the text. What has none of that is no article but a note, and is refused.
 */
export async function* readMarkdown(source: Source): AsyncGenerator<Row> {
  let written = '';
  for await (const portion of unixTextOf(source)) {
    written += portion;
    if (written.length > MAX_ARTICLE_CHARS) break;
  }
  yield* madeRows(each([rowOf(written, source)]), source.name, source.note);
}

function rowOf(written: string, { name }: Source): Row | ToldRow {
  const rejected = (reason: string): Row => ({ kind: 'rejected', line: 1, reason });
  if (written.length > MAX_ARTICLE_CHARS) return rejected(TOO_LARGE);
  const { said, text } = frontMatter(written);
  if (said.size === 0) return rejected('is a Markdown text that says nothing of itself before it begins');
  const unpublished = unpublishedBy((key) => said.get(key));
  if (unpublished !== '') return rejected(unpublished);
  if (/^page$/i.test(said.get('layout') ?? said.get('type') ?? ''))
    return rejected('is no article but of the type page');
  const values = [...said.values()];
  const told = toldBy(
    [...placesOf([...said.keys()])].map(([field, at]): [Field, string[]] => [
      field,
      at.map((place) => values[place]!),
    ]),
  );
  const heading = told.headline ? null : HEADING.exec(text);
  const headline = told.headline || textOfMarkdown(heading?.slice(1).join('') ?? '');
  const body = textOfMarkdown(text.slice(heading?.[0].length ?? 0));
  const date = told.date || (DATED_NAME.exec(name)?.[1] ?? '');
  const lead = textOfMarkdown(told.lead ?? '');
  return { kind: 'told', line: 1, told: { ...told, headline, lead, body, date } };
}

/** What the text begins with. */
const HEADING = /^\s{0,100}(?:#[ \t]+([^\n]{1,300})|(\S[^\n]{0,300})\n={2,}[ \t]*(?:\n|$))/;

/** Jekyll's names of files. */
const DATED_NAME = /(?:^|[/\\])(\d{4}-\d\d-\d\d)[-_][^/\\]*$/;

async function* each(rows: readonly (Row | ToldRow)[]): AsyncGenerator<Row | ToldRow> {
  yield* rows;
}
