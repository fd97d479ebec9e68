import { describe, expect, test } from 'vitest';
import { kind } from './session';
import { drawIn, useGallery } from './use-gallery';

const gallery = useGallery();

const statesOf = async (surface: string) =>
  (await gallery().states()).filter(({ name }) => name.startsWith(`${surface}/`));

describe('popup and panel', () => {
  test('have search, saving and marks in one place from the first paint on', async () => {
    const page = await gallery().open('popup/opening');
    const first = await page.evaluate(placesInBar);
    expect(first).toHaveLength(5);
    for (const state of await statesOf('popup')) {
      await drawIn(page, state);
      expect([state.name, await page.evaluate(placesInBar)]).toEqual([state.name, first]);
    }
    await page.close();
  });

  test('have the first fact and the best related article in sight', async () => {
    const page = await gallery().open('popup/found');
    const bottoms = await page.evaluate(() =>
      ['.fact blockquote', '.group .headline'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().bottom,
      ),
    );
    await page.close();
    for (const bottom of bottoms) expect(bottom).toBeLessThan(560);
  });

  test('are searched after one key, or three by Tab', async () => {
    const page = await gallery().open('popup/found');
    const hasSearch = () =>
      page.evaluate(() => document.activeElement?.matches('input[type=search]') ?? false);
    let tabs = 0;
    while (tabs < 3 && !(await hasSearch())) {
      await page.keyboard.press('Tab');
      tabs += 1;
    }
    expect(await hasSearch()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await hasSearch()).toBe(false);
    await page.keyboard.press('/');
    expect(await hasSearch()).toBe(true);
    await page.close();
  });
});

describe.each(['popup', 'panel', 'library', 'reader', 'settings', 'welcome'])(
  'every link of the %s',
  (surface) => {
    test('has a name of its own, unless it leads to the same', async () => {
      const states = await statesOf(surface);
      const page = await gallery().open(states[0]!.name);
      const faults: string[] = [];
      for (const state of states) {
        await drawIn(page, state);
        faults.push(...(await page.evaluate(ambiguousLinks)).map((name) => `${state.name}: ${name}`));
      }
      await page.close();
      expect(faults).toEqual([]);
    });
  },
);

describe('text in letters that are read from the right', () => {
  test('says its language, as headline and as sentence', async () => {
    const page = await gallery().open('popup/letters');
    const said = await page.evaluate(() =>
      ['ar', 'ru'].map(
        (lang) =>
          document.querySelectorAll(`h3[lang=${lang}], p[lang=${lang}], blockquote[lang=${lang}]`).length,
      ),
    );
    await page.close();
    for (const count of said) expect(count).toBeGreaterThanOrEqual(2);
  });

  test.each(['popup/letters', 'panel/letters', 'card/letters', 'reader/arabic', 'library/list'])(
    'begins at the right and stays whole: %s',
    async (state) => {
      const page = await gallery().open(state);
      const told = await page.evaluate(arabicParagraphs);
      await page.close();
      expect(told.length).toBeGreaterThan(0);
      for (const { text, direction, align } of told)
        expect([text, direction, align]).toEqual([text, 'rtl', expect.stringMatching(/^(start|right)$/)]);
    },
  );
});

test.runIf(kind === 'chromium')('forced colours leave every button its shape', async () => {
  const faults: string[] = [];
  for (const surface of ['popup', 'panel', 'library', 'reader', 'settings', 'welcome']) {
    const states = await statesOf(surface);
    const page = await gallery().open(states[0]!.name);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    for (const state of states) {
      await drawIn(page, state);
      faults.push(...(await page.evaluate(shapelessButtons)).map((name) => `${state.name}: ${name}`));
    }
    await page.close();
  }
  expect(faults).toEqual([]);
});

/** Runs in the page: where each thing of the bar stands. */
function placesInBar(): string[] {
  return [...document.querySelectorAll('.bar search, .bar .tool')].map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join(' ');
  });
}

/** Runs in the page: names that two links have which lead to different places. */
function ambiguousLinks(): string[] {
  const leads = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (!link.checkVisibility()) continue;
    const name = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
    leads.set(
      name,
      (leads.get(name) ?? new Set()).add(link.getAttribute('href')!.replace(/&(start|end)=\d+/g, '')),
    );
  }
  return [...leads].flatMap(([name, places]) => (places.size > 1 || name === '' ? [name] : []));
}

/** Runs in the page: how blocks of Arabic text are set, in the page itself and in its card. */
function arabicParagraphs(): { text: string; direction: string; align: string }[] {
  const roots = [
    document.body,
    ...[...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []),
  ];
  const blocks = roots.flatMap((root) => [...root.querySelectorAll('h1, h2, h3, p, blockquote')]);
  return blocks
    .filter(
      (one) =>
        /^[\s\d.]*[\u0600-\u06ff]/.test(one.textContent ?? '') && !one.matches('.source, .why, .muted'),
    )
    .map((one) => {
      const { direction, textAlign } = getComputedStyle(one);
      return { text: (one.textContent ?? '').slice(0, 40), direction, align: textAlign };
    });
}

/** Runs in the page: buttons that would be words alone. */
function shapelessButtons(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, .button, .tool, select, input')]
    .filter(
      (one) => one.checkVisibility() && !one.matches('.plain, [type=file], [type=checkbox], [type=radio]'),
    )
    .filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) === 0)
    .map((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');
}
