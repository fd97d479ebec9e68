import type { Found } from '../core/search';
import { ArchiveLink } from './archive-link';
import { Emphasis } from './emphasis';
import { SourceLine } from './source-line';

/** One article that a search found: headline, source, and its sentence with what was typed. */
export function FoundRow({ article, sentence }: Found) {
  return (
    <li class="found">
      <ArchiveLink article={article} class="headline">
        <bdi dir="auto">{article.headline}</bdi>
      </ArchiveLink>
      <SourceLine article={article} />
      {sentence && (
        <p class="sentence">
          <Emphasis text={sentence.text} spans={sentence.marks} as="mark" />
        </p>
      )}
    </li>
  );
}
