import type { WireCopy } from '../core/context';
import { formatShare, say } from '../language/say';
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
  const part = formatShare(share);
  const day = formatDate(article.date);
  return (
    <section id="copy" aria-labelledby="copy-title">
      <h2 id="copy-title">{say('copy_title')}</h2>
      <p>{day === '' ? say('copy_ran', part) : say('copy_ran_on', part, day)}</p>
      <p dir="auto">
        <ArchiveLink article={article} class="headline">
          {article.headline || say('no_headline')}
        </ArchiveLink>
      </p>
      <SourceLine article={{ ...article, date: '' }} />
      {mark && marks.length > 0 && (
        <button type="button" class="plain" onClick={() => mark(!isMarked)}>
          {say(isMarked ? 'copy_hide' : 'copy_mark')}
        </button>
      )}
    </section>
  );
}
