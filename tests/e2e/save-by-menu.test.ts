import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article';
import { eventually } from '../../src/dev/browsers/session';
import { titled } from './button';
import { type Clicked, chooseInMenu } from './in-menu';
import { cardOn, lookedInto, openSettings } from './on-page';
import { askFrom, searchFrom } from './own-archive';
import { kind, useSession } from './session';
import { LATER, ORDER, storyPage } from './stories';

const order = 'https://fjord-herald.example/business/norvik-order';
const later = 'https://county-post.example/local/brennvik-late';
const missing = 'https://county-post.example/local/nothing-there';
const pages = [storyPage(order, ORDER, `<a href="${later}">Later</a>`), storyPage(later, LATER)];

describe('in the context menu', () => {
  const session = useSession({ extension: lookedInto(), pages });
  let page: Page;
  let settings: Page;
  beforeAll(async () => {
    settings = await openSettings(session());
    page = await session().openPage(order);
  });

  test('a selection is saved as an excerpt, word for word, and its page is not', async () => {
    await page.evaluate(() => {
      const [, second, third] = document.querySelectorAll('article p');
      getSelection()!.setBaseAndExtent(second!, 0, third!, third!.childNodes.length);
    });
    await chosen({ menuItemId: 'save-selection', selectionText: 'Helga Tveit' }, /The excerpt is saved/);
    const found = (await searchFrom(settings, 'Helga Tveit contract Brennvik'))[0]!.article;
    const { article } = await askFrom<{ article: Article }>(settings, 'article', found.id);
    expect(article.url.split('#')[0]).toBe(order);
    expect(article.url).toContain('#excerpt-');
    expect(article.url).toMatch(/:~:text=Helga%20Tveit%2C[^,]*,[^,]*yard\.$/);
    expect(article.headline).toBe(ORDER.headline);
    expect(article.body.split(/\n+/)).toEqual(ORDER.paragraphs.slice(1));
    expect(await knownAs(order)).toBeNull();
  });

  test('the same selection is not saved twice', async () => {
    await chosen({ menuItemId: 'save-selection', selectionText: '' }, /excerpt was saved before/);
  });

  test('nothing selected is told to be nothing', async () => {
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await chosen({ menuItemId: 'save-selection', selectionText: '' }, /No text is selected/);
  });

  test('the page behind a link is fetched once and saved with its own text', async () => {
    expect(session().requests.filter(({ url }) => url === later)).toEqual([]);
    await chosen({ menuItemId: 'save-link', linkUrl: later }, /Saved from county-post\.example/);
    expect(session().requests.filter(({ url }) => url === later)).toHaveLength(1);
    expect(await knownAs(later)).toBe('saved');
    const found = await eventually(
      'the saved page among what is found',
      async () => (await searchFrom(settings, 'late batteries Brennvik'))[0]?.article,
    );
    const { article } = await askFrom<{ article: Article }>(settings, 'article', found.id);
    expect(article.body).toBe(LATER.paragraphs.join('\n\n'));
  });

  test('a link to nothing is told on the page', async () => {
    await chosen({ menuItemId: 'save-link', linkUrl: missing }, /was not saved: it answered 404/);
  });

  /** Chooses there, and waits until the button and the card on the page have said so. */
  async function chosen(clicked: Clicked, sentence: RegExp): Promise<void> {
    await chooseInMenu(session(), page, clicked);
    await titled(session(), page, sentence);
    await eventually('the card', async () => sentence.test((await cardOn(page))?.said ?? ''));
  }

  async function knownAs(url: string): Promise<string | null> {
    const tabId = await settings.evaluate(ownTab);
    const asked = { url, canonical: '', headline: '', text: 'text', date: '', publisher: '', lang: 'en' };
    return (await askFrom<{ as: string | null }>(settings, 'known', asked, tabId)).as;
  }
});

// Firefox takes the event for the reader's act and asks; Chromium takes it for nobody's, which is a no.
describe.runIf(kind === 'chromium')('a link whose host the reader does not permit', () => {
  const session = useSession({ pages });

  test('is not fetched, and the page is told why', async () => {
    const page = await session().openPage(order);
    await chooseInMenu(session(), page, { menuItemId: 'save-link', linkUrl: later });
    await titled(session(), page, /Without the permission for county-post\.example/);
    expect(session().requests.filter(({ url }) => url === later)).toEqual([]);
  });
});

async function ownTab(): Promise<number> {
  return (await (globalThis as unknown as Extension).chrome.tabs.getCurrent()).id;
}

interface Extension {
  readonly chrome: { readonly tabs: { getCurrent(): Promise<{ id: number }> } };
}
