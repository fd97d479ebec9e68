import type { Reply } from '../messages';

// Plain browser API rather than the polyfill: 10 kB in every page for one listener.
interface Runtime {
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: unknown, reply: (reply: unknown) => void) => void): void;
  };
}
const scope = globalThis as unknown as {
  browser?: { runtime: Runtime };
  chrome: { runtime: Runtime };
  backstoryAnswers?: string[];
};

/**
 * Answers the extension's own questions to this page. Every asking injects the file again and the isolated world
 * outlives it: a second call for the same questions does nothing.
 */
export function answerInPage(answers: Readonly<Record<string, (...words: never[]) => unknown>>): void {
  scope.backstoryAnswers ??= [];
  const questions = Object.keys(answers).join();
  if (scope.backstoryAnswers.includes(questions)) return;
  scope.backstoryAnswers.push(questions);
  (scope.browser ?? scope.chrome).runtime.onMessage.addListener((message, _sender, reply) => {
    const { question, words } = (message ?? {}) as { question?: string; words?: never[] };
    if (question && Object.hasOwn(answers, question))
      reply(replyOf(() => answers[question]!(...(words ?? []))));
  });
}

function replyOf<A>(answer: () => A): Reply<A> {
  try {
    return { answer: answer() };
  } catch (error) {
    return { failed: `This page could not be read: ${error instanceof Error ? error.message : error}` };
  }
}
