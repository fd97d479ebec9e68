import { sentenceOf } from '../core/failure';
import { ask } from '../messages/ask';
import type { Coverage, Known } from '../messages/contract';
import type { ReadPage } from './look-at';

/** Keeping the page in the reader's archive: what is known of it, and how far it has come. */
export interface Saving {
  readonly progress: 'not yet' | 'saving' | 'saved' | 'failed';
  /** What is known of the page; null while, or where, that cannot be told. */
  readonly known: Known | null;
  /** The archived article's, `''` for none. */
  readonly id: string;
  /** Why it failed, a sentence; `''` when it did not. */
  readonly sentence: string;
  /** Null where there is nothing to save, or not any more. */
  readonly save: (() => void) | null;
}

/**
 * Shows what is known of the page and how saving it goes. `kept` is told what the archive covers once the page is in it.
 */
export async function watchSaving(
  { page, tabId }: ReadPage,
  show: (saving: Saving) => void,
  kept: (coverage: Coverage) => void,
): Promise<void> {
  if (page.text === '') return;
  const known = await ask('known', page, tabId).catch(() => null); // saving will say what is wrong
  const save = () => {
    show({ ...first, progress: 'saving', save: null });
    ask('save', page, tabId).then(
      ({ id }) => {
        show({ ...first, progress: 'saved', id, save: null });
        void ask('open', '').then(
          ({ coverage }) => kept(coverage),
          () => {}, // it stays what it was
        );
      },
      (error: unknown) => {
        show({ ...first, progress: 'failed', sentence: sentenceOf(error) });
      },
    );
  };
  const isKept = known !== null && known.as !== null && !known.changes;
  const isOff = isKept || (known?.refusal ?? null) !== null;
  const first: Saving = {
    progress: 'not yet',
    known,
    id: known?.id ?? '',
    sentence: '',
    save: isOff ? null : save,
  };
  show(first);
}
