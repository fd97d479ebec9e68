/** What came of asking for a feed. `bytes` is the size of the answer. */
export type Fetched =
  | {
      readonly kind: 'answered';
      readonly bytes: number;
      readonly etag: string;
      readonly lastModified: string;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-permitted' }
  /** `why` is the end of a sentence; `retryAfterMs` is what the server asked for, 0 for nothing. */
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfterMs: number };

/** When and how a feed is asked for next. */
export interface FeedSchedule {
  readonly url: string;
  readonly state: 'on' | 'paused' | 'gone';
  /** The validators that the server gave last, `''` for none. */
  readonly etag: string;
  readonly lastModified: string;
  /** Failures in a row. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly nextAt: number;
}

const HOUR_MS = 3_600_000;
const MOST_WAIT_MS = 24 * HOUR_MS;

/**
 * The schedule after an attempt at `now`: an hour until the next; after failures 1, 2, 4 … 24 hours, or what the server
 * asked for if that is more; never again for a feed that is gone.
 */
export function scheduleAfter(schedule: FeedSchedule, fetched: Fetched, now: number): FeedSchedule {
  switch (fetched.kind) {
    case 'gone':
      return { ...schedule, state: 'gone' };
    case 'not-permitted':
      return { ...schedule, nextAt: now + MOST_WAIT_MS };
    case 'failed': {
      const failures = schedule.failures + 1;
      const backOff = Math.min(MOST_WAIT_MS, HOUR_MS * 2 ** Math.min(failures - 1, 10));
      const wait = Math.min(Math.max(backOff, fetched.retryAfterMs), 7 * MOST_WAIT_MS);
      return { ...schedule, failures, nextAt: now + wait };
    }
    case 'unchanged':
      return { ...schedule, failures: 0, nextAt: now + HOUR_MS };
    case 'answered':
      return {
        ...schedule,
        etag: fetched.etag,
        lastModified: fetched.lastModified,
        failures: 0,
        nextAt: now + HOUR_MS,
      };
  }
}

/** `Retry-After` of HTTP, seconds or a date, as milliseconds from `now`; 0 when there is none or it makes no sense. */
export function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : 0;
}

/** The feeds that are to be asked for now, the longest due first, at most so many: the rest is due at the next time. */
export function dueFeeds<F extends Pick<FeedSchedule, 'state' | 'nextAt'>>(
  feeds: readonly F[],
  now: number,
  most: number,
): F[] {
  return feeds
    .filter(({ state, nextAt }) => state === 'on' && nextAt <= now)
    .sort((one, other) => one.nextAt - other.nextAt) // else the last of many would never be asked for
    .slice(0, most);
}

/**
 * The address that a feed may be asked for at: https, which may be left out, or http on this machine; `''` for all others.
 * `feed:`, which some sites write before it, is dropped.
 */
export function feedUrl(text: string): string {
  const named = text.trim().replace(/^feed:(?:\/\/)?(?=\S)/i, '');
  const whole = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?::\d{1,5})?(?:[/?#]|$)/.test(named)
    ? `https://${named}`
    : named;
  if (!URL.canParse(whole)) return '';
  const url = new URL(whole);
  const isHere = /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
  if (!isAllowed || url.username !== '' || url.password !== '') return '';
  url.hash = '';
  return url.href;
}
