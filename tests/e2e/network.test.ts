import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { at, kind, openSession, type SessionWishes, shownOn } from './session';
import { keepAtWork, plantLeak, variant } from './variant';

const folder = mkdtempSync(join(tmpdir(), 'backstory-netlog-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('over the network', () => {
  test('the extension requests nothing while popups answer on every kind of page', async () => {
    expect(await requestsByExtension({}, Object.values(at))).toEqual([]);
  });

  const leaking = variant(async (copy) => {
    await plantLeak(copy);
    await keepAtWork(copy);
  });
  test('a planted leak is found, though the background was at work when it was stopped', async () => {
    expect(await requestsByExtension({ extension: leaking }, [at.trade])).toContain(
      'https://leak.example/planted',
    );
  });

  const spying = variant((copy) => plantLeak(copy, 'https://spy.invalid/planted'));
  test('any run of a browser in which another host was asked for fails', async () => {
    const session = await openSession({ extension: spying });
    await shownOn(session, at.trade);
    await expect(session.close()).rejects.toThrow(/spy\.invalid/);
  });
});

/** What left, or tried to leave, the browser with the extension as initiator while the popup opened on the pages. */
async function requestsByExtension(wishes: SessionWishes, urls: readonly string[]): Promise<string[]> {
  const log = join(folder, `${urls.length}.json`);
  const flags =
    kind === 'chromium' ? [`--log-net-log=${log}`, '--net-log-capture-mode=IncludeSensitive'] : [];
  const session = await openSession({ ...wishes, flags });
  try {
    await session.inChrome?.(watchInitiators, session.origin);
    for (const url of urls) {
      await session.stopBackground();
      await shownOn(session, url);
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000)); // a request on its way comes by the log later
    if (session.inChrome) return await session.inChrome(initiatedRequests);
  } finally {
    await session.close();
  }
  return requestsIn(log, session);
}

/** Chromium's own log of its network stack: one event a line. */
function requestsIn(log: string, { origin }: ServedSession): string[] {
  const events: NetLogEvent[] = JSON.parse(readFileSync(log, 'utf8')).events;
  if (events.every(({ params }) => !params?.url?.startsWith(at.trade)))
    throw new Error('the log has not even the page');
  const ours = events.filter(({ params }) => params?.initiator?.startsWith(origin));
  const urls = ours
    .map(({ params }) => params?.url ?? '')
    .filter((url) => url !== '' && !url.startsWith(origin));
  return [...new Set(urls)];
}

interface NetLogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

// These two run in Firefox's own window.

declare const Ci: { readonly nsIHttpChannel: unknown };
declare const Services: { obs: { addObserver(observe: (subject: Subject) => void, topic: string): void } };

interface Subject {
  QueryInterface(type: unknown): {
    URI: { spec: string };
    loadInfo: { triggeringPrincipal: { origin: string }; loadingPrincipal: { origin: string } | null };
  };
}

function watchInitiators(origin: string): void {
  const requests: string[] = [];
  Object.assign(window, { requestsOfExtension: requests });
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const principals = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal];
    if (principals.some((principal) => principal?.origin.startsWith(origin))) requests.push(URI.spec);
  }, 'http-on-modify-request');
}

function initiatedRequests(): string[] {
  return (window as unknown as { requestsOfExtension: string[] }).requestsOfExtension;
}
