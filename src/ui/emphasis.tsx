import type { Span } from '../core/article';

/**
 * `text` with the given spans in the given element. Spans may come unsorted; overlapping ones are joined, those
 * outside the text dropped, so that the text shown is always the text given. The element around it says its direction.
 */
export function Emphasis({
  text,
  spans,
  as: Tag,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly as: 'mark' | 'strong' | 'ins' | 'del';
}) {
  const pieces: preact.ComponentChild[] = [];
  let shown = 0;
  for (const { start, end } of joined(spans, text.length)) {
    pieces.push(text.slice(shown, start), <Tag key={start}>{text.slice(start, end)}</Tag>);
    shown = end;
  }
  return (
    <>
      {pieces}
      {text.slice(shown)}
    </>
  );
}

function joined(spans: readonly Span[], length: number): Span[] {
  const sorted = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= length)
    .sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
