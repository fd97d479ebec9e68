/** Compresses or expands bytes (deflate-raw). An argument everywhere: the core has no CompressionStream and no zlib. */
export type Codec = (bytes: Uint8Array) => Promise<Uint8Array>;
