import { joined } from './decode';

/** How many bytes of a file's beginning tell its format: feeds may begin with a long comment. */
export const HEAD_BYTES = 16 * 1024;

/** The beginning of bytes in portions, and all of them, the beginning included; `return` lets the source go unread. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array> & { return(): Promise<unknown> };
}

/**
 * Looks at the first `bytes` bytes, more when the portions are larger, fewer when the source is shorter. What goes wrong
 * meanwhile is met again behind the head.
 */
export async function peek(source: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const rest = source[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  let failed: Promise<IteratorResult<Uint8Array>> | null = null;
  while (head.length < bytes) {
    const reading = rest.next();
    const next = await reading.catch(() => null);
    if (next === null) failed = reading;
    if (next === null || next.done === true) break;
    head = joined([head, next.value]);
  }
  return { head, chunks: chained(head, failed, rest) };
}

/** Not a generator: one that was never begun would not close what it reads from. */
function chained(
  head: Uint8Array,
  failed: Promise<IteratorResult<Uint8Array>> | null,
  rest: AsyncIterator<Uint8Array>,
) {
  let isHeadTaken = false;
  const iterator = {
    async next(): Promise<IteratorResult<Uint8Array>> {
      if (isHeadTaken) return failed ?? rest.next();
      isHeadTaken = true;
      return { done: false, value: head };
    },
    async return(): Promise<IteratorResult<Uint8Array>> {
      await rest.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
