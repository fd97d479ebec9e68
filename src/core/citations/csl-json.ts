import { NO_LABELS } from '../labels';
import { addressOf, type Cited, datePartsOf, oneLine } from './cited';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly URL?: string;
  readonly accessed?: CslDate;
  readonly language?: string;
  readonly keyword?: string;
  readonly note?: string;
}

/**
 * The articles as CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json), an array of newspaper
 * articles; what is not known of one is left out. `accessed` is `YYYY-MM-DD`, `''` for not saying.
 */
export function cslJsonOf(articles: readonly Cited[], accessed: string): string {
  return `${JSON.stringify(
    articles.map((article) => itemOf(article, accessed)),
    null,
    2,
  )}\n`;
}

function itemOf(article: Cited, accessed: string): CslItem {
  const [title, publisher, url] = [oneLine(article.headline), oneLine(article.publisher), addressOf(article)];
  const { tags, note } = article.labels ?? NO_LABELS;
  const [issued, seen] = [dateOf(article.date), url === '' ? null : dateOf(accessed)];
  return {
    id: article.id,
    type: 'article-newspaper',
    ...(title !== '' && { title }),
    ...(publisher !== '' && { 'container-title': publisher }),
    ...(issued !== null && { issued }),
    ...(url !== '' && { URL: url }),
    ...(seen !== null && { accessed: seen }),
    ...(article.lang !== '' && { language: article.lang }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(note !== '' && { note }),
  };
}

function dateOf(date: string): CslDate | null {
  const parts = datePartsOf(date);
  return parts.length === 0 ? null : { 'date-parts': [parts] };
}
