import type { WireCopy } from '../core/context';
import { ArchiveLink } from './archive-link';
import { formatDate } from './dates';
import { SourceLine } from './source-line';

/** How much of the page's text ran elsewhere, when and as what, with a switch for the marks of its sentences. */
export function CopyStrip({
  copy: { article, share, marks },
  isMarked,
  mark,
}: {
  readonly copy: WireCopy;
  readonly isMarked: boolean;
  readonly mark: ((isMarked: boolean) => void) | undefined;
}) {
  const day = article.date === '' ? '' : ` on ${formatDate(article.date)}`;
  return (
    <section id="copy" aria-labelledby="copy-title">
      <h2 id="copy-title">Also ran elsewhere</h2>
      <p>
        {Math.round(share * 100)} % of this text ran{day} as{' '}
        <ArchiveLink article={article} class="copied">
          <bdi dir="auto">{article.headline}</bdi>
        </ArchiveLink>
      </p>
      <SourceLine article={article} />
      {mark && marks.length > 0 && (
        <button type="button" class="plain" onClick={() => mark(!isMarked)}>
          {isMarked ? 'Hide the copied sentences' : 'Mark the copied sentences'}
        </button>
      )}
    </section>
  );
}
