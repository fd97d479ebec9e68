import { describe, expect, test } from 'vitest';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { eventually } from '../../src/dev/browsers/session';
import { shownIn } from '../../src/dev/browsers/shown';
import { cardOpened, lookedInto, runCommand } from './on-page';
import { seed } from './seed';
import { at, kind, popupOn, shownOn, useSession } from './session';
import { STORIES, storyPage } from './stories';

const SITE = 'https://www.daily-lantern.example';
const urls = {
  product: `${SITE}/shop/kettle`,
  search: `${SITE}/search?q=harbour`,
  forum: `${SITE}/t/kettles`,
  video: `${SITE}/videos/harbour`,
  home: 'https://www.kettle-works.example/',
  gone: `${SITE}/gone`,
  checked: `${SITE}/checked`,
  framed: `${SITE}/framed`,
  frame: `${SITE}/frame`,
  xhtml: `${SITE}/xhtml`,
  hidden: `${SITE}/screens`,
};
const data = (type: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}","name":"A kettle"}</script>`;
const LINES = STORIES.ferry.paragraphs.map((text) => `<p>${text}</p>`).join('');
const page = (url: string, head: string, body: string): ServedPage => ({
  url,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kettles</title>${head}</head><body><main><h1>Kettles</h1>${body}</main></body></html>`,
});
const { headline, paragraphs } = STORIES.talks;

const pages: ServedPage[] = [
  page(urls.product, data('Product'), LINES),
  page(urls.search, '', `<form><input type="search" name="q" value="harbour"></form>${LINES}`),
  page(urls.forum, '<meta name="generator" content="Discourse 3.2">', LINES),
  page(
    urls.video,
    '<meta property="og:type" content="video.other">',
    '<video></video><p>The harbour at dawn, filmed from the old crane in May by a reader of this paper.</p>',
  ),
  page(urls.home, '<meta property="og:type" content="website">', LINES),
  {
    url: urls.gone,
    html: '',
    respond: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>Oh no</title><main><h1>Oh no</h1>${LINES}</main>`);
    },
  },
  page(
    urls.checked,
    '',
    '<p>We are sorry, but we recorded a huge number of connections from the network that you are on, and we suspect that somebody has misused its address. If you want to go on to our stories, tick the box.</p><p>I’m not a robot</p><p>Should this page come again, write to our readers’ desk and name the address of the story that you wanted to read, the hour and the browser.</p>',
  ),
  storyPage(urls.frame, STORIES.talks),
  {
    url: urls.framed,
    html: `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><p>The Daily Lantern</p><iframe src="/frame" style="width: 90%; height: 500px"></iframe></body></html>`,
  },
  {
    url: urls.xhtml,
    type: 'application/xhtml+xml',
    html: `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>${headline}</title></head><body><div><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></div></body></html>`,
  },
];

const plain = useSession({ pages });
const looked = useSession({ pages, extension: lookedInto() });

describe('a page that is no article', () => {
  const session = plain;

  test.each(['product', 'search', 'forum', 'video', 'home'] as const)(
    'is told as such and offers the look-up: %s',
    async (name) => {
      const { popup, shown } = await popupOn(session(), urls[name]);
      const buttons = await popup.evaluate(() =>
        [...document.querySelectorAll('button')].map((button) => button.textContent),
      );
      await popup.close();
      expect(shown).toMatchObject({
        state: 'no-story',
        status: 'This page is not an article\nSelect words on it and look them up.',
      });
      expect(buttons).toContain('Look up the selection');
    },
  );

  test.each(['gone', 'checked'] as const)(
    'that is %s is told as gone, and cannot be kept as what it was',
    async (name) => {
      const { popup, shown } = await popupOn(session(), urls[name]);
      const buttons = await popup.evaluate(() =>
        [...document.querySelectorAll('button')].map((button) => button.textContent ?? ''),
      );
      await popup.close();
      expect(shown).toMatchObject({
        state: 'no-story',
        status: expect.stringMatching(/^The page itself is gone/),
      });
      expect(buttons.filter((text) => /Save this/.test(text))).toEqual([]);
    },
  );
});

describe('at the address of an archived article', () => {
  const gone: ServedPage = {
    url: at.seed,
    html: '',
    respond: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end(
        `<!doctype html><link rel="canonical" href="${at.seed}"><title>Not here</title><h1>Not here</h1>${LINES}`,
      );
    },
  };
  const session = useSession({ pages: [gone] });

  test('an error is no changed version of it', async () => {
    const { popup, shown } = await popupOn(session(), gone.url);
    const text = await popup.evaluate(() => document.body.textContent ?? '');
    await popup.close();
    expect(shown).toMatchObject({
      state: 'in-archive',
      status: expect.stringContaining('The page itself is gone'),
    });
    expect(text).not.toMatch(/What has changed|Save this version/);
  });
});

describe('a story that stands in a frame of its own site', () => {
  const session = looked;

  test('is read', async () => {
    expect(await shownOn(session(), urls.framed)).toMatchObject({ state: 'found' });
  });

  test('what is selected there is looked up by key, in a card beside it', async () => {
    const opened = await session().openPage(urls.framed);
    const bottom = await opened.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      const inner = frame.contentDocument!;
      const text = inner.querySelector('p')!.firstChild as Text;
      const start = text.data.indexOf('Xi Jinping');
      inner.getSelection()!.setBaseAndExtent(text, start, text, start + 10);
      const box = inner.getSelection()!.getRangeAt(0).getBoundingClientRect();
      return frame.getBoundingClientRect().top + frame.clientTop + box.bottom;
    });
    await runCommand(session(), opened, 'look-up');
    const card = await cardOpened(opened);
    expect(card.title).toBe('Xi Jinping');
    expect(card.links).toContain(seed.url);
    expect(Math.abs(card.box.top - bottom)).toBeLessThan(12);
  });
});

describe('a page in XHTML', () => {
  const session = looked;

  test('is read paragraph by paragraph, marked, and has a card', async () => {
    const { popup, shown } = await popupOn(session(), urls.xhtml);
    await eventually('the marks', () =>
      popup.evaluate(() => document.querySelector('main')?.ariaBusy === 'false'),
    );
    await popup.close();
    expect(shown.state).toBe('found');
    const opened = await session().openPage(urls.xhtml);
    await runCommand(session(), opened, 'next-mark');
    expect((await cardOpened(opened)).passages.length).toBeGreaterThan(0);
  });
});

describe('a reader’s view', () => {
  const session = plain;

  test.runIf(kind === 'firefox')(
    'is answered by the address in it, and its text is said to be shut',
    async () => {
      const known = await session().openPage(`about:reader?url=${encodeURIComponent(at.seed)}`);
      const popup = await session().openPopup(known);
      const shown = await shownIn(popup);
      await popup.close();
      expect(shown).toMatchObject({
        state: 'in-archive',
        status: expect.stringMatching(
          /in the archive\nPublished 31 Dec 2023 · Browsers do not let extensions read/,
        ),
      });
      const unknown = await shownOn(session(), `about:reader?url=${encodeURIComponent(urls.frame)}`);
      expect(unknown).toMatchObject({
        state: 'restricted',
        status: expect.stringMatching(/reader view\nThe archive has nothing at its address/),
      });
    },
  );
});
