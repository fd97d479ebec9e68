import type { Archive } from '../../core/archive/archive';
import type { Page } from '../../core/article';
import { agreedFigures } from '../../core/compare/agreed-figures';
import { findContext } from '../../core/find-context';
import { isCalendarDay } from '../../core/url/day-in-address';
import { pageOfHtml } from '../../read/html';
import { openArchiveAt } from '../archive';
import { InputError } from '../input-error';
import { forEachRow, readText } from '../lines';
import type { Command, Options } from '../main';
import { printLine } from '../output';
import { idOfRow, pageOfRow } from '../pages';
import { pageOfText } from '../plain-text';

/** What the archive knows about a page, or about each page of a list. */
export const contextCommand: Command = async (_files, options) => {
  const { list } = options;
  if (list === undefined) {
    const page = pageOf(options);
    await printLine(await contextOf(page, await openArchiveAt(options.archive)));
    return 0;
  }
  const archive = await openArchiveAt(options.archive);
  return forEachRow(list, async (row) => {
    const context = await contextOf(pageOfRow(row, list), archive);
    await printLine({ id: idOfRow(row), url: row.url ?? '', ...context });
  });
};

async function contextOf(page: Page, archive: Archive) {
  const { figures, language, ...context } = await findContext(page, archive);
  const { comparisons, marks } = agreedFigures({ page, language }, figures, context.marks);
  return { ...context, marks, comparisons };
}

function pageOf({ url, html, text, date }: Options) {
  if (url === undefined || (html === undefined) === (text === undefined)) {
    throw new InputError('context takes --url URL with --html FILE or --text FILE, or --list FILE.jsonl');
  }
  if (!URL.canParse(url)) throw new InputError(`--url takes an address, not "${url}"`);
  if (date !== undefined && !isCalendarDay(date)) {
    throw new InputError(`--date takes a day, YYYY-MM-DD, not "${date}"`);
  }
  if (text !== undefined) return pageOfText(readText(text), url, date ?? '');
  const page = pageOfHtml(readText(html!), url);
  return date === undefined ? page : { ...page, date };
}
