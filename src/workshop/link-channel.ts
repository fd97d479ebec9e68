import { isInOwnNetwork } from '../core/url/own-network';

/** A page to be fetched and kept; not after `until`, milliseconds since 1970: the reader's leave is for that moment. */
export interface LinkWish {
  readonly link: string;
  readonly until: number;
}

/** What came of it: as an article is kept, or the end of a sentence on why not. */
export type LinkEnd =
  | { readonly link: string; readonly outcome: 'new' | 'same' | 'changed' }
  | { readonly link: string; readonly why: string };

const LINKS = 'backstory-links';

/** Tells all other contexts what came of a link. */
export function tellLinkEnd(end: LinkEnd): void {
  const channel = new BroadcastChannel(LINKS);
  channel.postMessage(end);
  channel.close();
}

/** Calls `ended` with what workshops in other contexts tell of links; gives what ends that. */
export function watchLinks(ended: (end: LinkEnd) => void): () => void {
  const channel = new BroadcastChannel(LINKS);
  channel.onmessage = ({ data }) => ended(data as LinkEnd);
  return () => channel.close();
}

/** A page that was clicked on is waited for shorter than a feed. */
export const LINK_FETCH_MS = 15_000;

/** Why the page behind a link is not to be asked for, the end of a sentence; `''` for one that may be. */
export function refusedLink(link: string): string {
  const { hostname, username, password } = new URL(link);
  // A page may have named a machine of the reader's own network.
  if (isInOwnNetwork(hostname)) return 'is of your own network';
  // Over https, which is all that goes out, `feedUrl` refuses nothing else.
  return username === '' && password === '' ? '' : 'has a name or a password in its address';
}
