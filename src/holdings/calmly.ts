/**
 * Gives a function that asks for work to be done, at once, but never twice at a time and not again within `restMs`, or
 * what that makes of the milliseconds that the work took: what is asked meanwhile is done once, after that.
 */
export function calmly(work: () => Promise<void>, restMs: number | ((tookMs: number) => number)): () => void {
  let isResting = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isResting = true;
    isAsked = false;
    const began = performance.now();
    await work().catch((error: unknown) => console.error(error));
    const rest = typeof restMs === 'number' ? restMs : restMs(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, rest));
    isResting = false;
    if (isAsked) void run();
  };
  return () => {
    if (isResting) isAsked = true;
    else void run();
  };
}
