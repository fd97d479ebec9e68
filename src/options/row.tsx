import type { ComponentChildren } from 'preact';
import { say } from '../language/say';

/** A thing of a list: its name, what can be done with it, and what is to be said of it. */
export function Row({
  state,
  title,
  actions,
  children,
}: {
  readonly state?: string;
  readonly title: ComponentChildren;
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <li data-state={state}>
      <div class="row-head">
        <p class="row-title">
          <bdi dir="auto">{title}</bdi>
        </p>
        <div class="row-actions">{actions}</div>
      </div>
      {children}
    </li>
  );
}

/** Something that can be done with the thing named `of`. */
export function RowButton({
  name,
  of,
  act,
}: {
  readonly name: string;
  readonly of: string;
  readonly act: () => void;
}) {
  return (
    <button type="button" class="plain" onClick={act} aria-label={say('act_on', name, of)}>
      {name}
    </button>
  );
}
