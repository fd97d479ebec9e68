import { browser } from '../browser';
import type { Evidence } from '../core/evidence';
import { sha256 } from '../sources/sha256';

/** What shows later that the tab's page, which stood at `address`, was read as this text. */
export async function evidenceOf(
  tabId: number,
  address: string,
  text: string,
  at: string,
): Promise<Evidence> {
  const [textSha256, htmlSha256] = await Promise.all([sha256(text), htmlDigest(tabId, address)]);
  return { address, at, textSha256, htmlSha256 };
}

/** Of the page at the address; `''` where another stands in its tab by now. */
async function htmlDigest(tabId: number, address: string): Promise<string> {
  try {
    const [read] = await browser.scripting.executeScript({ target: { tabId }, func: digestHtml });
    const { href, digest } = (read?.result ?? {}) as Partial<Digested>;
    const isThere = typeof href === 'string' && withoutFragment(href) === withoutFragment(address);
    return isThere && typeof digest === 'string' ? digest : '';
  } catch {
    return ''; // a page that was left meanwhile: the text was read
  }
}

function withoutFragment(address: string): string {
  return address.split('#')[0]!;
}

/** What stood in the tab, and where; the digest is `''` where none could be reckoned. */
interface Digested {
  readonly href: string;
  readonly digest: string;
}

/** Runs in the page by itself: nothing from outside of it is there. A page over plain http may not reckon digests. */
async function digestHtml(): Promise<Digested> {
  const { href } = location; // beside the HTML, before anything is waited for
  if (!globalThis.isSecureContext) return { href, digest: '' };
  // The page may shadow what stands on its document.
  const rootOf = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')!.get!;
  const htmlOf = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML')!.get!;
  const html = new TextEncoder().encode(htmlOf.call(rootOf.call(document)) as string);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', html));
  return { href, digest: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
