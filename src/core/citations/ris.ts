import { addressOf, type Cited, datePartsOf, oneLine } from './cited';

/** The specification ends lines so. */
const LINE_END = '\r\n';

/**
 * The articles as a RIS file, a reference of type NEWS each, by the RIS Format Specifications of Reference Manager: dates are
 * `YYYY/MM/DD/` with all slashes whatever is known of them. `accessed` is `YYYY-MM-DD`, `''` for not saying.
 */
export function risOf(articles: readonly Cited[], accessed: string): string {
  return articles.map((article) => referenceOf(article, accessed)).join(LINE_END);
}

function referenceOf(article: Cited, accessed: string): string {
  const [year] = datePartsOf(article.date);
  const url = addressOf(article);
  const fields: [tag: string, value: string][] = [
    ['TI', oneLine(article.headline)],
    ['T2', oneLine(article.publisher).replaceAll('*', '')], // an asterisk is not allowed in a periodical's name
    ['PY', year === undefined ? '' : String(year).padStart(4, '0')],
    ['DA', risDate(article.date)],
    ['UR', url],
    ['Y2', url === '' ? '' : risDate(accessed)],
    ['LA', oneLine(article.lang)],
    ...(article.labels?.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    ['N1', oneLine(article.labels?.note ?? '')],
  ];
  const lines = [['TY', 'NEWS'], ...fields.filter(([, value]) => value !== ''), ['ER', '']];
  return lines.map(([tag, value]) => `${tag}  - ${value}${LINE_END}`).join('');
}

function risDate(date: string): string {
  const parts = datePartsOf(date);
  if (parts.length === 0) return '';
  const [year, month, day] = [0, 1, 2].map(
    (at) => parts[at]?.toString().padStart(at === 0 ? 4 : 2, '0') ?? '',
  );
  return `${year}/${month}/${day}/`;
}
