import { browser } from '../browser';
import { say } from '../language/say';
import type { Admin, InPage } from './contract';
import { type Answer, answerIn, questionOf, type Words } from './wire';

/** The page of this tab may not be read: the browser forbids it, or the site was not granted. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError';
  /** It is one of the browser's own pages, or of its store for extensions. */
  readonly isBrowserPage: boolean;
  /** It is what the browser shows where a page did not come. */
  readonly isErrorPage: boolean;

  constructor(cause: unknown) {
    super(String(cause), { cause });
    this.isBrowserPage = saysBrowserPage(cause);
    this.isErrorPage = /showing error page/i.test(String(cause)); // Chromium's words; Firefox tells it from no other
  }
}

/** Absolute: Firefox resolves them against the calling page and fails silently. */
const SCRIPTS: Partial<Record<keyof InPage, string>> = { read: '/read.js', tellsStory: '/kind.js' };
const MARKS_SCRIPT = '/marks.js';

/** Asks the background. Throws AskError with its sentence. */
export async function ask<K extends keyof Admin>(
  question: K,
  ...words: Words<Admin, K>
): Promise<Answer<Admin, K>> {
  const send = () => browser.runtime.sendMessage(questionOf<Admin, K>(question, words));
  // A background that goes to sleep between wake-up and answer drops the message; asking again wakes it again.
  const reply = await send().catch((error: unknown) => {
    if (isNobodyThere(error)) return send();
    throw error;
  });
  return answerIn<Answer<Admin, K>>(reply, say('unanswered'));
}

/** Asks the top frame of a tab, putting the content script there first. Throws UnreadablePageError or AskError. */
export async function askPage<K extends keyof InPage>(
  tabId: number,
  question: K,
  ...words: Words<InPage, K>
): Promise<Answer<InPage, K>> {
  const send = async () => {
    await inject(tabId, SCRIPTS[question] ?? MARKS_SCRIPT);
    const asked = { target: { tabId }, func: askHere, args: [question, words], injectImmediately: true };
    const [frame] = await browser.scripting.executeScript(asked);
    return frame?.result ?? null;
  };
  // The page may have been left between the two, or while it was read; the one that followed is asked then.
  const again = (error: unknown) => (error instanceof UnreadablePageError ? Promise.reject(error) : send());
  const reply = await send()
    .then((first) => first ?? send(), again)
    .catch((error) => {
      throw error instanceof UnreadablePageError ? error : new UnreadablePageError(error);
    });
  // Firefox runs no script in its own pages and says nothing of it.
  if (reply === null) throw new UnreadablePageError('Nobody answers in this page.');
  return answerIn(reply, say('unanswered'));
}

/** Runs in the page, beside the file that was put there (see content/answer.ts): it may use nothing from outside. */
function askHere(question: string, words: readonly unknown[]): unknown {
  const scope = globalThis as unknown as Record<symbol, { reply(...asked: unknown[]): unknown } | undefined>;
  return scope[Symbol.for('backstory')]?.reply(question, words);
}

/** A page that waits for a script which does not come is read as it is after so long. */
const LOADING_MS = 2_000;

/** Puts a file into the page once it stands there whole, or after two seconds what there is of it. */
async function inject(tabId: number, file: string): Promise<void> {
  const put = (injectImmediately: boolean) =>
    browser.scripting
      .executeScript({ target: { tabId }, files: [file], injectImmediately })
      .catch((error: unknown) => {
        throw new UnreadablePageError(error);
      });
  const whole = put(false);
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, LOADING_MS, 'late'));
  if ((await Promise.race([whole, late])) !== 'late') return;
  whole.catch(() => {}); // it may still come, or fail with the page
  await put(true);
}

// Browsers give these failures no code: their own words are all that tells them apart, and are read here alone.

/** Chromium says at least of its own pages what they are. */
function saysBrowserPage(error: unknown): boolean {
  return /chrome(?:-extension)?:\/\/|extensions gallery/i.test(String(error));
}

function isNobodyThere(error: unknown): boolean {
  return /Receiving end does not exist|message (?:port|channel)(?: is)? closed/i.test(String(error));
}
