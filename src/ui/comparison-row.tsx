import type { Comparison } from '../core/compare';
import { ArchiveLink } from './archive-link';
import { SourceLine } from './source-line';

/** A figure of the page beside one of the archive, in the comparison's own words: no verdict, no colour. */
export function ComparisonRow({ fact, wording }: Comparison) {
  return (
    <li class="comparison">
      <p class="wording">
        <bdi dir="auto">{wording}</bdi>
      </p>
      <div class="cite">
        <SourceLine article={fact.article} />
        <ArchiveLink article={fact.article} class="open" label={`Open: ${fact.article.headline}`}>
          Open
        </ArchiveLink>
      </div>
    </li>
  );
}
