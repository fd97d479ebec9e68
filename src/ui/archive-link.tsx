import type { ComponentChildren } from 'preact';
import type { ArticleRef, Span } from '../core/article';
import { readerAddress } from '../core/url/reader-address';

/** A link to the article as the archive has it, `span` of its text marked, in a tab of its own. */
export function ArchiveLink({
  article,
  span = null,
  class: className,
  label,
  children,
}: {
  readonly article: ArticleRef;
  readonly span?: Span | null;
  readonly class: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <a
      class={className}
      href={readerAddress(article.id, span)}
      target="_blank"
      rel="noopener"
      aria-label={label}
    >
      {children}
    </a>
  );
}
