import { endpointOf, isIndexName } from '../core/remote/endpoint';
import { RemoteError } from '../core/remote/failure';
import type { Search } from '../core/remote/find-remote';
import { askRemote, type RemoteAddress } from '../sources/remote/client';
import type { Options } from './command';
import { InputError } from './input-error';

/**
 * The remote archive that `--endpoint` and `--index` name; null without `--endpoint`. The value of `Authorization` is
 * taken from the environment, since command lines are seen by others. Throws InputError.
 */
export function remoteOf({ endpoint, index }: Options): RemoteAddress | null {
  if (endpoint === undefined) return null;
  const address = endpointOf(endpoint);
  if (address === '')
    throw new InputError(`--endpoint takes https://HOST, or http:// on this computer, not "${endpoint}"`);
  if (index === undefined || !isIndexName(index))
    throw new InputError(`--index takes the name of an index, in lower case, not "${index ?? ''}"`);
  return { endpoint: address, index, authorization: process.env.BACKSTORY_AUTHORIZATION ?? '' };
}

/** Asks it; what goes wrong is the caller's to mend. Rejects with InputError. */
export function searchIn(remote: RemoteAddress): Search {
  return (body) =>
    askRemote(remote, '/_search', { method: 'POST', body }).catch((error: unknown) => {
      throw error instanceof RemoteError ? new InputError(error.message) : error;
    });
}

/** A request that the server answered otherwise than with success. */
export interface ClusterReply {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Loading may wait for long merges. */
const LIMIT_MS = 120_000;
const LONGEST_WAIT_MS = 30_000;
const TRIES = 8;

/**
 * Sends what changes a cluster; a string is sent as NDJSON. Waits longer each time while it has too much to do or is not
 * reached, eight times. Throws InputError when it is not reached, or answers neither success nor one of `known`.
 */
export async function changeCluster(
  { endpoint, authorization }: RemoteAddress,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object | string,
  known: readonly number[] = [],
): Promise<ClusterReply> {
  const isLines = typeof body === 'string';
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(`${endpoint}/${path}`, {
      method,
      headers: {
        ...(body === undefined
          ? {}
          : { 'Content-Type': isLines ? 'application/x-ndjson' : 'application/json' }),
        ...(authorization === '' ? {} : { Authorization: authorization }),
      },
      body: body === undefined ? null : isLines ? body : JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT_MS),
    }).catch((error: Error) => error);
    const isWaiting = response instanceof Error || response.status === 429 || response.status === 503;
    if (isWaiting && tried < TRIES) {
      await backOff(tried);
      continue;
    }
    if (response instanceof Error)
      throw new InputError(`${endpoint} was not reached: ${String(response.cause ?? response.message)}`);
    const text = await response.text();
    if (response.ok || known.includes(response.status))
      return { status: response.status, json: parsed(text) };
    throw new InputError(`${endpoint}/${path} answered ${response.status}: ${text.slice(0, 300)}`);
  }
}

/** Half a second, then twice as long each time, at most half a minute. */
export function backOff(tried: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 250 * 2 ** tried)));
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
