import { browser } from '../browser';
import { say } from '../language/say';
import { LINK_FETCH_MS, type LinkEnd, refusedLink, watchLinks } from '../workshop/link-channel';
import { noteLent, whilePending } from './lent';
import { work } from './workshop';

/** The page is told by then. */
const LIMIT_MS = 25_000;

/** The browser's permission for a link's host: whether it was there before the click, and whether it is now; in a
 * private window nothing is asked. */
export interface Leave {
  readonly before: Promise<boolean>;
  readonly given: Promise<boolean>;
}

/**
 * Keeps the page behind a link, which the workshop fetches where the reader has given leave; that is given back where it was
 * not there before. Tells what came of it on the tab's page.
 */
export async function saveLink(tabId: number, url: string, { before, given }: Leave): Promise<void> {
  const { hostname } = new URL(url);
  const { tellOutcome } = await import('./keeping');
  const act = async (): Promise<string> => {
    const { incognito } = await browser.tabs.get(tabId);
    if (incognito) throw new Error(say('refused_private'));
    const why = refusedLink(url);
    if (why !== '') throw new Error(say('link_failed', hostname, why));
    if (!(await before)) await noteLent(hostname); // before the answer: this background may end meanwhile
    // A browser that takes the question for nobody's act refuses to ask it.
    if (!(await given.catch(() => before))) throw new Error(say('refused_link', hostname));
    return fetchedAndKept(url, hostname);
  };
  await tellOutcome(tabId, () => whilePending(hostname, act));
}

async function fetchedAndKept(link: string, hostname: string): Promise<string> {
  const end = await endOf(link);
  if ('why' in end) throw new Error(say('link_failed', hostname, end.why));
  return say(end.outcome === 'same' ? 'toast_link_before' : 'toast_link', hostname);
}

async function endOf(link: string): Promise<LinkEnd> {
  return new Promise((resolve, reject) => {
    const end = (ended: LinkEnd): void => {
      if (ended.link !== link) return;
      stop();
      resolve(ended);
    };
    const stop = watchLinks(end);
    setTimeout(end, LIMIT_MS, { link, why: 'did not come in time' } satisfies LinkEnd);
    // What is begun at the last moment has come by the limit.
    work({ link, until: Date.now() + LIMIT_MS - LINK_FETCH_MS }).catch(reject);
  });
}
