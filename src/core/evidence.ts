/** What shows later that a page was kept as it stood: by whoever reads the same text or the same HTML again. */
export interface Evidence {
  /** Where the page stood, as the browser had it. */
  readonly address: string;
  /** When it was saved, ISO 8601; the text may have been read a little before. */
  readonly at: string;
  /** SHA-256 in hex of the text that was kept, the article's body, in UTF-8. */
  readonly textSha256: string;
  /**
   * The same of the HTML that stood there when it was saved, of a fetched page its bytes; `''` where the browser gave none or
   * another page stood there by then.
   */
  readonly htmlSha256: string;
}
