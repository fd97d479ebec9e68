import type { Related } from '../core/context';
import { readerAddress } from '../core/url/reader-address';
import { say } from '../language/say';
import { SourceLine } from '../ui/source-line';

/** A related article of the archive: its headline, source, relation and age. */
export function RelatedLink({ article, kind, days, sentence }: Related) {
  return (
    <li>
      <a href={readerAddress(article.id, sentence?.span ?? null)} dir="auto">
        {article.headline || say('no_headline')}
      </a>
      <SourceLine article={article} days={days} kind={kind} />
    </li>
  );
}
