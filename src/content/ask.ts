import type { Lookups } from '../messages/contract';
import { type Answer, answerIn, questionOf, type Words } from '../messages/wire';
import { runtime } from './answer';

/** Asks the background. Rejects with AskError, or as the browser does when nobody is there. */
export async function askBackground<K extends keyof Lookups>(
  question: K,
  ...words: Words<Lookups, K>
): Promise<Answer<Lookups, K>> {
  return answerIn(await runtime().sendMessage(questionOf<Lookups, K>(question, words)), '');
}
