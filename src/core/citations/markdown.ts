import { addressOf, type Cited, oneLine } from './cited';

/**
 * The articles as lines of Markdown (CommonMark), one a line as items of a list where there are several: headline, linked
 * when there is an address, publisher, day, day of access. `accessed` is `YYYY-MM-DD`, `''` for not saying.
 */
export function markdownOf(articles: readonly Cited[], accessed: string): string {
  const lines = articles.map((article) => lineOf(article, accessed));
  return lines.length === 1 ? `${lines[0]}\n` : lines.map((line) => `- ${line}\n`).join('');
}

function lineOf(article: Cited, accessed: string): string {
  const headline = escaped(article.headline) || 'Without a headline';
  const url = addressOf(article);
  const parts = [
    url === '' ? headline : `[${headline}](<${destination(url)}>)`,
    article.publisher === '' ? '' : `*${escaped(article.publisher)}*`,
    article.date,
    url === '' || accessed === '' ? '' : `accessed ${accessed}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What begins or ends something in CommonMark or in its extensions of tables, strikes and formulas. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&') // else a heading or a list
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Between angle brackets only these would end an address. */
function destination(url: string): string {
  return url.replace(/[<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
