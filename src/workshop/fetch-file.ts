import { type FeedSchedule, type Fetched, feedUrl, retryAfterMs } from '../core/feed-schedule';

/** What is longer is neither feed nor page: the largest seen are of some 2 MB. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A background that has nothing else to do is stopped after 30 seconds: what takes longer is given up. */
const LIMIT_MS = 20_000;

/**
 * Asks for a feed or a page, whose host the browser must permit, and says what came of it. Never rejects; what is neither https nor
 * of this machine is not asked for. No cookies, no referrer; `authorization`, if the reader gave one for it, goes to its
 * own host alone. No redirection is followed: browsers hide where one leads, which may be a host that the reader did not
 * permit or a machine of the reader's own network.
 */
export async function fetchFile(
  {
    url,
    etag,
    lastModified,
    authorization = '',
  }: Pick<FeedSchedule, 'url' | 'etag' | 'lastModified'> & { readonly authorization?: string },
  limitMs = LIMIT_MS,
): Promise<{ readonly fetched: Fetched; readonly body: Blob | null }> {
  if (feedUrl(url) === '') return without({ kind: 'not-permitted' });
  const signal = AbortSignal.timeout(limitMs);
  const headers = {
    ...(etag === '' ? {} : { 'If-None-Match': etag }),
    ...(lastModified === '' ? {} : { 'If-Modified-Since': lastModified }),
    ...(authorization === '' ? {} : { Authorization: authorization }),
  };
  try {
    const response = await fetch(url, {
      headers,
      signal,
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return await readAnswer(response);
  } catch (error) {
    const why = signal.aborted
      ? `did not answer within ${limitMs / 1000} seconds`
      : error instanceof TooLongError
        ? `sent more than ${MOST_BYTES / 1024 / 1024} MB`
        : 'could not be reached';
    return without({ kind: 'failed', why, retryAfterMs: 0 });
  }
}

async function readAnswer(response: Response): Promise<{ fetched: Fetched; body: Blob | null }> {
  const { status, headers, body, type } = response;
  if (status === 304) return without({ kind: 'unchanged' });
  if (status === 410) return without({ kind: 'gone' });
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await body?.cancel();
    const why = 'has moved: open its address in a tab and subscribe to the one that it leads to';
    return without({ kind: 'failed', why, retryAfterMs: 0 });
  }
  if (!response.ok || !body) {
    const wait = retryAfterMs(headers.get('Retry-After'), Date.now());
    await body?.cancel();
    const why = status === 401 ? 'asks for a name and a password' : `answered ${status}`;
    return without({ kind: 'failed', why, retryAfterMs: wait });
  }
  const contentType = headers.get('Content-Type') ?? ''; // whose charset the reading is told
  const bytes = await readAtMost(body, MOST_BYTES, contentType);
  const fetched = {
    kind: 'answered',
    bytes: bytes.size,
    etag: headers.get('ETag') ?? '',
    lastModified: headers.get('Last-Modified') ?? '',
  } as const;
  return { fetched, body: bytes };
}

class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

/** The stream as a Blob; stops it and throws TooLongError when it is longer. */
async function readAtMost(stream: ReadableStream<Uint8Array>, most: number, type: string): Promise<Blob> {
  const reader = stream.getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new TooLongError();
    }
    parts.push(next.value as BlobPart);
  }
  return new Blob(parts, { type });
}

function without(fetched: Fetched): { fetched: Fetched; body: null } {
  return { fetched, body: null };
}
