import type { ComponentChildren } from 'preact';
import type { ArticleRef } from '../core/article';
import { safeUrl } from '../core/url/safe-url';

/** A link to the article where it was published, in a tab of its own; nothing when it has no safe address. */
export function OriginalLink({
  article,
  children = 'Original',
}: {
  readonly article: ArticleRef;
  readonly children?: ComponentChildren;
}) {
  const href = safeUrl(article.url);
  if (href === '') return null;
  return (
    <a
      class="open"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      aria-label={children === 'Original' ? `Original: ${article.headline}` : undefined}
    >
      {children}
    </a>
  );
}
