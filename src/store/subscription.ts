/** Where a pack's description stands, and what was last seen there. */
export interface Subscription {
  readonly address: string;
  readonly etag: string;
  /** Of the pack that is installed, ISO 8601. */
  readonly published: string;
  /** The Ed25519 key that signed it, base64; `''` for none. */
  readonly key: string;
  /** When it was last asked for, ISO 8601. */
  readonly checkedAt: string;
}
