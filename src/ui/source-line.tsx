import type { ArticleRef } from '../core/article';
import type { Related } from '../core/context';
import { say } from '../language/say';
import { formatAge, formatDate } from './dates';

/** Publisher · date · how it is related · age relative to the page; parts that are not known are left out. */
export function SourceLine({
  article,
  days = null,
  kind = null,
}: {
  readonly article: Pick<ArticleRef, 'publisher' | 'date'>;
  readonly days?: number | null;
  readonly kind?: Related['kind'] | null;
}) {
  return (
    <p class="source">
      {article.publisher !== '' && <bdi class="publisher">{article.publisher}</bdi>}
      {article.date !== '' && <time dateTime={article.date}>{formatDate(article.date)}</time>}
      {kind !== null && <span>{say(RELATIONS[kind])}</span>}
      {days !== null && <span>{formatAge(days)}</span>}
    </p>
  );
}

const RELATIONS = {
  copy: 'relation_copy',
  'same story': 'relation_same_story',
  related: 'relation_related',
  background: 'relation_background',
} as const;
