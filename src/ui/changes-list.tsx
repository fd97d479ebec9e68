import type { Changes } from '../core/changes';
import { say } from '../language/say';

/** What a later version of an article says otherwise: the headlines as printed, the sentences that came and went. */
export function ChangesList({ headline, added, removed }: Changes) {
  return (
    <dl class="changes">
      {headline && <Change name={say('change_headline_was')} texts={[headline.was]} as="del" />}
      {headline && <Change name={say('change_headline_is')} texts={[headline.is]} as="ins" />}
      {removed.length > 0 && <Change name={say('change_gone')} texts={removed} as="del" />}
      {added.length > 0 && <Change name={say('change_new')} texts={added} as="ins" />}
    </dl>
  );
}

function Change({
  name,
  texts,
  as: Tag,
}: {
  readonly name: string;
  readonly texts: readonly string[];
  readonly as: 'del' | 'ins';
}) {
  return (
    <div>
      <dt>{name}</dt>
      {texts.map((text, place) => (
        <dd key={`${place} ${text}`} dir="auto">
          <Tag>{text}</Tag>
        </dd>
      ))}
    </div>
  );
}
