import type { Page } from '../core/article';
import { type ReadHtml, readBytesOfHtml, readHtml } from '../read/html';
import { InputError } from './input-error';
import { dayOfRow, type Row, readBytes, textOfRow } from './lines';

/** The page of a `--list` row: see `readRow`. */
export async function pageOfRow(row: Row, list: string): Promise<Page> {
  return (await readRow(row, list)).page;
}

/**
 * The page of a `--list` row: `html`, or `htmlFile` (`.gz` too, relative to the list), else headline and text as given;
 * `date` of the row wins over the page's own. Throws InputError when the file cannot be read or the date is none.
 */
export async function readRow(row: Row, list: string): Promise<ReadHtml> {
  const url = textOfRow(row, 'url');
  const date = dayOfRow(row, 'date');
  const file = textOfRow(row, 'htmlFile');
  const html = textOfRow(row, 'html');
  if (file !== '' || html !== '') {
    const read = file === '' ? readHtml(html, url) : await readBytesOfHtml(readBytes(file, list), url);
    return date === '' ? read : { ...read, page: { ...read.page, date } };
  }
  const page = {
    url,
    canonical: '',
    headline: textOfRow(row, 'headline', 'title'),
    text: [textOfRow(row, 'lead'), textOfRow(row, 'body', 'text')].filter((part) => part !== '').join('\n\n'),
    date,
    publisher: textOfRow(row, 'publisher'),
    lang: textOfRow(row, 'lang'),
  };
  return { page, kind: 'article' };
}

/** What a row is called in the output: its `id`, else its address. */
export function idOfRow(row: Row): string {
  return textOfRow(row, 'id', 'url');
}

/** A whole number above 0 from an option, or the default. Throws InputError. */
export function countOption(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^[1-9]\d*$/.test(value))
    throw new InputError(`--${name} takes a whole number above 0, not "${value}"`);
  return Number(value);
}
