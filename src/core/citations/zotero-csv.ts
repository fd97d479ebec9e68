import { addressOf, type Cited, oneLine } from './cited';

/** The columns of Zotero's own CSV that an article can fill, as it names them. */
const COLUMNS: readonly (readonly [name: string, value: (article: Cited, accessed: string) => string])[] = [
  ['Key', ({ id }) => id],
  ['Item Type', () => 'newspaperArticle'],
  ['Publication Year', ({ date }) => date.slice(0, 4)],
  ['Title', ({ headline }) => oneLine(headline)],
  ['Publication Title', ({ publisher }) => oneLine(publisher)],
  ['Url', addressOf],
  ['Date', ({ date }) => date],
  ['Access Date', (article, accessed) => (addressOf(article) === '' ? '' : accessed)],
  ['Language', ({ lang }) => lang],
  ['Notes', ({ labels }) => labels?.note ?? ''],
  ['Manual Tags', ({ labels }) => labels?.tags.join('; ') ?? ''],
];

/**
 * The articles as a table (RFC 4180) with the columns of Zotero's own, a row each behind the row of names. `accessed` is
 * `YYYY-MM-DD`, `''` for not saying.
 */
export function zoteroCsvOf(articles: readonly Cited[], accessed: string): string {
  const rows = articles.map((article) => COLUMNS.map(([, value]) => value(article, accessed)));
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
