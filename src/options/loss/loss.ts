import { calmly } from '../../holdings/calmly';
import { ask } from '../../messages/ask';
import { watchStore } from '../../store/changes';

/** Asked so often at most; of many articles more seldom, since the whole database is counted for it. */
const restMs = (tookMs: number): number => Math.min(10_000, Math.max(2_000, tookMs * 20));

/** What is wrong with the reader's own archive, and the way to take note of it. */
export interface Loss {
  /** Null when nothing is. */
  readonly sentence: string | null;
  readonly accept: () => void;
}

/** Shows now and after each change whether anything of the reader's own is missing. */
export function watchLoss(show: (loss: Loss) => void): void {
  const read = async (): Promise<void> => {
    const sentence = await ask('loss').catch((error: unknown) => String(error));
    show({ sentence, accept: () => void ask('acceptLoss').then(readAgain) });
  };
  const readAgain = calmly(read, restMs);
  watchStore((change) => {
    if (change === 'segments' || change === 'packs') readAgain();
  });
  readAgain();
}
