import { watchAsked } from './channel';

/** An answer stands on the screen within so long also where two processors have much to do. */
const ASKED_MS = 500;

/** A Worker hears what others tell it only between its tasks: it works for so long at most without listening. */
const TASK_MS = 16;

/**
 * Gives a function to be called between small pieces of long work in a Worker: it goes on at once, or, while the reader
 * waits for an answer, a little later.
 */
export function givesWay(): () => Promise<void> | undefined {
  let until = 0;
  let began = performance.now();
  watchAsked(() => {
    until = performance.now() + ASKED_MS;
  });
  const rest = async (): Promise<void> => {
    await nextTask();
    for (let left = until - performance.now(); left > 0; left = until - performance.now())
      await new Promise((resolve) => setTimeout(resolve, left));
    began = performance.now();
  };
  return () => (performance.now() - began < TASK_MS ? undefined : rest());
}

/** A timer would wait for four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
