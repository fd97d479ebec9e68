import { useState } from 'preact/hooks';
import type { Fact } from '../core/fact';
import { say } from '../language/say';
import { asMarkdown, asText, linkTo } from './cited-sentence';
import { ToolButton } from './tool-button';

/** Copies a fact with its source by one click, as text; then offers it as Markdown and as a link to the sentence. */
export function CopyFact({ fact }: { readonly fact: Fact }) {
  const [said, setSaid] = useState<'copied' | 'copy_refused' | null>(null);
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('copy_refused'),
    );
  const link = linkTo(fact);
  return (
    <>
      <ToolButton
        sign={said === 'copied' ? 'done' : 'copy'}
        name={say('copy_fact', fact.text.slice(0, NAME_CHARS))}
        act={() => copy(asText(fact))}
      />
      {said && (
        <p class="copied">
          <span role="status">{say(said)}</span>
          <button type="button" class="plain" onClick={() => copy(asMarkdown(fact))}>
            {say('copy_markdown')}
          </button>
          {link !== '' && (
            <button type="button" class="plain" onClick={() => copy(link)}>
              {say('copy_link')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** So much of the sentence names the button. */
const NAME_CHARS = 60;
