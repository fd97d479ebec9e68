import { browser } from '../browser';
import { say } from '../language/say';
import { patternOf } from '../settings';
import { type LinkEnd, watchLinks } from '../workshop/channel';
import { tellOutcome } from './save-tab';
import { work } from './workshop';

/** The workshop fetches nothing for a click that is longer ago, and the page is told by then. */
const LIMIT_MS = 25_000;

/** The browser's permission for a link's host: whether it was there before the click, and whether it is given now. */
export interface Leave {
  readonly before: Promise<boolean>;
  readonly given: Promise<boolean>;
}

/**
 * Keeps the page behind a link, which the workshop fetches where the reader has given leave; that is given back where it was
 * not there before. Tells what came of it on the tab's page.
 */
export async function saveLink(
  tabId: number,
  url: string,
  isPrivate: boolean,
  { before, given }: Leave,
): Promise<void> {
  const { hostname } = new URL(url);
  await tellOutcome(tabId, async () => {
    if (isPrivate) throw new Error(say('refused_private'));
    if (!(await given)) throw new Error(say('refused_link', hostname));
    try {
      return await fetchedAndKept(url, hostname);
    } finally {
      if (!(await before)) await browser.permissions.remove({ origins: [patternOf(hostname)] });
    }
  });
}

async function fetchedAndKept(link: string, hostname: string): Promise<string> {
  const end = await endOf(link, () => work({ link, until: Date.now() + LIMIT_MS }));
  if ('why' in end) throw new Error(say('link_failed', hostname, end.why));
  return say(end.outcome === 'same' ? 'toast_link_before' : 'toast_link', hostname);
}

function endOf(link: string, ask: () => Promise<void>): Promise<LinkEnd> {
  return new Promise((resolve, reject) => {
    const end = (ended: LinkEnd): void => {
      if (ended.link !== link) return;
      stop();
      resolve(ended);
    };
    const stop = watchLinks(end);
    setTimeout(end, LIMIT_MS, { link, why: 'did not come in time' } satisfies LinkEnd);
    ask().catch(reject);
  });
}
