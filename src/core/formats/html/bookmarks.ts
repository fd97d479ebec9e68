import { safeUrl } from '../../url/url';
import { textOf } from '../decode';
import type { Row, Source } from '../format';
import { peek } from '../peek';
import { declaredIn } from './encoding';
import { htmlParser } from './parser';

/** What declares the encoding stands at the beginning. */
const HEAD_BYTES = 1_024;

/** A bookmark's name or address is never longer; what is counts as none. */
const MAX_TITLE_CHARS = 2_000;

/**
 * Reads the bookmarks file that all browsers export, in the format that Netscape's began, and Pocket's list: the addresses in their order,
 * with the day on which each was added, in UTC.
 */
export async function* readBookmarks(source: Source): AsyncGenerator<Row> {
  const found: Row[] = [];
  let line = 0;
  let begun: { url: string; added: string; title: string } | null = null;
  const end = () => {
    if (begun === null) return;
    line += 1;
    found.push(rowOf(begun, line));
    begun = null;
  };
  const parser = htmlParser({
    onopentag(name, { href, add_date, time_added }) {
      if (name !== 'a') return;
      end(); // one that was not closed
      begun = { url: href ?? '', added: add_date ?? time_added ?? '', title: '' };
    },
    ontext(text) {
      if (begun !== null && begun.title.length < MAX_TITLE_CHARS) begun.title += text;
    },
    onclosetag(name) {
      if (name === 'a') end();
    },
  });
  const { head, chunks } = await peek(source.chunks, HEAD_BYTES);
  for await (const text of textOf({ ...source, chunks }, declaredIn(head))) {
    parser.write(text);
    yield* found.splice(0);
  }
  parser.end();
  yield* found;
}

function rowOf(bookmark: { url: string; added: string; title: string }, line: number): Row {
  const url = safeUrl(bookmark.url);
  if (/[\u0000-\u0008\u000e-\u001f]/.test(bookmark.url + bookmark.title))
    return { kind: 'rejected', line, reason: 'has a control character' };
  if (url === '') return { kind: 'rejected', line, reason: 'has no address that may be linked to' };
  const title = bookmark.title.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE_CHARS).toWellFormed();
  return { kind: 'address', line, url, title, date: dayOfSeconds(bookmark.added) };
}

/** Seconds since 1970, also in thousandths and millionths, as some browsers write them; `''` for what is none. */
function dayOfSeconds(text: string): string {
  const seconds = /^(?:\d{6,10}|(\d{10})(?:\d{3}|\d{6}))$/.exec(text);
  return seconds === null ? '' : new Date(Number(seconds[1] ?? text) * 1_000).toISOString().slice(0, 10);
}
