import type { ComponentChildren } from 'preact';

/** A titled list; nothing at all when it is empty. */
export function ListSection({
  id,
  title,
  isTitled = true,
  before,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** Whether the title is seen: where what stands above says it, it is only heard. */
  readonly isTitled?: boolean;
  /** What stands between title and list. */
  readonly before?: ComponentChildren;
  readonly children: readonly ComponentChildren[];
}) {
  if (children.length === 0) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class={isTitled ? undefined : 'unseen'}>
        {title}
      </h2>
      {before}
      <ol>{children}</ol>
    </section>
  );
}
