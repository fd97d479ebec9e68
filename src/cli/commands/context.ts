import type { Archive } from '../../core/archive/archive';
import type { Page } from '../../core/article';
import { agreedFigures } from '../../core/compare/agreed-figures';
import { withPageSpeakers } from '../../core/compare/quoted-speakers';
import type { Context, QuoteInFull } from '../../core/context';
import { findContext } from '../../core/find-context';
import { withQuotes } from '../../core/marks/quotes';
import { quotesOnPage } from '../../core/quotes-on-page';
import { findRemote } from '../../core/remote/find-remote';
import { mergedContext } from '../../core/remote/merge';
import { isCalendarDay } from '../../core/url/day-in-address';
import { pageOfBytes } from '../../read/html';
import { emptyArchive, openArchiveAt } from '../archive';
import { remoteOf, searchIn } from '../cluster';
import type { Command, Options } from '../command';
import { InputError } from '../input-error';
import { forEachRow, readBytes, readText } from '../lines';
import { printLine } from '../output';
import { idOfRow, pageOfRow } from '../pages';
import { pageOfText } from '../plain-text';

/** What the archive, a cluster or both know about a page, or about each page of a list. */
export const contextCommand: Command = async (_files, options) => {
  const { list } = options;
  const page = list === undefined ? await pageOf(options) : null;
  const contextOf = await contextFinder(options);
  if (page) {
    await printLine(printable(page, await contextOf(page)));
    return 0;
  }
  return forEachRow(list!, async (row) => {
    const read = await pageOfRow(row, list!);
    await printLine({ id: idOfRow(row), url: row.url ?? '', ...printable(read, await contextOf(read)) });
  });
};

/** `remote` tells what came of asking the cluster, where one was asked. */
type Found = Context & {
  /** What the page quotes and the local archive has too. */
  readonly quotes?: readonly QuoteInFull[];
  readonly remote?: { readonly isPartial: boolean } | { readonly failed: string };
};

async function contextFinder(options: Options): Promise<(page: Page) => Promise<Found>> {
  const remote = remoteOf(options);
  if (remote === null) {
    const archive = await openArchiveAt(options.archive);
    return (page) => knownIn(archive, page);
  }
  const judging = emptyArchive();
  const local = options.archive === undefined ? judging : await openArchiveAt(options.archive);
  return async (page) => {
    const known = await knownIn(local, page);
    try {
      const far = await findRemote(page, judging, searchIn(remote));
      if (!far) return known;
      return { ...mergedContext(known, far.context), remote: { isPartial: far.isPartial } };
    } catch (error) {
      // What the local archive knows stands without the other.
      if (!(error instanceof InputError) || options.archive === undefined) throw error;
      return { ...known, remote: { failed: error.message } };
    }
  };
}

async function knownIn(archive: Archive, page: Page): Promise<Found> {
  const context = await findContext(page, archive);
  return { ...context, quotes: await quotesOnPage(page, archive) };
}

function printable(page: Page, { figures, language, quotes: found = [], ...context }: Found) {
  const { comparisons, marks } = agreedFigures({ page, language }, figures, context.marks);
  const quotes = withPageSpeakers({ page, language }, found);
  return { ...context, quotes, marks: withQuotes(marks, quotes), comparisons };
}

async function pageOf({ url, html, text, date }: Options): Promise<Page> {
  if (url === undefined || (html === undefined) === (text === undefined)) {
    throw new InputError('context takes --url URL with --html FILE or --text FILE, or --list FILE.jsonl');
  }
  if (!URL.canParse(url)) throw new InputError(`--url takes an address, not "${url}"`);
  if (date !== undefined && !isCalendarDay(date)) {
    throw new InputError(`--date takes a day, YYYY-MM-DD, not "${date}"`);
  }
  if (text !== undefined) return pageOfText(readText(text), url, date ?? '');
  const page = await pageOfBytes(readBytes(html!), url);
  return date === undefined ? page : { ...page, date };
}
