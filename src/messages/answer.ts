import { browser, type Runtime } from '../browser';
import type { Page, Span } from '../core/article';
import type { Mark } from '../core/mark';
import { strictPageFrom } from '../core/page';
import type { Admin } from './contract';
import { type Answers, failedReply, isQuestion, type Reply } from './wire';

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
  /** `documentId` is another for each page that the tab loads. */
  marks(page: Page, tabId: number, documentId: string): Promise<readonly Mark[] | null>;
  show(id: string, span: Span): Promise<void>;
}

/** Answers the content scripts of web pages, which are not to be trusted: two questions, whose words are checked. */
export function answerPages({ marks, show }: PageAnswers): void {
  answerFrom(isWebPage, (question, words, { tab, url = '', documentId = url }) => {
    if (tab?.id === undefined) return null;
    const tabId = tab.id;
    const [first, start, end] = words;
    if (question === 'marks' && words.length === 1) {
      const page = strictPageFrom(first, url);
      return page && (() => marks(page, tabId, documentId));
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

/** The browser's own name for the page that was loaded; older ones of Firefox have none. */
interface Sender extends Runtime.MessageSender {
  readonly documentId?: string;
}

function answerFrom(
  isAllowed: (sender: Runtime.MessageSender) => boolean,
  replyTo: (question: string, words: unknown[], sender: Sender) => (() => unknown) | null,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
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

async function replyOf<A>(reply: () => A | Promise<A>): Promise<Reply<A | null>> {
  try {
    return { answer: (await reply()) ?? null }; // JSON has no undefined: the answer would look like none
  } catch (error) {
    console.error(error);
    return failedReply(error);
  }
}
