import type { ComponentChildren } from 'preact';

/** A titled list; nothing at all when it is empty. */
export function ListSection({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: readonly ComponentChildren[];
}) {
  if (children.length === 0) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ol>{children}</ol>
    </section>
  );
}
