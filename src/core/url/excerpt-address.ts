/** Whether an address is that of an excerpt. */
export function isExcerpt(url: string): boolean {
  const at = url.indexOf('#');
  const hash = at === -1 ? '' : url.slice(at);
  return /^#excerpt-[\da-f]{8}(?::~:|$)/.test(hash) || (/^#!?\//.test(hash) && hash.includes(':~:text='));
}

/** A canonical address, that of an excerpt as its page's. */
export function withoutExcerpt(canonical: string): string {
  return isExcerpt(canonical) ? canonical.replace(/#excerpt-[\da-f]{8}|:~:.*/g, '') : canonical;
}
