/** What shows later that a page was kept as it stood: by whoever reads the same text or the same HTML again. */
export interface Evidence {
  /** Where the page stood, as the browser had it. */
  readonly address: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
  /** SHA-256 in hex of the text that was kept, the article's body, in UTF-8. */
  readonly textSha256: string;
  /** The same of the HTML that it was read from; `''` where the browser gave none. */
  readonly htmlSha256: string;
}
