import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../core/article';
import { readerAddress } from '../core/reader-address';
import { ask, type Known } from '../messages';
import { ChangesList } from '../ui/changes-list';
import { dayOfInstant, formatDate } from '../ui/dates';

/** How far saving has come; `failed` with the sentence that says why. */
type Progress =
  | { readonly kind: 'not yet' | 'saving' }
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Keeps the page in the reader's archive; for one known from before since when, and what has changed. */
export function SavePage({ page, tabId }: { readonly page: Page; readonly tabId: number }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [progress, setProgress] = useState<Progress>({ kind: 'not yet' });
  useEffect(() => {
    let isStale = false;
    setKnown(null);
    setProgress({ kind: 'not yet' });
    ask('known', page, tabId).then(
      (answer) => !isStale && setKnown(answer),
      (error: unknown) => !isStale && setProgress({ kind: 'failed', sentence: sentenceOf(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [page, tabId]);
  const save = () => {
    setProgress({ kind: 'saving' });
    ask('save', page, tabId).then(
      ({ id }) => setProgress({ kind: 'saved', id }),
      (error: unknown) => setProgress({ kind: 'failed', sentence: sentenceOf(error) }),
    );
  };
  return (
    <div class="save">
      <p role="status" class="detail">
        {progress.kind === 'saved'
          ? 'Saved'
          : progress.kind === 'failed'
            ? progress.sentence
            : sinceWhen(known)}
        {idOf(progress, known) !== '' && <OpenInArchive id={idOf(progress, known)} />}
      </p>
      {known && progress.kind !== 'saved' && (
        <Offer known={known} isSaving={progress.kind === 'saving'} save={save} />
      )}
    </div>
  );
}

/** What changed, and the button, where there is something to keep. */
function Offer({
  known: { as, changes, refusal },
  isSaving,
  save,
}: {
  readonly known: Known;
  readonly isSaving: boolean;
  readonly save: () => void;
}) {
  if (as !== null && !changes) return null;
  return (
    <>
      {changes && (
        <details>
          <summary>What has changed since</summary>
          <ChangesList {...changes} />
        </details>
      )}
      <button type="button" disabled={isSaving || refusal !== null} onClick={save}>
        {isSaving ? 'Saving …' : changes ? 'Save this version' : 'Save this page'}
      </button>
      {refusal !== null && <p class="detail">{refusal}</p>}
    </>
  );
}

/** `Saved 12 May 2026, 2 versions`; `''` for a page of which nothing is known, or only what the status line says. */
function sinceWhen(known: Known | null): string {
  if (!known) return '';
  const { as, since, versions, bookmarked } = known;
  if (as === 'saved' || as === 'imported') {
    const date = formatDate(dayOfInstant(since));
    return `${as === 'saved' ? 'Saved' : 'In the archive since'} ${date}${versions > 1 ? `, ${versions} versions` : ''}`;
  }
  return bookmarked ? `Bookmarked ${formatDate(bookmarked.date)}`.trim() : '';
}

function idOf(progress: Progress, known: Known | null): string {
  return progress.kind === 'saved' ? progress.id : (known?.id ?? '');
}

function OpenInArchive({ id }: { readonly id: string }) {
  return (
    <>
      {' · '}
      <a href={readerAddress(id)} target="_blank" rel="noopener">
        Open in the archive
      </a>
    </>
  );
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
