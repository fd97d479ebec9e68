import { sentenceOf } from '../failure';
import type { Compression, Expand } from './format';
import { peek } from './peek';

/** What was compressed is damaged, or grows beyond what is allowed. The message is the end of a sentence. */
export class ExpandError extends Error {
  override readonly name = 'ExpandError';
}

/** Text shrinks to a third or a tenth; only what is made to exhaust its reader shrinks to less than this. */
const MAX_RATIO = 200;

/** Below this, a ratio says nothing: a page of blanks is small as well. */
const RATIO_FROM_BYTES = 1024 * 1024;

/**
 * The same expander behind caps. `maxBytes` is for all that it ever expands, so one is made for each file. It is counted
 * while it comes out: what is beyond is never made. All that goes wrong becomes an ExpandError.
 */
export function limitedExpand(expand: Expand, maxBytes: number): Expand {
  let total = 0;
  return async function* (chunks, method) {
    let taken = 0;
    let given = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        taken += chunk.length;
        yield chunk;
      }
    }
    try {
      for await (const chunk of expand(counted(), method)) {
        given += chunk.length;
        total += chunk.length;
        if (total > maxBytes) throw new ExpandError(`expands to more than ${mebibytes(maxBytes)}`);
        if (given > RATIO_FROM_BYTES && given > taken * MAX_RATIO)
          throw new ExpandError(`expands to more than ${MAX_RATIO} times its size`);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof ExpandError ? error : new ExpandError(damageOf(error, method));
    }
  };
}

/** The bytes with gzip opened, if that is what they are. Lets go of them when it is through or is stopped. */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  expand: Expand,
): AsyncGenerator<Uint8Array> {
  const { head, chunks: all } = await peek(chunks, 2);
  try {
    yield* head[0] === 0x1f && head[1] === 0x8b ? expand(all, 'gzip') : all;
  } finally {
    await all.return();
  }
}

function damageOf(error: unknown, method: Compression): string {
  return `cannot be expanded (${method}): ${sentenceOf(error)}`;
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}
