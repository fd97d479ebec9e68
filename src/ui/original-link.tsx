import type { ComponentChildren } from 'preact';
import type { ArticleRef } from '../core/article';
import { safeUrl } from '../core/url/safe-url';
import { say } from '../language/say';
import { Icon } from './icon';

/** A link to the article where it was published, in a tab of its own; nothing when it has no safe address. */
export function OriginalLink({
  article,
  children,
}: {
  readonly article: Pick<ArticleRef, 'url' | 'headline'>;
  /** A sign when absent. */
  readonly children?: ComponentChildren;
}) {
  const href = safeUrl(article.url);
  if (href === '') return null;
  const name = children === undefined ? say('original_of', article.headline) : undefined;
  return (
    <a
      class={children === undefined ? 'tool original' : 'original'}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      aria-label={name}
      title={name && say('original')}
    >
      {children ?? <Icon sign="original" />}
    </a>
  );
}
