import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { feedUrl } from '../core/feed-schedule';
import { say } from '../language/say';

/** Takes the address of something on the web; what is no such address cannot be sent and is said to be none. */
export function AddressForm({
  id,
  label,
  hint = '',
  button,
  offered,
  take,
  children,
}: {
  /** Names the sentence beneath the field, one on the page. */
  readonly id: string;
  readonly label: string;
  /** Stands beneath while the address is none that is wrong. */
  readonly hint?: string;
  readonly button: string;
  /** An address that the reader came with, to be taken by a click; `''` for none. */
  readonly offered: string;
  /** Called first thing in the click. */
  readonly take: (url: string) => void;
  /** More fields beneath. */
  readonly children?: ComponentChildren;
}) {
  const [text, setText] = useState(offered);
  const url = feedUrl(text);
  const isWrong = text.trim() !== '' && url === '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (url === '') return;
    take(url);
    setText('');
  };
  return (
    <form class="subscribe" onSubmit={submit}>
      <label class="field">
        {label}
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          placeholder="https://"
          spellcheck={false}
          maxLength={2048}
          aria-describedby={id}
          aria-invalid={isWrong}
        />
      </label>
      <button type="submit" disabled={url === ''}>
        {button}
      </button>
      <p id={id} class="muted">
        {isWrong ? say('address_wrong') : hint}
      </p>
      {children}
    </form>
  );
}
