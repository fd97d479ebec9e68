import type { InPage, Reading, Reply } from '../messages';
import { isFrontPage } from '../read/front-page';
import { readPage } from '../read/read-page';

// Plain browser API rather than the polyfill: 10 kB in every page for one listener.
interface Runtime {
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: unknown, reply: (reply: unknown) => void) => void): void;
  };
}
const scope = globalThis as unknown as {
  browser?: { runtime: Runtime };
  chrome: { runtime: Runtime };
  isBackstoryListening?: boolean;
};

const answers: { [K in keyof InPage]: () => ReturnType<InPage[K]> } = { read };

// Every opening of the popup injects this file again; the isolated world outlives it, so one listener is enough.
if (!scope.isBackstoryListening) {
  scope.isBackstoryListening = true;
  (scope.browser ?? scope.chrome).runtime.onMessage.addListener((message, _sender, reply) => {
    const { question } = (message ?? {}) as { question?: keyof InPage };
    if (question && Object.hasOwn(answers, question)) reply(replyOf(answers[question]));
  });
}

function read(): Reading {
  const page = readPage(document, location.href);
  return { page, isFrontPage: isFrontPage(document, page) };
}

function replyOf<A>(answer: () => A): Reply<A> {
  try {
    return { answer: answer() };
  } catch (error) {
    return { failed: `This page could not be read: ${error instanceof Error ? error.message : error}` };
  }
}
