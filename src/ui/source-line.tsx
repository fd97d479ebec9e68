import type { ArticleRef } from '../core/article';
import { formatAge, formatDate } from './dates';

/** Publisher · date · age relative to the page; parts that are not known are left out. */
export function SourceLine({
  article,
  days = null,
}: {
  readonly article: ArticleRef;
  readonly days?: number | null;
}) {
  return (
    <p class="source">
      {article.publisher !== '' && <bdi class="publisher">{article.publisher}</bdi>}
      {article.date !== '' && <time dateTime={article.date}>{formatDate(article.date)}</time>}
      {days !== null && <span>{formatAge(days)}</span>}
    </p>
  );
}
