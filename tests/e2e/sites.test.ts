import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { badged, badgeOf } from './button';
import { at, HOST, openBehind, pages, type Scenario, TALKS, TRADE } from './daily-lantern';
import { hostsOn, lookedInto, markedAs, paintedOn, pause, setSites } from './on-page';
import { useSession } from './session';

declare function show(name: string): void;
declare function front(): void;

const NONE: readonly string[] = [];

describe('a site where Backstory runs by itself', () => {
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  test('is marked on load, with a badge', async () => {
    const page = await session().openPage(at.talks);
    await markedAs(page, TALKS);
    expect(await badgeOf(session(), page)).toBe('1');
    expect(await hostsOn(page)).toBe(0);
  });

  test('is alone in that', async () => {
    const page = await session().openPage(at.elsewhere);
    await pause(2_500);
    expect((await paintedOn(page)).names).toEqual([]);
    expect(await badgeOf(session(), page)).toBe('');
  });

  const scenarios: readonly Scenario[] = [
    [
      'a route with its text',
      at.talks,
      () => {
        history.pushState(null, '', '/b');
        show('trade');
      },
      TRADE,
      '1',
    ],
    [
      'a route whose text comes later',
      at.talks,
      () => {
        history.pushState(null, '', '/b');
        setTimeout(show, 2_200, 'trade');
      },
      TRADE,
      '1',
    ],
    [
      'a replaced route',
      at.talks,
      () => {
        history.replaceState(null, '', '/b');
        show('trade');
      },
      TRADE,
      '1',
    ],
    [
      'a hash route',
      at.talks,
      () => {
        location.hash = '#/b';
        show('trade');
      },
      TRADE,
      '1',
    ],
    [
      'a hash-bang route',
      at.talks,
      () => {
        location.hash = '#!/b';
        show('trade');
      },
      TRADE,
      '1',
    ],
    [
      'a route to a story that the archive does not know',
      at.talks,
      () => {
        history.pushState(null, '', '/c');
        show('ferry');
      },
      NONE,
      '',
    ],
    [
      'a route to a front page',
      at.talks,
      () => {
        history.pushState(null, '', '/');
        front();
      },
      NONE,
      '',
    ],
    [
      'a route from an unknown story to a known one',
      at.ferry,
      () => {
        history.pushState(null, '', '/b');
        show('trade');
      },
      TRADE,
      '1',
    ],
    [
      'a story that is drawn after the page has loaded',
      at.empty,
      () => {
        setTimeout(show, 1_500, 'talks');
      },
      TALKS,
      '1',
    ],
    [
      'a story that replaces another at the same address',
      at.talks,
      () => {
        show('trade');
      },
      TRADE,
      '1',
    ],
    [
      'three routes in a blink',
      at.talks,
      () => {
        for (const name of ['ferry', 'talks', 'trade']) {
          history.pushState(null, '', `/${name}-now`);
          show(name);
        }
      },
      TRADE,
      '1',
    ],
    [
      'the way back to a story',
      at.talks,
      () => {
        history.pushState(null, '', '/c');
        show('ferry');
        addEventListener('popstate', () => show('talks'));
        setTimeout(() => history.back(), 1_500);
      },
      TALKS,
      '1',
    ],
    [
      'the same story drawn anew',
      at.talks,
      () => {
        show('talks');
      },
      TALKS,
      '1',
    ],
    [
      'a paragraph more',
      at.talks,
      () => {
        document.querySelector('article')!.append(document.createElement('p'), 'More on this later.');
      },
      TALKS,
      '1',
    ],
    [
      'a paragraph that is moved',
      at.talks,
      () => {
        const app = document.querySelector('article')!;
        app.append(app.querySelector('p:nth-of-type(4)')!);
      },
      TALKS,
      '1',
    ],
    [
      'a clock that ticks all the time',
      at.talks,
      () => {
        const clock = document.body.appendChild(document.createElement('div'));
        setInterval(() => {
          clock.textContent = `${performance.now()}`;
        }, 20);
      },
      TALKS,
      '1',
    ],
    [
      'text that is cut into many nodes',
      at.talks,
      () => {
        for (const paragraph of document.querySelectorAll('p')) {
          const text = paragraph.textContent ?? '';
          paragraph.replaceChildren(...[...text].map((letter) => document.createTextNode(letter)));
        }
      },
      TALKS,
      '1',
    ],
    ['a story in a frame', at.framed, () => {}, NONE, ''],
  ];
  test.each(scenarios)('follows %s', async (_, url, act, names, badge) => {
    const page = await session().openPage(url);
    await settled(page);
    await page.evaluate(act);
    await markedAs(page, names);
    await badged(session(), page, badge);
    await pause(1_200);
    expect((await paintedOn(page)).names).toEqual(names);
    for (const inside of page.frames().slice(1))
      expect(await inside.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test.each([
    [
      'an anchor',
      () => {
        location.hash = '#comments';
      },
    ],
    [
      'a tracking parameter',
      () => {
        history.replaceState(null, '', '?utm_source=x');
      },
    ],
  ])('does not start again for %s', async (_, act) => {
    const page = await session().openPage(at.talks);
    await markedAs(page, TALKS);
    await page.evaluate(() => Object.assign(window, { first: CSS.highlights.get('note-1') }));
    await page.evaluate(act);
    await pause(2_500);
    expect(
      await page.evaluate(
        () => (window as unknown as { first: object }).first === CSS.highlights.get('note-1'),
      ),
    ).toBe(true);
    expect(await badgeOf(session(), page)).toBe('1');
  });

  test('is marked again, badge and all, when the reader comes back to a page that the browser kept', async () => {
    const page = await session().openPage(at.talks);
    await markedAs(page, TALKS);
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    await page.goto(at.ferry);
    await settled(page);
    expect(await badgeOf(session(), page)).toBe('');
    await page.evaluate(() => setTimeout(() => history.back())); // the drivers wait for a load that never comes
    await pause(300); // and let go of the page that was left
    await eventually('the way back', async () => (await page.evaluate(() => location.href)) === at.talks);
    expect(await page.evaluate(() => Object.hasOwn(window, 'isKept'))).toBe(true);
    await markedAs(page, TALKS);
    await badged(session(), page, '1');
  });

  test('waits in a tab behind until the reader turns there', async () => {
    const front = await session().openPage(at.ferry);
    const behind = await openBehind(front, at.talks);
    await pause(2_500);
    expect((await paintedOn(behind)).names).toEqual([]);
    await behind.bringToFront();
    await markedAs(behind, TALKS);
  });

  test('keeps the badges of two tabs apart', async () => {
    const [talks, ferry] = [await session().openPage(at.talks), await session().openPage(at.ferry)];
    await talks.bringToFront();
    await markedAs(talks, TALKS);
    await pause(500);
    expect([await badgeOf(session(), talks), await badgeOf(session(), ferry)]).toEqual(['1', '']);
  });

  test('gives no badge to the page that the reader has gone on to', async () => {
    const page = await session().openPage(at.ferry);
    for (let round = 0; round < 5; round += 1) {
      await page.goto(at.talks, { waitUntil: 'domcontentloaded' });
      await page.goto(at.elsewhere);
    }
    await pause(1_000);
    expect(await badgeOf(session(), page)).toBe('');
    expect((await paintedOn(page)).names).toEqual([]);
  });
});

/** Until the first look of the page has surely been. */
async function settled(page: Page): Promise<void> {
  await page.bringToFront();
  await pause(600);
}
