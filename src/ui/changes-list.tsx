import type { ComponentChildren } from 'preact';
import { isCorrection, rewordingsIn } from '../core/changed-words';
import type { Changes } from '../core/changes';
import { say } from '../language/say';
import { Emphasis } from './emphasis';

/**
 * What a later version of an article says otherwise: what the publisher corrects, the headlines as printed, sentences
 * whose words changed, those that went and those that came.
 */
export function ChangesList({ headline, ...all }: Changes) {
  const corrections = all.added.filter(isCorrection);
  const { reworded, removed, added } = rewordingsIn(
    all.removed,
    all.added.filter((sentence) => !isCorrection(sentence)),
  );
  return (
    <dl class="changes">
      <Change name={say('change_correction')} texts={corrections} />
      {headline && <Change name={say('change_headline_was')} texts={[<del key="was">{headline.was}</del>]} />}
      {headline && <Change name={say('change_headline_is')} texts={[<ins key="is">{headline.is}</ins>]} />}
      <Change
        name={say('change_reads')}
        texts={reworded.map(({ was, is, words }) => (
          <>
            <Emphasis text={was} spans={words.gone} as="del" />
            <br />
            <Emphasis text={is} spans={words.added} as="ins" />
          </>
        ))}
      />
      <Change name={say('change_gone')} texts={removed.map((text) => <del key={text}>{text}</del>)} />
      <Change name={say('change_new')} texts={added.map((text) => <ins key={text}>{text}</ins>)} />
    </dl>
  );
}

function Change({ name, texts }: { readonly name: string; readonly texts: readonly ComponentChildren[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {texts.map((text, place) => (
        <dd key={`${place}`} dir="auto">
          {text}
        </dd>
      ))}
    </div>
  );
}
