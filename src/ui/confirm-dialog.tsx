import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../language/say';

/** A question before something goes for good. It opens when it is drawn; Escape is a no. */
export function ConfirmDialog({
  title,
  children,
  yes,
  confirm,
  close,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What the button says that does it. */
  readonly yes: string;
  readonly confirm: () => void;
  /** Called at last, whatever the answer. */
  readonly close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // At once: a key pressed before the question has the focus would go to what lies behind it.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    keep.current?.focus(); // a stray Enter deletes nothing
  }, []);
  const end = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby="question" onClose={close}>
      <h2 id="question">{title}</h2>
      {children}
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            confirm();
            end();
          }}
        >
          {yes}
        </button>
        <button ref={keep} type="button" class="quiet" onClick={end}>
          {say('keep')}
        </button>
      </div>
    </dialog>
  );
}
