/**
 * Gives a function that asks for a step to be done: at once, or, while one is under way, once more right after it. Steps
 * never overlap; whoever asks is promised the end of a step that began after the asking.
 */
export function loopOf(step: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let asked: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running = step().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    asked ??= running
      .catch(() => {}) // told to those who asked for it
      .then(() => {
        asked = null;
        return run();
      });
    return asked;
  };
}
