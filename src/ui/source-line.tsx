import type { ArticleRef } from '../core/article';
import type { Related } from '../core/context';
import { hostBeside } from '../core/url/host-beside';
import { format, locale, say } from '../language/say';
import { formatAge, formatDate } from './dates';

/**
 * Publisher · its host where the name does not bear it out · date · its language · how it is related · age relative to the
 * page; parts that are not known are left out.
 */
export function SourceLine({
  article,
  days = null,
  kind = null,
  language,
}: {
  readonly article: Pick<ArticleRef, 'publisher' | 'url' | 'date'>;
  readonly days?: number | null;
  readonly kind?: Related['kind'] | null;
  /** The article's language where it is not the page's. */
  readonly language?: string | undefined;
}) {
  const host = hostBeside(article);
  return (
    <p class="source">
      {article.publisher !== '' && (
        <span>
          <bdi class="publisher">{article.publisher}</bdi>
        </span>
      )}
      {host !== '' && (
        <span>
          <bdi>{host}</bdi>
        </span>
      )}
      {article.date !== '' && <time dateTime={article.date}>{formatDate(article.date)}</time>}
      {language && <span>{say('in_language', nameOfLanguage(language))}</span>}
      {kind !== null && <span>{say(RELATIONS[kind])}</span>}
      {days !== null && <span>{formatAge(days)}</span>}
    </p>
  );
}

/** A language as the reader's names it. */
function nameOfLanguage(language: string): string {
  const make = () => new Intl.DisplayNames([locale()], { type: 'language' });
  return format('language', make).of(language) ?? language;
}

const RELATIONS = {
  copy: 'relation_copy',
  'same story': 'relation_same_story',
  related: 'relation_related',
  background: 'relation_background',
} as const;
