import type { Changes } from '../core/changes';

/** What a later version of an article says otherwise: the headlines as printed, the sentences that came and went. */
export function ChangesList({ headline, added, removed }: Changes) {
  return (
    <dl class="changes">
      {headline && <Change name="Headline was" texts={[headline.was]} as="del" />}
      {headline && <Change name="Headline is" texts={[headline.is]} as="ins" />}
      {removed.length > 0 && <Change name="No longer there" texts={removed} as="del" />}
      {added.length > 0 && <Change name="New" texts={added} as="ins" />}
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
        <dd key={`${place} ${text}`}>
          <Tag>
            <bdi dir="auto">{text}</bdi>
          </Tag>
        </dd>
      ))}
    </div>
  );
}
