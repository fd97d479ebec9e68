import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, openSettings, preferOn } from './on-page';
import { searchFrom } from './own-archive';
import { chooseIn, filesFolder, pressNamed, rowsIn, saidIn } from './own-files';
import { press } from './press';
import { popupOn, useSession } from './session';
import { permitSites, variant } from './variant';

const FEED = 'https://harbour-feed.example/news.xml';

const item = (name: string, text: string) => `<item>
  <title>${name}</title><link>https://harbour-feed.example/${name.toLowerCase().replace(/ /g, '-')}</link>
  <pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description>${text}</description>
</item>`;

const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Harbour Feed</title>
${item('Dredging begins', 'Work to dredge Ashford harbour began on Monday.')}
${item('Ferry fares rise', 'Fares on the Ashford ferry rise by 4 % in May.')}
</channel></rss>`;

function answerFeed(request: IncomingMessage, response: ServerResponse): void {
  const isKnown = request.headers['if-none-match'] === '"one"';
  response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/rss+xml', etag: '"one"' });
  response.end(isKnown ? undefined : RSS);
}

const STORY = {
  url: 'https://harbour-feed.example/dredging',
  headers: { 'set-cookie': 'reader=1; Secure; SameSite=None; Path=/' },
  html: `<title>Dredging</title><link rel="alternate" type="application/rss+xml" href="/news.xml"><h1>Dredging</h1>`,
};

const MEMBERS = 'https://harbour-feed.example/members.xml';

function answerMembers(request: IncomingMessage, response: ServerResponse): void {
  const isMember = request.headers.authorization === `Basic ${btoa('ann:open sesame')}`;
  response.writeHead(isMember ? 200 : 401, { 'content-type': 'application/rss+xml' });
  response.end(isMember ? RSS.replace('Harbour Feed', 'Members of the harbour') : '');
}

const pages = [
  STORY,
  { url: FEED, html: '', respond: answerFeed },
  { url: MEMBERS, html: '', respond: answerMembers },
];

describe('a feed of a permitted site', () => {
  const session = useSession({ extension: variant(permitSites), pages });
  const asked = () => session().requests.filter(({ url }) => url === FEED);

  test('is fetched once it is subscribed to, and its articles are found', async () => {
    const story = await session().openPage(STORY.url);
    expect(await story.evaluate(() => document.cookie)).toContain('reader=1'); // there is one that could be sent
    await story.close();
    const page = await openSettings(session());
    expect(asked()).toEqual([]);
    await writeAddress(page, FEED);
    await press(session(), page, 'Subscribe');
    await untilRow(page, '2 articles');
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.headers).not.toHaveProperty('cookie');
    expect(asked()[0]?.headers).not.toHaveProperty('referer');
    const [found] = await eventually('the article', async () => {
      const all = await searchFrom(page, 'Ashford dredge');
      return all.length > 0 && all;
    });
    expect(found?.article.headline).toBe('Dredging begins');
    await page.close();
  });

  test('is asked for what is new only, and each attempt stands in the log', async () => {
    const page = await openSettings(session());
    await untilRow(page, '2 articles');
    await press(session(), page, 'Fetch now');
    await eventually('the second attempt', async () => asked().length === 2);
    expect(asked()[1]?.headers).toMatchObject({ 'if-none-match': '"one"' });
    await pressNamed(page, 'What was fetched');
    await eventually('the log', async () => /nothing new/.test(await saidIn(page, 'feeds')));
    for (const scheme of ['dark', 'light'] as const) {
      await preferOn(session(), page, scheme);
      await page.evaluate(() => document.querySelector('#feeds')!.scrollIntoView());
      await keepPageAs(page, `options-feeds-${scheme}`);
      expect(await faultsOn(page, 'page')).toEqual([]);
    }
    await page.close();
  });

  test('is let go when the reader unsubscribes, and what it brought stays', async () => {
    const page = await openSettings(session());
    await untilRow(page, '2 articles');
    await pressNamed(page, 'Unsubscribe: Harbour Feed'); // the feed's own title
    await eventually('an empty list', async () => (await rowsIn(page, 'feeds')).length === 0);
    expect(await searchFrom(page, 'Ashford dredge')).toHaveLength(1);
    await page.close();
  });
});

describe('an address that is no open feed', () => {
  const session = useSession({ extension: variant(permitSites), pages });

  test('is a page: what it names is offered, and taken in its place', async () => {
    const page = await openSettings(session());
    await writeAddress(page, STORY.url.replace('https://', ''));
    await press(session(), page, 'Subscribe');
    await untilRow(page, 'Its feeds:');
    await untilRow(page, 'Has brought nothing since');
    await press(session(), page, `Subscribe: ${FEED}`);
    await untilRow(page, '2 articles');
    const rows = await rowsIn(page, 'feeds');
    expect(rows.map(({ text }) => text.includes('Harbour Feed'))).toEqual([true]);
    await page.close();
  });

  test('asks for a password, and gets the one that the reader gives', async () => {
    const page = await openSettings(session());
    await writeAddress(page, MEMBERS);
    await page.evaluate(() => {
      const fields = document.querySelectorAll<HTMLInputElement>(
        '#feeds .secret input, .subscribe .secret input',
      );
      for (const [nth, text] of ['ann', 'open sesame'].entries()) {
        fields[nth]!.value = text;
        fields[nth]!.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await press(session(), page, 'Subscribe');
    await eventually('the members feed', async () =>
      (await rowsIn(page, 'feeds')).some(({ text }) => text.includes('Members of the harbour')),
    );
    const kept = await page.evaluate(() =>
      (globalThis as unknown as Extension).chrome.storage.local.get(null),
    );
    for (const secret of [btoa('ann:open sesame'), 'open sesame'])
      expect(JSON.stringify(kept)).not.toContain(secret);
    await page.close();
  });
});

describe('a page that names its feed', () => {
  const session = useSession({ pages });

  test('has it offered in the popup, and filled in where one subscribes', async () => {
    const { popup } = await popupOn(session(), STORY.url);
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll('footer button')] as HTMLButtonElement[];
      const subscribe = buttons.find(({ textContent }) => textContent === 'Subscribe to this site’s feed')!;
      setTimeout(() => subscribe.click()); // it closes the popup, and with it whoever waits for an answer
    });
    await eventually('the settings', async () =>
      (await session().tabs()).some((url) => url.endsWith(`?feed=${encodeURIComponent(FEED)}#feeds`)),
    );
    expect(session().requests.filter(({ url }) => url === FEED)).toEqual([]);
  });
});

describe('a feed of a site that was not permitted', () => {
  const session = useSession({ pages });
  const fileOf = filesFolder();

  test('is not asked for: no request leaves', async () => {
    const page = await openSettings(session());
    const opml = `<opml version="2.0"><body><outline text="Harbour" xmlUrl="${FEED}"/></body></opml>`;
    await chooseIn(page, 'feeds', await fileOf('feeds.opml', opml));
    await untilRow(page, 'its site is not permitted');
    await pressNamed(page, 'What was fetched');
    await eventually('the log', async () => /not asked/.test(await saidIn(page, 'feeds')));
    expect(session().requests.filter(({ url }) => url.includes('harbour-feed'))).toEqual([]);
    await page.close();
  });
});

interface Extension {
  readonly chrome: { readonly storage: { readonly local: { get(keys: null): Promise<unknown> } } };
}

/** Firefox's driver types nothing into an extension's page. */
function writeAddress(page: Page, address: string): Promise<void> {
  return page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('section[aria-labelledby=feeds] form input')!;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, address);
}

function untilRow(page: Page, text: string) {
  return eventually(`a feed with "${text}"`, async () => {
    const [row] = await rowsIn(page, 'feeds');
    return row?.text.includes(text);
  });
}
