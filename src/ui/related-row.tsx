import type { Related } from '../core/context';
import { ArchiveLink } from './archive-link';
import { Emphasis } from './emphasis';
import { OriginalLink } from './original-link';
import { SourceLine } from './source-line';

/** One related article: headline, source and age, the sentence that matched best, what it shares with the page. */
export function RelatedRow({ article, days, sentence, why }: Related) {
  const shared = [...why.names, ...why.phrases].slice(0, 4);
  return (
    <li class="related">
      <ArchiveLink article={article} span={sentence?.span ?? null} class="headline">
        <bdi dir="auto">{article.headline}</bdi>
      </ArchiveLink>
      <div class="cite">
        <SourceLine article={article} days={days} />
        <OriginalLink article={article} />
      </div>
      {sentence && (
        <p class="sentence">
          <Emphasis text={sentence.text} spans={sentence.marks} as="mark" />
        </p>
      )}
      {shared.length > 0 && (
        <p class="why">
          <span class="label">Shared</span>
          {shared.map((phrase) => (
            <bdi class="chip" key={phrase}>
              {phrase}
            </bdi>
          ))}
        </p>
      )}
    </li>
  );
}
