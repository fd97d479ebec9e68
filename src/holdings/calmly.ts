/**
 * Gives a function that asks for work to be done, at once, but never twice at a time and not again within `restMs`: what
 * is asked meanwhile is done once, after that.
 */
export function calmly(work: () => Promise<void>, restMs: number): () => void {
  let isResting = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isResting = true;
    isAsked = false;
    await work().catch((error: unknown) => console.error(error));
    await new Promise((resolve) => setTimeout(resolve, restMs));
    isResting = false;
    if (isAsked) void run();
  };
  return () => {
    if (isResting) isAsked = true;
    else void run();
  };
}
