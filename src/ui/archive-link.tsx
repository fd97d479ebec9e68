import type { ComponentChildren } from 'preact';
import type { ArticleRef } from '../core/article';
import { safeUrl } from '../core/safe-url';

/** A link to the article where it was published, in a tab of its own; plain text when it has no safe address. */
export function ArchiveLink({
  article,
  class: className,
  label,
  children,
}: {
  readonly article: ArticleRef;
  readonly class: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}) {
  const href = safeUrl(article.url);
  if (href === '') return <span class={className}>{children}</span>;
  return (
    <a
      class={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      aria-label={label}
    >
      {children}
    </a>
  );
}
