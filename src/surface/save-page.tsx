import { useState } from 'preact/hooks';
import { sentenceOf } from '../core/failure';
import { readerAddress } from '../core/url/reader-address';
import { ask } from '../messages/ask';
import type { Known } from '../messages/contract';
import { ChangesList } from '../ui/changes-list';
import { dayOfInstant, formatDate } from '../ui/dates';
import type { ReadPage } from './look-at';

/** How far saving has come; `failed` with the sentence that says why. */
type Progress =
  | { readonly kind: 'not yet' | 'saving' }
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface SavePageProps extends ReadPage {
  /** What is known of the page; null when that cannot be told. */
  readonly known: Known | null;
  /** Called when the page has been kept: the archive covers more now. */
  readonly kept: () => void;
}

/** Keeps the page in the reader's archive; for one known from before since when, and what has changed. */
export function SavePage({ page, tabId, known, kept }: SavePageProps) {
  const [progress, setProgress] = useState<Progress>({ kind: 'not yet' });
  const save = () => {
    setProgress({ kind: 'saving' });
    ask('save', page, tabId).then(
      ({ id }) => {
        setProgress({ kind: 'saved', id });
        kept();
      },
      (error: unknown) => setProgress({ kind: 'failed', sentence: sentenceOf(error) }),
    );
  };
  const said = sentenceFor(progress, known);
  const id = progress.kind === 'saved' ? progress.id : (known?.id ?? '');
  return (
    <div class="save">
      <p role="status" class="detail">
        {said}
        {said !== '' && id !== '' && ' · '}
        {id !== '' && (
          <a href={readerAddress(id)} target="_blank" rel="noopener">
            Open in the archive
          </a>
        )}
      </p>
      {progress.kind !== 'saved' && <Offer known={known} isSaving={progress.kind === 'saving'} save={save} />}
    </div>
  );
}

function sentenceFor(progress: Progress, known: Known | null): string {
  if (progress.kind === 'saved') return 'Saved';
  return progress.kind === 'failed' ? progress.sentence : sinceWhen(known);
}

/** What changed, and the button, where there is something to keep. */
function Offer({
  known,
  isSaving,
  save,
}: {
  readonly known: Known | null;
  readonly isSaving: boolean;
  readonly save: () => void;
}) {
  const changes = known?.changes ?? null;
  const refusal = known?.refusal ?? null;
  if (known && known.as !== null && !changes) return null;
  return (
    <>
      {changes && (
        <details>
          <summary>What has changed since</summary>
          <ChangesList {...changes} />
        </details>
      )}
      <button type="button" class="plain" disabled={isSaving || refusal !== null} onClick={save}>
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
