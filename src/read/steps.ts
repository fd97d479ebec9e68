/** Work in steps, at each `yield` of which whatever else waits may go first; the last gives the result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** The result, all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
