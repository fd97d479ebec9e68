import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { openOwnPage } from './on-page';
import { seed } from './seed';
import { at, shownOn, useSession } from './session';

const WELCOME = 'src/welcome/index.html';

describe('after the installation', () => {
  const session = useSession({ staysGreeted: true });

  test('a page greets, once', async () => {
    const isGreeting = async () => (await session().tabs()).some((url) => url.endsWith(WELCOME));
    await eventually('the page', isGreeting);
    await shownOn(session(), at.trade);
    await session().stopBackground();
    await shownOn(session(), at.trade);
    expect((await session().tabs()).filter((url) => url.endsWith(WELCOME))).toHaveLength(1);
  });

  test('its story can be looked up there and then, and it says the real keys', async () => {
    const page = await openOwnPage(session(), WELCOME);
    await page.evaluate(() => document.querySelector<HTMLElement>('.answer button')!.click());
    const facts = await eventually('the facts', async () => {
      const told = await page.evaluate(() =>
        [...document.querySelectorAll('.answer .fact blockquote')].map(
          ({ textContent }) => textContent ?? '',
        ),
      );
      return told.length > 0 && told;
    });
    for (const fact of facts) expect(`${seed.lead} ${seed.body}`).toContain(fact);
    const keys = await page.evaluate(() =>
      [...document.querySelectorAll('.keys kbd')].map((key) => key.textContent),
    );
    expect(keys).toEqual(expect.arrayContaining(['Alt+K', 'Alt+G']));
    expect(await faultsOn(page, 'page')).toEqual([]);
  });
});
