import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../language/say';
import { Icon } from '../ui/icon';

/** What the search understands besides words, each as it is put into the field. */
const OPERATORS = [
  ['"…"', 'operator_phrase'],
  ['after:2023-03', 'operator_after'],
  ['before:2024', 'operator_before'],
  ['publisher:', 'operator_publisher'],
  ['about:', 'operator_about'],
  ['tag:', 'operator_tag'],
] as const;

/** The field of the search; below it, while one is in it, what can be typed besides words. */
export function SearchField({
  field,
  typed,
  type,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly type: (text: string) => void;
}) {
  const [isIn, setIn] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) setIn(false);
  };
  const add = (operator: string) => {
    type(`${typed.trim()} ${operator === '"…"' ? '"' : operator}`.trimStart());
    field.current?.focus();
  };
  return (
    <search onFocusIn={() => setIn(true)} onFocusOut={leave}>
      <Icon sign="search" />
      <input
        ref={field}
        type="search"
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        placeholder={say('search_short')}
        aria-label={say('search')}
        aria-keyshortcuts="/"
        spellcheck={false}
        maxLength={300}
        dir={typed === '' ? undefined : 'auto'}
      />
      {isIn && typed === '' && (
        <div class="operators">
          <p class="source">{say('operators')}</p>
          <ul>
            {OPERATORS.map(([operator, meaning]) => (
              <li key={operator}>
                <button type="button" class="plain" tabIndex={-1} onClick={() => add(operator)}>
                  <code dir="ltr">{operator}</code> <span class="source">{say(meaning)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
