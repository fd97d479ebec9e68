import { browser, type Runtime } from './browser';
import type { Page } from './core/article';
import type { Context } from './core/context';
import type { Archived } from './core/find-context';
import type { CardView, Mark } from './core/mark';

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

/** What the content script saw: `isFrontPage` when the page lists stories rather than tells one. */
export interface Reading {
  readonly page: Page;
  readonly isFrontPage: boolean;
}

/** What the extension's own pages may ask the background. */
export interface Admin {
  /** What is known before the page is read: the archive's coverage, and the article at this address. */
  open(url: string): Opened;
  context(page: Page): Context;
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
  /** Shows a card at the selection. */
  card(view: CardView): void;
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
    if (/Receiving end does not exist|message port closed/i.test(String(error))) return send();
    throw error;
  });
  return unwrap<Answer<Admin, K>>(reply);
}

/** Asks the top frame of a tab, putting the content script there first. Throws UnreadablePageError or AskError. */
export async function askPage<K extends keyof InPage>(
  tabId: number,
  question: K,
  ...words: Words<InPage, K>
): Promise<Answer<InPage, K>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: [question === 'read' ? READ_SCRIPT : MARKS_SCRIPT],
    });
  } catch (error) {
    throw new UnreadablePageError(String(error));
  }
  return unwrap(await browser.tabs.sendMessage(tabId, { question, words }, { frameId: 0 }));
}

/** Answers the extension's own pages; all other senders (content scripts, other extensions) get silence. */
export function answer(answers: Answers<Admin>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOwnPage(sender) || !isQuestion(message)) return undefined;
    if (!Object.hasOwn(answers, message.question)) return undefined;
    const reply = answers[message.question as keyof Admin] as (...words: unknown[]) => unknown;
    return replyOf(() => reply(...message.words));
  });
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

async function replyOf<A>(reply: () => A | Promise<A>): Promise<Reply<A>> {
  try {
    return { answer: await reply() };
  } catch (error) {
    console.error(error);
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function unwrap<A>(reply: unknown): A {
  const replied = reply as Reply<A> | undefined;
  if (replied && 'answer' in replied) return replied.answer;
  throw new AskError(replied?.failed ?? 'The other part of the extension did not answer.');
}
