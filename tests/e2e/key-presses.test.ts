import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { hasDisplay, untilItHears, useDisplay } from './display';
import { cardOpened, paintedOn } from './on-page';
import { at, useSession } from './session';
import { STORIES, storyPage } from './stories';
import { openCards, variant } from './variant';

const URL = 'https://www.daily-lantern.example/access-keys';

/** A page that takes every letter and digit for itself, as a wiki or a public office does some of them. */
const taken = [...'abcdefghijklmnopqrstuvwxyz0123456789']
  .map((key) => `<button accesskey="${key}" onclick="pressed.push('${key}')">${key}</button>`)
  .join('');
const story = storyPage(URL, STORIES.talks);
const page = {
  ...story,
  html: String(story.html).replace('</article>', `</article><script>var pressed = [];</script>${taken}`),
};

describe.runIf(hasDisplay)('the keys of the extension, really pressed', () => {
  const press = useDisplay();
  const session = useSession({ extension: variant(openCards), headless: false, pages: [page] });

  test('are the page’s neither by access keys nor by menus of the browser', async () => {
    const shown = await session().openPage(at.visit);
    await untilItHears(shown, press);
    press('alt+y');
    await eventually('the marks', async () => (await paintedOn(shown)).names.length > 0);
    press('alt+n');
    await eventually(
      'the card of the first mark',
      async () => (await cardOpened(shown)).title === 'Vladimir Putin',
    );
    press('Escape');
    press('alt+y');
    await eventually('no marks', async () => (await paintedOn(shown)).names.length === 0);
  });

  test('come before the access keys of a page that takes them all', async () => {
    const greedy = await session().openPage(URL);
    await untilItHears(greedy, press);
    await greedy.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
    press('alt+g');
    expect((await cardOpened(greedy)).title).toBe(STORIES.talks.headline);
    expect(await greedy.evaluate('pressed')).toEqual([]);
  });
});
