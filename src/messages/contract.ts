import type { Article, Page } from '../core/article';
import type { Changes } from '../core/changes';
import type { Context } from '../core/context';
import type { Evidence } from '../core/evidence';
import type { Fact } from '../core/fact';
import type { Archived } from '../core/find-archived';
import type { LookedUp, Mark } from '../core/mark';
import type { Told } from '../core/page';
import type { SearchOptions, SearchResult } from '../core/search/search';

/** What the open archive holds; `from` and `to` are `YYYY-MM-DD` or `''` when no article has a date. */
export interface Coverage {
  readonly articles: number;
  readonly from: string;
  readonly to: string;
}

export interface Opened {
  readonly coverage: Coverage;
  readonly archived: Archived | null;
}

/** What came of saving a page. */
export interface Saved {
  readonly outcome: 'new' | 'same' | 'changed';
  /** The article's in the archive. */
  readonly id: string;
  /** When it was first saved, ISO 8601. */
  readonly since: string;
  /** How many versions of it are kept, this one counted. */
  readonly versions: number;
  /** What this version says otherwise than the one before. */
  readonly changes: Changes | null;
}

/** What is known of a page by its address, and whether it can be kept. */
export interface Known {
  /** How the archive has it; null when it has not. A pack's came with the extension or was installed. */
  readonly as: 'saved' | 'imported' | 'pack' | null;
  /** The archived article's, `''` for none. */
  readonly id: string;
  /** When the reader saved or imported it, ISO 8601; `''` when it is not among the reader's own. */
  readonly since: string;
  readonly versions: number;
  /** What the page says otherwise than the archived article; null when that is nothing, or there is none. */
  readonly changes: Changes | null;
  /** The bookmark that was imported for it, with its day or `''`. */
  readonly bookmarked: { readonly date: string } | null;
  /** Why the page cannot be kept, a sentence; null when it can. */
  readonly refusal: string | null;
}

/** An archived article as its own page shows it. */
export interface Shelved {
  readonly article: Article;
  /** Facts of it, best first. */
  readonly facts: readonly Fact[];
  /** The name of the installed pack that it is from; null for one that came with the extension or is the reader's own. */
  readonly packName: string | null;
  /** Null when it is not among the reader's own. */
  readonly own: OwnStory | null;
}

/** What is known of an article that the reader has kept. */
export interface OwnStory {
  readonly as: 'saved' | 'imported';
  /** When it was first kept, ISO 8601. */
  readonly since: string;
  /** Null for what was not saved as a page, or by an earlier version. */
  readonly evidence: Evidence | null;
  /** Earlier versions, the oldest first, each with the instant until which it was the one kept. */
  readonly earlier: readonly {
    readonly article: Article;
    readonly until: string;
    readonly evidence?: Evidence | undefined;
  }[];
}

/** What the content script saw. */
export interface Reading {
  readonly page: Page;
  /** The page lists stories rather than tells one. */
  readonly isFrontPage: boolean;
  /** An error or a check for robots stands in the page's place: see `isGonePage`. */
  readonly isGone: boolean;
  /** The browser shows a PDF, whose text no script sees. */
  readonly isPdf: boolean;
  /** How many words were read of a page too long to read whole; null when it was. */
  readonly wordsRead: number | null;
  /** The address of a feed that the page names, `''` for none. */
  readonly feed: string;
  /** The address of a pack that the page names as its archive, `''` for none. */
  readonly pack: string;
}

/** What the extension's own pages may ask the background. */
export interface Admin {
  /** What is known before the page is read: the archive's coverage, and the article at this address. */
  open(url: string): Opened;
  /** The share, 0 to 1, of the archive that is open by now. */
  progress(): number;
  context(page: Page): Context;
  /** Articles for a typed search. */
  search(text: string, options: SearchOptions): SearchResult;
  /** The hosts of the archive's articles, those of most articles first. */
  hosts(): readonly string[];
  /** An article by its id; null when the archive has none of that id, or no longer. */
  article(id: string): Shelved | null;
  /** Keeps the page of the tab in the reader's archive. */
  save(page: Page, tabId: number): Saved;
  known(page: Page, tabId: number): Known;
  /** Deletes articles of the reader's own; gives how many there were. */
  delete(seqs: readonly number[]): number;
  /** Deletes everything that the reader kept. */
  deleteAll(): void;
  /** Goes on with imports and packing: asked when something was put into the store. */
  work(): void;
  /** What is wrong with the reader's own archive, a sentence; null when nothing is. */
  loss(): string | null;
  /** The reader has taken note of it. */
  acceptLoss(): void;
  /** Fetches the feeds that are due: asked when one was added or turned on. */
  fetchFeeds(): void;
  /** Paints the marks on the tab's page; gives the titles of those that have a place there, in reading order. */
  mark(tabId: number, marks: readonly Mark[]): readonly string[];
}

/** What the content script of a page may ask the background; every word is checked. */
export interface Lookups {
  /** The marks of a page that looks itself up; null where the reader has not let it, or no longer. */
  marks(page: Page): readonly Mark[] | null;
  /** Shows an archived article, a span of it marked, in a tab of its own; nothing for an id that the archive has not. */
  show(id: string, start: number, end: number): void;
}

/** What the extension's own contexts may ask the content script of a tab. */
export interface InPage {
  read(): Reading;
  /** False for what is plainly no article: a product, a search, a forum, a video, a company's home. */
  tellsStory(told: Told): boolean;
  /** Paints the marks; gives the titles of those that the page still has a place for, in reading order. */
  mark(marks: readonly Mark[]): string[];
  unmark(): void;
  isMarked(): boolean;
  /** Goes to the next mark or the one before; false when there is none. */
  step(step: 1 | -1): boolean;
  /** Goes to a mark by its place in reading order, from 0; false when there is none. */
  goTo(nth: number): boolean;
  /** The selected text, `''` for none: its beginning in one line, or the `whole` of it with its paragraphs. */
  selection(whole?: boolean): string;
  /** Says a sentence in the corner of the page for some seconds. */
  tell(sentence: string): void;
  /** Shows what was looked up in a card at the selection. */
  card(looked: LookedUp): void;
}
