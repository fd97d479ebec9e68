import { type FailureKind, failureKindOf, sentenceOf } from '../core/failure';

// What crosses between two contexts of the extension, without a browser: content scripts load it as well.

type Asked<T> = { [K in keyof T]: T[K] extends (...words: infer W) => infer A ? [W, A] : never };

/** The words that a question of the contract `T` is asked with. */
export type Words<T, K extends keyof T> = Asked<T>[K] extends [infer W extends unknown[], unknown]
  ? W
  : never;

/** What a question of the contract `T` is answered with. */
export type Answer<T, K extends keyof T> = Asked<T>[K] extends [unknown[], infer A] ? A : never;

/** Answers to all questions of the contract `T`, at once or later. */
export type Answers<T> = { [K in keyof T]: (...words: Words<T, K>) => Answer<T, K> | Promise<Answer<T, K>> };

/** A question on the wire. */
export interface Question<T, K extends keyof T> {
  readonly question: K;
  readonly words: Words<T, K>;
}

/** An answer on the wire. Errors cross as kind and sentence: an Error object does not survive a message. */
export type Reply<A> = { readonly answer: A } | { readonly failed: string; readonly kind: FailureKind };

/** The other context could not answer; `message` is a sentence for the reader. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly kind: FailureKind;

  constructor(message: string, kind: FailureKind) {
    super(message);
    this.kind = kind;
  }
}

/** The reply that tells of an error. */
export function failedReply(error: unknown): Reply<never> {
  return { failed: sentenceOf(error), kind: failureKindOf(error) };
}

/** The question as it is sent. */
export function questionOf<T, K extends keyof T>(question: K, words: Words<T, K>): Question<T, K> {
  return { question, words };
}

/** Whether a message that came in has the shape of a question; its name and words are still to be checked. */
export function isQuestion(message: unknown): message is { question: string; words: unknown[] } {
  const asked = message as { question?: unknown; words?: unknown } | null;
  return typeof asked === 'object' && typeof asked?.question === 'string' && Array.isArray(asked.words);
}

/** The answer in a reply as it came over the wire. Throws AskError with its sentence, for no reply at all with `unanswered`. */
export function answerIn<A>(reply: unknown, unanswered: string): A {
  const replied = reply as Reply<A> | undefined;
  if (replied && 'answer' in replied) return replied.answer;
  if (replied) throw new AskError(replied.failed, replied.kind);
  throw new AskError(unanswered, 'other');
}
