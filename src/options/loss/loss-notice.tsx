import { say } from '../../language/say';
import type { Loss } from './loss';

/** At the top of the page when something of the reader's own is missing; nothing else may hide it. */
export function LossNotice({ loss, exportLeft }: { readonly loss: Loss; readonly exportLeft: () => void }) {
  return (
    <div role="alert">
      {loss.sentence !== null && (
        <div class="notice">
          <p>{loss.sentence}</p>
          <div class="actions">
            <button type="button" onClick={exportLeft}>
              {say('export_left')}
            </button>
            <button type="button" class="quiet" onClick={loss.accept}>
              {say('take_note')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
