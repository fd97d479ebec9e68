import type { ArticleRef, Span } from '../core/article';
import { ArchiveLink } from './archive-link';
import { OriginalLink } from './original-link';
import { SourceLine } from './source-line';

/** Where a sentence or figure stands: publisher, date, and the ways to the article, in the archive and where it was published. */
export function Cite({ article, span }: { readonly article: ArticleRef; readonly span: Span }) {
  return (
    <div class="cite">
      <SourceLine article={article} />
      <span class="ways">
        <ArchiveLink
          article={article}
          span={span}
          class="open"
          label={`Open in the archive: ${article.headline}`}
        >
          Open
        </ArchiveLink>
        <OriginalLink article={article} />
      </span>
    </div>
  );
}
