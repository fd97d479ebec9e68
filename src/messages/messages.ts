import { browser, type Runtime } from '../browser';
import type { Article, ArticleRef, Page, Span } from '../core/article';
import type { Changes } from '../core/changes';
import type { Context } from '../core/context';
import type { Fact } from '../core/fact';
import type { Archived } from '../core/find-context';
import type { LookedUp, Mark } from '../core/mark';
import { strictPageFrom } from '../core/page';
import type { Found } from '../core/search/search';

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
  /** Others of the same day. */
  readonly sameDay: readonly ArticleRef[];
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
  /** Earlier versions, the oldest first, each with the instant until which it was the one kept. */
  readonly earlier: readonly { readonly article: Article; readonly until: string }[];
}

/** What the content script saw. */
export interface Reading {
  readonly page: Page;
  /** The page lists stories rather than tells one. */
  readonly isFrontPage: boolean;
  /** The browser shows a PDF, whose text no script sees. */
  readonly isPdf: boolean;
  /** How many words were read of a page too long to read whole; null when it was. */
  readonly wordsRead: number | null;
  /** The address of a feed that the page names, `''` for none. */
  readonly feed: string;
}

/** What the extension's own pages may ask the background. */
export interface Admin {
  /** What is known before the page is read: the archive's coverage, and the article at this address. */
  open(url: string): Opened;
  /** The share, 0 to 1, of the archive that is open by now. */
  progress(): number;
  context(page: Page): Context;
  /** Articles for a typed search, best first. */
  search(text: string): readonly Found[];
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
  /** Paints the marks; gives the titles of those that the page still has a place for, in reading order. */
  mark(marks: readonly Mark[]): string[];
  unmark(): void;
  isMarked(): boolean;
  /** Goes to the next mark or the one before; false when there is none. */
  step(step: 1 | -1): boolean;
  /** The selected text, `''` for none. */
  selection(): string;
  /** Shows what was looked up in a card at the selection. */
  card(looked: LookedUp): void;
}

type Questions<T> = { [K in keyof T]: T[K] extends (...words: infer W) => infer A ? [W, A] : never };
type Words<T, K extends keyof T> = Questions<T>[K] extends [infer W extends unknown[], unknown] ? W : never;
type Answer<T, K extends keyof T> = Questions<T>[K] extends [unknown[], infer A] ? A : never;
type Answers<T> = { [K in keyof T]: (...words: Words<T, K>) => Answer<T, K> | Promise<Answer<T, K>> };

/** On the wire. Errors cross as sentences: an Error object does not survive a message. */
export type Reply<A> = { readonly answer: A } | { readonly failed: string };

/** The other context could not answer; `message` is a sentence for the reader. */
export class AskError extends Error {
  override readonly name = 'AskError';
}

/** The page of this tab may not be read: the browser forbids it, or the site was not granted. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError';
}

/** Absolute: Firefox resolves them against the calling page and fails silently. */
const READ_SCRIPT = '/read.js';
const MARKS_SCRIPT = '/marks.js';

/** Asks the background. Throws AskError with its sentence. */
export async function ask<K extends keyof Admin>(
  question: K,
  ...words: Words<Admin, K>
): Promise<Answer<Admin, K>> {
  const send = () => browser.runtime.sendMessage({ question, words });
  // A background that goes to sleep between wake-up and answer drops the message; asking again wakes it again.
  const reply = await send().catch((error: unknown) => {
    if (isNobodyThere(error)) return send();
    throw error;
  });
  return answerIn<Answer<Admin, K>>(reply);
}

/** Asks the top frame of a tab, putting the content script there first. Throws UnreadablePageError or AskError. */
export async function askPage<K extends keyof InPage>(
  tabId: number,
  question: K,
  ...words: Words<InPage, K>
): Promise<Answer<InPage, K>> {
  const send = async () => {
    await inject(tabId, question === 'read' ? READ_SCRIPT : MARKS_SCRIPT);
    return browser.tabs.sendMessage(tabId, { question, words }, { frameId: 0 });
  };
  // The page may have been left between the two; the one that followed is asked then.
  const again = (error: unknown) => (isNobodyThere(error) ? send() : Promise.reject(error));
  const reply = await send()
    .catch(again)
    .catch((error) => {
      // Firefox runs no script in its own pages and says nothing of it: then nobody is there to answer.
      throw isNobodyThere(error) ? new UnreadablePageError(String(error)) : error;
    });
  return answerIn(reply);
}

async function inject(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch((error: unknown) => {
    throw new UnreadablePageError(String(error));
  });
}

function isNobodyThere(error: unknown): boolean {
  return /Receiving end does not exist|message port closed/i.test(String(error));
}

/** Answers the extension's own pages; all other senders (content scripts, other extensions) get silence. */
export function answer(answers: Answers<Admin>): void {
  answerFrom(isOwnPage, (question, words) =>
    Object.hasOwn(answers, question)
      ? () => (answers[question as keyof Admin] as (...words: unknown[]) => unknown)(...words)
      : null,
  );
}

/** What is made of the questions of content scripts once their words are checked. */
export interface PageAnswers {
  marks(page: Page, tabId: number): Promise<readonly Mark[] | null>;
  show(id: string, span: Span): Promise<void>;
}

/** Answers the content scripts of web pages, which are not to be trusted: two questions, whose words are checked. */
export function answerPages({ marks, show }: PageAnswers): void {
  answerFrom(isWebPage, (question, words, { tab, url = '' }) => {
    if (tab?.id === undefined) return null;
    const tabId = tab.id;
    const [first, start, end] = words;
    if (question === 'marks' && words.length === 1) {
      const page = strictPageFrom(first, url);
      return page && (() => marks(page, tabId));
    }
    // From a tab that nobody sees no click can come.
    if (question !== 'show' || words.length !== 3 || !tab.active) return null;
    if (typeof first !== 'string' || first.length > MAX_ID_CHARS) return null;
    if (!isOffset(start) || !isOffset(end)) return null;
    return () => show(first, { start, end });
  });
}

/** An id is an address or shorter, behind its pack's name. */
const MAX_ID_CHARS = 4_096;

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function answerFrom(
  isAllowed: (sender: Runtime.MessageSender) => boolean,
  replyTo: (question: string, words: unknown[], sender: Runtime.MessageSender) => (() => unknown) | null,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isAllowed(sender) || !isQuestion(message)) return undefined;
    const reply = replyTo(message.question, message.words, sender);
    return reply ? replyOf(reply) : undefined;
  });
}

/** A content script in a tab. The address is the sender's own: `sender.tab.url` may be another page's. */
function isWebPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab !== undefined && /^https?:/.test(sender.url ?? '');
}

/** `sender.origin` is the extension's own for its pages and the site's for a content script. */
function isOwnPage(sender: Runtime.MessageSender & { origin?: string }): boolean {
  const own = browser.runtime.getURL('');
  const origin = sender.origin ?? sender.url ?? '';
  return sender.id === browser.runtime.id && `${origin}/`.startsWith(own);
}

function isQuestion(message: unknown): message is { question: string; words: unknown[] } {
  const asked = message as { question?: unknown; words?: unknown } | null;
  return typeof asked === 'object' && typeof asked?.question === 'string' && Array.isArray(asked.words);
}

async function replyOf<A>(reply: () => A | Promise<A>): Promise<Reply<A | null>> {
  try {
    return { answer: (await reply()) ?? null }; // JSON has no undefined: the answer would look like none
  } catch (error) {
    console.error(error);
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** The answer in a reply as it came over the wire. Throws AskError with its sentence. */
export function answerIn<A>(reply: unknown): A {
  const replied = reply as Reply<A> | undefined;
  if (replied && 'answer' in replied) return replied.answer;
  throw new AskError(replied?.failed ?? 'The other part of the extension did not answer.');
}
