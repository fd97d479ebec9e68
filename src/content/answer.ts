import type { Reply } from '../messages';

// Plain browser API rather than the polyfill: 10 kB in every page for one listener.
interface Runtime {
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: unknown, reply: (reply: unknown) => void) => void): void;
  };
  sendMessage(message: unknown): Promise<unknown>;
}

type Answers = Readonly<Record<string, (...words: never[]) => unknown>>;

const scope = globalThis as unknown as {
  browser?: { runtime: Runtime };
  chrome: { runtime: Runtime };
  /** What this page's isolated world answers, put together by the files that were injected. */
  backstory?: Record<string, (...words: never[]) => unknown>;
};

/**
 * Answers the extension's own questions to this page. Every asking injects the file again and the isolated world
 * outlives it: what is answered already stays as it is.
 */
export function answerInPage(answers: Answers): void {
  if (!scope.backstory) {
    scope.backstory = {};
    runtime().onMessage.addListener((message, _sender, reply) => {
      const { question, words } = (message ?? {}) as { question?: string; words?: never[] };
      const answer =
        question && Object.hasOwn(scope.backstory!, question) ? scope.backstory![question] : null;
      if (answer) reply(replyOf(() => answer(...(words ?? []))));
    });
  }
  for (const [question, answer] of Object.entries(answers)) scope.backstory[question] ??= answer;
}

/** What another file of this extension answers in this page; undefined when it was not injected. */
export function answerOf(question: string): ((...words: never[]) => unknown) | undefined {
  return scope.backstory?.[question];
}

/** The browser's own messaging. */
export function runtime(): Runtime {
  return (scope.browser ?? scope.chrome).runtime;
}

function replyOf<A>(answer: () => A): Reply<A> {
  try {
    return { answer: answer() };
  } catch (error) {
    return { failed: `This page could not be read: ${error instanceof Error ? error.message : error}` };
  }
}
