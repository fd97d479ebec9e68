import type { PageFact, Related } from '../core/context';
import { Emphasis } from './emphasis';
import { OriginalLink } from './original-link';
import { SourceLine } from './source-line';

/** A related article of a remote archive: it is not kept here, so its headline leads to where it was published. */
export function FarRelatedRow({ article, days, sentence }: Related) {
  return (
    <li class="related">
      <p class="headline">
        <OriginalLink article={article}>
          <bdi dir="auto">{article.headline}</bdi>
        </OriginalLink>
      </p>
      <div class="cite">
        <SourceLine article={article} days={days} />
      </div>
      {sentence && (
        <p class="sentence">
          <Emphasis text={sentence.text} spans={sentence.marks} as="mark" />
        </p>
      )}
    </li>
  );
}

/** A fact of a remote archive with its source. */
export function FarFactRow({ fact }: PageFact) {
  return (
    <li class="fact">
      <blockquote>
        <Emphasis text={fact.text} spans={[]} as="strong" />
      </blockquote>
      <div class="cite">
        <SourceLine article={fact.article} />
        <OriginalLink article={fact.article} />
      </div>
    </li>
  );
}
