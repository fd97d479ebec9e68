import type { FeedSchedule, Fetched } from '../core/feed-schedule';

/** A feed as a page names it; `title` may be `''`. */
export interface NamedFeed {
  readonly url: string;
  readonly title: string;
}

/** A feed that the reader subscribed to. */
export interface Feed extends FeedSchedule {
  /** Its own, as it last said it, or the one that it was subscribed to by; `''` for none. */
  readonly title: string;
  readonly addedAt: string;
  /** Why it brings nothing, a sentence's end or a sentence, and since when (ISO 8601); nothing for one that does. */
  readonly broken?: { readonly reason: string; readonly since: string } | undefined;
  /** The feeds that the page names which answered in its place. */
  readonly offers?: readonly NamedFeed[] | undefined;
  /** Articles that it has brought. */
  readonly articles: number;
  /** It is due: the workshop is to ask for it, or to note that the browser does not permit that. */
  readonly turn?: Turn | undefined;
}

/** What the browser said when a feed was due; it counts until then, milliseconds since 1970: a permission may be taken back. */
export interface Turn {
  readonly as: 'permitted' | 'not-permitted';
  readonly until: number;
}

/** An attempt to fetch a feed: a use of the network, beside packs by address and a remote archive. */
export interface FeedFetch {
  readonly id: number;
  readonly feed: string;
  /** ISO 8601. */
  readonly at: string;
  readonly fetched: Fetched;
  /** Articles that it brought, new or in a new version, and why it could not be read, `''` when it could. */
  readonly articles: number;
  readonly sentence: string;
}
