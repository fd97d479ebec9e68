/** What has come of the last questions to a remote archive; JSON-safe, to be kept while the browser runs. */
export interface Breaker {
  readonly failures: number;
  /** Until when nothing is asked, milliseconds since 1970; 0 for at once. */
  readonly restsUntil: number;
}

export const CLOSED: Breaker = { failures: 0, restsUntil: 0 };

const MOST_FAILURES = 3;
const REST_MS = 60_000;

/** After a failure: the third in a row leaves the archive alone for a minute, and so does each one after that. */
export function afterFailure({ failures }: Breaker, now: number): Breaker {
  const counted = failures + 1;
  return { failures: counted, restsUntil: counted >= MOST_FAILURES ? now + REST_MS : 0 };
}

/** Whether it is to be left alone still. A clock that was set back does not prolong that. */
export function isResting({ restsUntil }: Breaker, now: number): boolean {
  return now < restsUntil && restsUntil - now <= REST_MS;
}
