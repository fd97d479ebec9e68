import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { answeredPage, titleOf } from './button';
import {
  cardClosed,
  cardOpened,
  keepPageAs,
  lookedInto,
  openSettings,
  runCommand,
  setSites,
} from './on-page';
import { at, popupOn, useSession } from './session';

describe('colours and size other than the browser’s', () => {
  const session = useSession({ extension: lookedInto() });

  test('are those of the card on a page', async () => {
    const settings = await openSettings(session());
    for (const [list, letters] of [
      [1, 'Dar'],
      [2, 'Larger'],
    ] as const) {
      const lists = await settings.$$('#appearance ~ * select, [aria-labelledby=appearance] select');
      await lists[list]!.focus();
      await settings.keyboard.type(letters);
      await settings.keyboard.press('Enter');
    }
    await eventually('the settings so', () =>
      settings.evaluate(() => {
        const { theme, size } = document.documentElement?.dataset ?? {};
        return theme === 'dark' && size === 'larger';
      }),
    );
    await settings.close();
    const page = await session().openPage(at.unrelated);
    await runCommand(session(), page, 'look-up');
    await cardOpened(page);
    await keepPageAs(page, 'card-dark-larger');
    const seen = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
      const { backgroundColor, fontSize } = getComputedStyle(host.shadowRoot!.querySelector('.card')!);
      return { backgroundColor, fontSize };
    });
    expect(seen).toEqual({ backgroundColor: 'rgb(26, 28, 35)', fontSize: '18.2px' });
  });
});

describe('a language other than the browser’s', () => {
  const session = useSession({ extension: lookedInto() });

  beforeAll(async () => {
    const settings = await openSettings(session());
    await settings.focus('#appearance ~ * select, [aria-labelledby=appearance] select');
    await settings.keyboard.type('Deu'); // as one chooses in a list by its first letters
    await settings.keyboard.press('Enter');
    await eventually('the settings in it', () =>
      settings.evaluate(() => document.documentElement?.lang === 'de'),
    );
    await settings.close();
  });

  test('is spoken by card and popup', async () => {
    const page = await session().openPage(at.unrelated);
    await runCommand(session(), page, 'look-up');
    const card = await cardOpened(page);
    await keepPageAs(page, 'card-german');
    expect(card.detail).toBe('Das Archiv hat nichts dazu.');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    const { shown } = await popupOn(session(), at.visit);
    expect(shown.status).toContain('1 früherer Artikel');
  });

  test('is spoken by the button once its background has been stopped, too', async () => {
    await setSites(session(), { [new URL(at.visit).hostname]: 'on' });
    await answeredPage(session(), at.visit); // by then the site is registered
    await session().stopBackground();
    const page = await answeredPage(session(), at.visit);
    expect(await titleOf(session(), page)).toMatch(/Geschichte|Archiv/);
  });
});
