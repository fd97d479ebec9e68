import type { ComponentChildren } from 'preact';
import type { ArticleRef, Span } from '../core/article';
import { readerAddress } from '../core/url/reader-address';

/** A link to the article as the archive has it, `span` of its text marked, in a tab of its own. */
export function ArchiveLink({
  article,
  span = null,
  class: className,
  label,
  title,
  children,
}: {
  readonly article: Pick<ArticleRef, 'id'>;
  readonly span?: Span | null;
  readonly class: string;
  readonly label?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <a
      class={className}
      href={readerAddress(article.id, span)}
      target="_blank"
      rel="noopener"
      aria-label={label}
      title={title}
    >
      {children}
    </a>
  );
}
