import type { Tools } from '../core/formats/format';

/** What importers need of the platform, as a Worker has it. */
export const tools: Tools = {
  async *expand(chunks, method) {
    const expander = new DecompressionStream(method);
    const written = writeAll(chunks, expander.writable);
    const reader = expander.readable.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
      await written;
    } finally {
      await reader.cancel();
    }
  },
  readHtml: async () => null,
};

async function writeAll(
  chunks: AsyncIterable<Uint8Array>,
  writable: WritableStream<BufferSource>,
): Promise<void> {
  const writer = writable.getWriter();
  for await (const chunk of chunks) await writer.write(chunk as BufferSource);
  await writer.close();
}
