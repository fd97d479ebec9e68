import { RemoteError } from '../../core/remote/failure';

/** Where a remote archive is and what it is asked with. */
export interface RemoteAddress {
  /** `https://host[:port][/path]`, or http on loopback, without a slash at its end. */
  readonly endpoint: string;
  /** An index or alias. */
  readonly index: string;
  /** The value of `Authorization`, `''` for none. */
  readonly authorization: string;
}

const LIMIT_MS = 2_500;
const RETRY_MS = 300;
/** 24 articles of 5.3 kB with their facts have some 190 kB. */
const MOST_BYTES = 1024 * 1024;

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks the remote archive for `path` below its index and gives the parsed JSON, which nobody has checked. Once more after
 * a moment where the network, a 429 or a 503 stood in the way, all within one limit. Throws RemoteError; rethrows when
 * `signal` was aborted.
 */
export async function askRemote(
  { endpoint, index, authorization }: RemoteAddress,
  path: string,
  { method = 'GET', body, limitMs = LIMIT_MS, signal }: RequestOptions = {},
): Promise<unknown> {
  const timeout = AbortSignal.timeout(limitMs);
  const ends = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const request: RequestInit = {
    method,
    headers: {
      Accept: 'application/json',
      ...(authorization === '' ? {} : { Authorization: authorization }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: ends,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  };
  const url = `${endpoint}/${encodeURIComponent(index)}${path}`;
  try {
    const first = await attempt(url, request).catch((error: unknown) => {
      if (error instanceof RemoteError && mayPass(error)) return null;
      throw error;
    });
    if (first !== null) return first.json;
    await wait(RETRY_MS, ends);
    return (await attempt(url, request)).json;
  } catch (error) {
    if (signal?.aborted) throw error;
    if (timeout.aborted) throw new RemoteError('slow');
    throw error;
  }
}

/** Browsers know it of machines without any network; a service on this very machine is reached all the same. */
function isOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

/** What may be over in a moment; nothing that the reader has to mend. */
function mayPass({ kind }: RemoteError): boolean {
  return kind === 'unreachable' || kind === 'busy' || kind === 'unavailable';
}

async function attempt(url: string, request: RequestInit): Promise<{ json: unknown }> {
  const response = await fetch(url, request).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new RemoteError(isOffline() ? 'offline' : 'unreachable');
  });
  const failure = failureOf(response);
  if (failure) {
    await response.body?.cancel();
    throw failure;
  }
  const text = await readAtMost(response, MOST_BYTES).catch((error: unknown) => {
    if (error instanceof RemoteError || request.signal?.aborted) throw error;
    throw new RemoteError('unreachable'); // the connection broke off amid the answer
  });
  try {
    return { json: JSON.parse(text) };
  } catch {
    throw new RemoteError('no-json');
  }
}

function failureOf({ status, type, headers }: Response): RemoteError | null {
  // A redirect that is not followed has no status in a browser, and its own in Node.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return new RemoteError('moved');
  if (status === 401) return new RemoteError('key');
  if (status === 403) return new RemoteError('denied');
  if (status === 404) return new RemoteError('missing');
  if (status === 429) return new RemoteError('busy');
  if (status === 503) return new RemoteError('unavailable');
  if (status >= 500) return new RemoteError('server', status);
  if (status !== 200) return new RemoteError('no-answer', status);
  return /\bjson\b/i.test(headers.get('Content-Type') ?? '') ? null : new RemoteError('no-json');
}

/** The text of an answer. Throws RemoteError, and reads no further, where it is longer. */
async function readAtMost({ body }: Response, most: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RemoteError('too-long');
    }
    parts.push(decoder.decode(next.value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        end();
      },
      { once: true },
    );
  });
}
