import { sentenceOf } from '../core/failure';
import type { InPage } from '../messages/contract';
import { type Answers, failedReply, type Reply } from '../messages/wire';

// Not by src/browser.ts: an element of the page may have taken one of the two names.
interface Runtime {
  /** Undefined once the extension was updated, reloaded or removed: this script is an orphan then. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * What this page's isolated world answers, put together by the files that were injected. A symbol: by a name the page
 * could hide it, as `<form id="backstory">` is a global of every world.
 */
const ANSWERS = Symbol.for('backstory');

interface Api {
  readonly runtime?: Runtime;
}

interface Asked {
  readonly known: Partial<Answers<InPage>>;
  readonly reply: typeof replyTo;
}

const scope = globalThis as unknown as {
  readonly chrome?: Api;
  readonly browser?: Api;
  [ANSWERS]?: Asked;
};

/**
 * Answers the extension's own questions to this page, which are asked by running a script here: a listener for messages
 * would take Firefox 16 ms, which makes its functions for extensions when they are first touched. Every asking injects the
 * file again and the isolated world outlives it: what is answered already stays as it is.
 */
export function answerInPage(answers: Partial<Answers<InPage>>): void {
  scope[ANSWERS] ??= { known: {}, reply: replyTo };
  const { known } = scope[ANSWERS];
  Object.assign(known, { ...answers, ...known });
}

/** What another file of this extension answers in this page, at once or later; undefined when it was not injected. */
export function answerOf<K extends keyof InPage>(question: K): Answers<InPage>[K] | undefined {
  return scope[ANSWERS]?.known[question];
}

/**
 * The browser's own messaging, by the first of its two names that no element of the page has taken (in Chromium
 * `<form id="chrome">` has the one; only its newer versions have the other). Throws where both are taken.
 */
export function runtime(): Runtime {
  const own = ownRuntime();
  if (!own) throw new Error('The page has taken the names of the browser’s own functions.');
  return own;
}

/** Whether the extension that put this script here has gone: its pages and its background answer no more. */
export function isOrphan(): boolean {
  return ownRuntime()?.id === undefined;
}

function ownRuntime(): Runtime | undefined {
  // Both browsers give promises by either name. Asking for each takes Firefox some milliseconds.
  for (const name of ['chrome', 'browser'] as const) {
    const own = scope[name]?.runtime;
    if (typeof own?.sendMessage === 'function') return own;
  }
  return undefined;
}

/** Null where the file that answers is not here. */
async function replyTo(question: keyof InPage, words: readonly unknown[]): Promise<Reply<unknown> | null> {
  const answer = answerOf(question) as ((...words: readonly unknown[]) => unknown) | undefined;
  if (answer === undefined) return null;
  try {
    return { answer: (await answer(...words)) ?? null }; // what crosses has no undefined
  } catch (error) {
    return failedReply(new Error(`This page could not be read: ${sentenceOf(error)}`));
  }
}
