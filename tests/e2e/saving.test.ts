import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import type { Popup } from '../../src/dev/browsers/session';
import { eventually } from '../../src/dev/browsers/session';
import type { Shown } from '../../src/dev/browsers/shown';
import { titled } from './button';
import { chooseInMenu } from './in-menu';
import { paintedOn, runCommand } from './on-page';
import { at, keepPictures, popupOn, shownOn, useSession } from './session';
import { LATER, ORDER, type Story, storyPage } from './stories';
import { permitSites, variant } from './variant';

const LONG: Story = {
  ...ORDER,
  paragraphs: [
    ...ORDER.paragraphs,
    'The ferries will replace diesel boats on the Brennvik crossing, which carries 1.2 million passengers a year.',
  ],
};
const host = 'https://fjord-herald.example';
const addresses = {
  order: `${host}/business/norvik-order`,
  later: `${host}/local/brennvik-late`,
  changing: `${host}/live/brennvik`,
  menu: `${host}/business/menu`,
};

/** The order with what its page can be made to say by another script of the site. */
const CHANGE = `<script>
  function change() {
    document.title = document.querySelector('h1').textContent = 'Norvik Lines orders eight electric ferries';
    document.querySelector('p').textContent = 'Norvik Lines has ordered eight electric ferries for $112 million, the company said on Wednesday.';
  }
</script>`;

const pages = [
  storyPage(addresses.order, LONG),
  storyPage(addresses.later, LATER),
  storyPage(addresses.changing, LONG, CHANGE),
  storyPage(addresses.menu, { ...LONG, headline: 'Norvik Lines and its new boats' }),
];

declare function change(): void;

describe('a page that was saved', () => {
  const session = useSession({ pages });
  let before: Shown;
  let after: Shown;
  let page: Page;

  beforeAll(async () => {
    before = await shownOn(session(), addresses.later);
    const { popup } = await popupOn(session(), addresses.order);
    await saveIn(popup, 'Save this page');
    await keepPictures(session(), popup, 'saved');
    await popup.close();
    page = await session().openPage(addresses.later);
    const opened = await session().openPopup(page);
    await settled(opened);
    await keepPictures(session(), opened, 'related-to-saved');
    await opened.close();
    after = await shownOn(session(), addresses.later);
  }, 120_000);

  test('was unknown to the next page on its subject before', () => {
    expect(before).toMatchObject({ state: 'nothing', facts: [], related: [] });
  });

  test('is related to that page within the same session', () => {
    expect(after.state).toBe('found');
    expect(after.related.map(({ url, headline }) => [url, headline])).toEqual([
      [addresses.order, ORDER.headline],
    ]);
  });

  test('gives facts there, verbatim', () => {
    expect(after.facts.length).toBeGreaterThan(0);
    for (const { text, url } of after.facts) {
      expect(LONG.paragraphs.join(' ')).toContain(text);
      expect(url).toBe(addresses.order);
    }
  });

  test('marks that page when the reader asks', async () => {
    await page.bringToFront();
    const { names } = await paintedOn(page);
    expect(names).toEqual(expect.arrayContaining(['Helga Tveit', 'Brennvik']));
  });

  test('says since when it is saved, and offers nothing more to save', async () => {
    const { popup, shown } = await popupOn(session(), addresses.order);
    const said = await eventually('the day', async () => {
      const { text, buttons } = await savingIn(popup);
      return /^Saved \d/.test(text) && { text, buttons };
    });
    await keepPictures(session(), popup, 'saved-before');
    await popup.close();
    expect(shown.state).toBe('in-archive');
    expect(said.text).toMatch(/^Saved \d+ [A-Z][a-z]{2,3} \d{4}Open in the archive$/);
    expect(said.buttons).toEqual([]);
  });
});

describe('a saved page that has changed', () => {
  const session = useSession({ pages });

  test('shows what it says otherwise, and keeps both versions', async () => {
    const page = await session().openPage(addresses.changing);
    const first = await session().openPopup(page);
    await saveIn(first, 'Save this page');
    await first.close();
    await page.evaluate(() => change());
    const again = await session().openPopup(page);
    await settled(again);
    await eventually('the changes', async () => (await savingIn(again)).changes.length > 0);
    expect((await savingIn(again)).changes).toEqual([
      `Headline was: ${ORDER.headline}`,
      'Headline is: Norvik Lines orders eight electric ferries',
      `Now reads: ${ORDER.paragraphs[0]}Norvik Lines has ordered eight electric ferries for $112 million, the company said on Wednesday.`,
    ]);
    await again.evaluate(() => document.querySelector<HTMLElement>('.saved summary')!.click());
    await keepPictures(session(), again, 'saved-changed');
    await saveIn(again, 'Save this version');
    await again.close();
    const last = await session().openPopup(page);
    await eventually('both versions', async () => /2 versions/.test((await savingIn(last)).text));
    await last.close();
  });
});

describe('saving without the popup', () => {
  const session = useSession({ extension: variant(permitSites), pages });

  test('by the command keeps the page and says so at the button', async () => {
    const page = await session().openPage(addresses.order);
    await giveSaveKey(session(), page);
    await runCommand(session(), page, 'save');
    await titled(session(), page, /page is saved/);
    await runCommand(session(), page, 'save');
    await titled(session(), page, /saved before/);
  });

  test('of a front page is refused with a sentence at the button', async () => {
    const page = await session().openPage(at.frontPage);
    await runCommand(session(), page, 'save');
    await titled(session(), page, /front page/);
  });

  test('by the menu keeps the page too', async () => {
    const page = await session().openPage(addresses.menu);
    await chooseInMenu(session(), page, { menuItemId: 'save-page' });
    await titled(session(), page, /page is saved/);
    expect((await shownOn(session(), addresses.menu)).state).toBe('in-archive');
  });
});

/** Presses the button and waits until the page is saved. */
async function saveIn(popup: Popup, name: string): Promise<void> {
  await settled(popup);
  await eventually(name, async () => (await savingIn(popup)).buttons.includes(name));
  await popup.evaluate(() => document.querySelector<HTMLElement>('.bar button[aria-label^=Save]')!.click());
  await eventually('the page to be saved', async () => {
    const { text } = await savingIn(popup);
    if (text.startsWith('SavedOpen')) return true;
    return false;
  });
}

async function settled(popup: Popup): Promise<void> {
  const isDone = () => document.querySelector('main')?.ariaBusy === 'false';
  await eventually('the popup to be done', () => popup.evaluate(isDone));
}

interface Saving {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly changes: readonly string[];
}

/** What the popup says of keeping its page. */
function savingIn(popup: Popup): Promise<Saving> {
  return popup.evaluate(() => ({
    text: document.querySelector('.saved [role=status]')?.textContent ?? '',
    buttons: [...document.querySelectorAll<HTMLButtonElement>('.bar button[aria-label*=ave]:enabled')].map(
      (button) => button.ariaLabel ?? '',
    ),
    changes: [...document.querySelectorAll('.saved .changes > div')].flatMap((part) =>
      [...part.querySelectorAll('dd')].map(
        (row) => `${part.querySelector('dt')!.textContent}: ${row.textContent}`,
      ),
    ),
  }));
}

declare const browser: { commands: { update(command: object): Promise<void> } };

/** What has no key by default gets one, as the reader would give it; Chromium has no call for that. */
async function giveSaveKey(session: ServedSession, page: Page): Promise<void> {
  if (session.kind === 'chromium') return;
  const popup = await session.openPopup(page);
  await popup.evaluate(() => browser.commands.update({ name: 'save', shortcut: 'Alt+Shift+V' }));
  await popup.close();
}
