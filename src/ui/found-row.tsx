import type { Found } from '../core/search/search';
import { say } from '../language/say';
import { ArchiveLink } from './archive-link';
import { Emphasis } from './emphasis';
import { OriginalLink } from './original-link';
import { SourceLine } from './source-line';

/** One article that a search found: headline, source, and its sentence with what was typed. */
export function FoundRow({ article, sentence }: Found) {
  return (
    <li class="found">
      <div class="headed">
        <h3 dir="auto">
          <ArchiveLink article={article} span={sentence?.span ?? null} class="headline">
            {article.headline || say('no_headline')}
          </ArchiveLink>
        </h3>
        <OriginalLink article={article} />
      </div>
      <SourceLine article={article} />
      {sentence && (
        <p class="sentence" dir="auto">
          <Emphasis text={sentence.text} spans={sentence.marks} as="mark" />
        </p>
      )}
    </li>
  );
}
