import type { Article } from '../../article';
import { dayOrderOf } from '../../days/day-order';
import type { Labels } from '../../labels';
import { safeUrl } from '../../url/url';
import { articleOf, EMPTY, rowAt, UNKNOWN_DAY } from '../article-of';
import type { Note, Row } from '../format';
import { leadAndBody } from '../lead';
import { fieldLine, fieldText } from './field-text';
import { languageCode } from './language-code';
import { type TableDay, tableDay } from './table-day';

/** What a row of a table or an object says of an article; its texts may hold HTML, its `date` is as it was written. */
export interface ToldRow {
  readonly kind: 'told';
  readonly line: number;
  readonly told: Partial<Article>;
  /** Whether what names the date is of a language that writes the day first. */
  readonly isDayFirst?: boolean;
  /** Whether its texts are plain: where they may hold HTML, tags in them are read as such. */
  readonly isPlain?: true;
  /** What a reader had put to it. */
  readonly labels?: Labels | undefined;
}

/** So many dates that can be meant in one way only settle how a column is written. */
const ENOUGH = 20;

/** So much text is held back until it is settled. */
const MOST_HELD_CHARS = 48 * 1024 * 1024;

/**
 * The rows with their articles made, in the same order. Whether 03/04/2019 is in March or in April is told by the other
 * dates of the file, for which rows are held back, else by the language of the column's name or the row; a date that stays ambiguous or cannot be
 * told leaves its article without a day, and is noted. A row that has an address and no text is an address.
 */
export async function* madeRows(
  rows: AsyncIterable<Row | ToldRow>,
  file: string,
  note: Note = () => {},
): AsyncGenerator<Row> {
  const maker = rowMaker(file, note);
  for await (const row of rows) for (const made of maker.take(row)) yield made;
  for (const made of maker.rest()) yield made;
}

/** The same for who has rows at hand: `take` gives those that are settled by one more, `rest` what is left at the end. */
export function rowMaker(
  file: string,
  note: Note = () => {},
): { readonly take: (row: Row | ToldRow) => Iterable<Row>; readonly rest: () => Iterable<Row> } {
  const shown = { day: 0, month: 0 };
  let held: (Row | DatedRow)[] = [];
  let heldChars = 0;
  let isWaiting = false;
  const made = (row: Row | DatedRow): Row =>
    row.kind === 'told' ? madeRow(row, dayBy(row, shown, note), file, note) : row;
  function* released(): Generator<Row> {
    const waiting = held;
    held = [];
    heldChars = 0;
    isWaiting = false;
    for (const row of waiting) yield made(row);
  }
  return {
    take(row) {
      if (row.kind !== 'told') {
        if (held.length === 0) return [row];
        held.push(row);
      } else {
        const day = tableDay(row.told.date ?? '', [languageCode(row.told.lang ?? '')]);
        if (day.kind === 'day' && day.order !== '') shown[day.order] += 1;
        isWaiting ||= day.kind === 'either';
        const dated = { ...row, day };
        if (!isWaiting) return [made(dated)];
        heldChars += ROW_CHARS + (row.told.body?.length ?? 0) + (row.told.lead?.length ?? 0);
        held.push(dated);
      }
      const isSettled = !isWaiting || shown.day + shown.month >= ENOUGH || heldChars > MOST_HELD_CHARS;
      return isSettled ? released() : [];
    },
    rest: released,
  };
}

/** What a row takes beside its text. */
const ROW_CHARS = 500;

interface DatedRow extends ToldRow {
  readonly day: TableDay;
}

function dayBy(row: DatedRow, shown: { readonly day: number; readonly month: number }, note: Note): string {
  const { day, line, told } = row;
  if (day.kind === 'day') return day.day;
  if (day.kind === 'either') {
    const own = row.isDayFirst ? 'day' : dayOrderOf(languageCode(told.lang ?? ''));
    const order = shown.day + shown.month > 0 ? '' : own;
    if ((shown.day > 0 && shown.month === 0) || order === 'day') return day.dayFirst;
    if ((shown.month > 0 && shown.day === 0) || order === 'month') return day.monthFirst;
  }
  if (day.kind === 'either')
    note(line, 'has a date that may be two days, and is kept without one', told.date);
  if (day.kind === 'part')
    note(line, 'has a month or a year without a day, and is kept without one', told.date);
  if (day.kind === 'unknown') note(line, UNKNOWN_DAY, told.date);
  return '';
}

function madeRow({ line, told, labels, isPlain }: ToldRow, date: string, file: string, note: Note): Row {
  const { lang = '', id = '' } = told;
  const { publisher = '' } = told;
  const url = addressIn(told.url ?? '', line, note);
  const field = (text = '') => {
    const shown = text.replace(CONTROLS, '');
    if (shown !== text) note(line, 'has control characters, which are left out');
    return shown;
  };
  const read = isPlain ? (text: string) => text : fieldText;
  const headline = (isPlain ? field(told.headline) : fieldLine(field(told.headline))).trim();
  const body = read(field(told.body));
  const cut = CUT.exec(body);
  if (cut !== null) note(line, 'has only the beginning of its text', headline);
  const texts = textsOf(headline, read(field(told.lead)), cut === null ? body : body.slice(0, cut.index));
  if (
    (texts.lead + texts.body).trim() === '' &&
    safeUrl(url) !== '' &&
    (headline === '' || safeUrl(headline) === safeUrl(url))
  )
    return { kind: 'address', line, url: safeUrl(url), title: '', date };
  if ((headline + texts.lead + texts.body).trim() === '') return { kind: 'rejected', line, reason: EMPTY };
  const article = {
    id,
    url,
    date,
    headline,
    ...texts,
    publisher: fieldLine(field(publisher)),
    lang: languageCode(lang),
  };
  return withLabels(
    rowAt(line, () => articleOf(article, { file, line })),
    labels,
  );
}

/** An article may not have these. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/g;

/** Without a scheme an address is a host's, or relative to what nobody knows: then it is left out, and noted. */
function addressIn(url: string, line: number, note: Note): string {
  if (url === '' || /^[a-z][a-z0-9+.-]{0,30}:/i.test(url)) return url;
  const whole = `https://${url.replace(/^\/\//, '')}`;
  if (OF_HOST.test(url) && safeUrl(whole) !== '') return whole;
  note(line, 'has an address that is relative to an unknown one, which is left out', url);
  return '';
}

/** `www.h.example/2019/quay`, `//h.example/quay`; a name of a file has a point, too. */
const OF_HOST = /^(?:\/\/|www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\/)[^\s]{1,2000}$/i;

/** The row with what a reader had put to its article. */
export function withLabels(row: Row, labels: Labels | undefined): Row {
  return row.kind === 'article' && labels !== undefined ? { ...row, labels } : row;
}

/** What services write that give the first 200 characters: `Work begins… [+1234 chars]`, `Work begins... [1234 chars]`. */
const CUT = / ?\[\+?\d{1,7} (?:chars|characters)\]$/;

/** A lead stays one where there is a headline: services give no more of an article. */
function textsOf(headline: string, lead: string, body: string): Pick<Article, 'lead' | 'body'> {
  return headline !== '' && body.trim() === '' ? { lead, body: '' } : leadAndBody(lead, body, headline);
}
