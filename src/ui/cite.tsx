import type { ArticleRef } from '../core/article';
import { ArchiveLink } from './archive-link';
import { SourceLine } from './source-line';

/** Where a sentence or figure stands: publisher, date, and the way to the article. */
export function Cite({ article }: { readonly article: ArticleRef }) {
  return (
    <div class="cite">
      <SourceLine article={article} />
      <ArchiveLink article={article} class="open" label={`Open: ${article.headline}`}>
        Open
      </ArchiveLink>
    </div>
  );
}
