import type { Found } from '../core/search/search';
import { ArchiveLink } from './archive-link';
import { Emphasis } from './emphasis';
import { OriginalLink } from './original-link';
import { SourceLine } from './source-line';

/** One article that a search found: headline, source, and its sentence with what was typed. */
export function FoundRow({ article, sentence }: Found) {
  return (
    <li class="found">
      <ArchiveLink article={article} span={sentence?.span ?? null} class="headline">
        <bdi dir="auto">{article.headline}</bdi>
      </ArchiveLink>
      <div class="cite">
        <SourceLine article={article} />
        <OriginalLink article={article} />
      </div>
      {sentence && (
        <p class="sentence">
          <Emphasis text={sentence.text} spans={sentence.marks} as="mark" />
        </p>
      )}
    </li>
  );
}
