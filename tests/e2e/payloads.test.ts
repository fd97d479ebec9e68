import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import {
  cardOpened,
  lookedInto,
  markBy,
  openOwnPage,
  openSettings,
  placeOf,
  pointAt,
  runCommand,
} from './on-page';
import { filesFolder, importLines } from './own-files';
import { CANARY, PAYLOADS } from './payloads';
import { popupOn, useSession } from './session';

// Every text that an archive or a page can bring is a payload here, on every surface that shows it: it must stand there as
// text. That it got there is asked as well.

const EACH = 10;
const LIBRARY = 'src/library/index.html?text=Ashford';
const STORY = 'https://www.daily-lantern.example/dredging';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const ARTICLES = Array.from({ length: PAYLOADS.length / EACH }, (_, nth) => {
  const own = PAYLOADS.slice(nth * EACH, (nth + 1) * EACH);
  // Turned, so that each field gets each kind.
  const [headline, lead, publisher, tag, note, ...inBody] = own.map((_, at) => own[(at + nth) % EACH]);
  return {
    url: `https://harbour-feed.example/dredging-${nth}`,
    date: `2026-03-${String(nth + 1).padStart(2, '0')}`,
    headline: `Dredging of Ashford harbour begins ${headline}`,
    lead: `The harbour of Ashford is dredged ${lead}`,
    body: [
      'Work to dredge Ashford harbour began on Monday, Anna Bellweather and Peter Quillon said.',
      ...inBody.map(
        (payload, at) =>
          `“We dredge the harbour of Ashford ${payload} before winter,” Anna Bellweather said. The works cost $${nth + at + 2} million ${payload} in 2025.`,
      ),
    ].join('\n\n'),
    publisher: `Harbour ${publisher}`,
    tags: [tag],
    note,
    lang: 'en',
  };
});

const page = {
  url: STORY,
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dredging of Ashford harbour begins</title>
<article><h1>Dredging of Ashford harbour begins</h1><time datetime="2026-03-20">20 March 2026</time>
<p>Work to dredge Ashford harbour began on Monday, Anna Bellweather and Peter Quillon said.</p>
${PAYLOADS.map((payload) => `<p>The harbour of Ashford is dredged ${escaped(payload)} before winter, Anna Bellweather said of the $3 million works.</p>`).join('\n')}
</article></html>`,
};

const SHOWN = /<(?:img|script|svg|iframe|style|form|video)[ /]data-payload/i;

describe('150 payloads in every field of articles and in a page are text', () => {
  const session = useSession({ extension: lookedInto(), pages: [page] });
  const fileOf = filesFolder();

  beforeAll(async () => {
    const settings = await openSettings(session());
    const lines = ARTICLES.map((row) => JSON.stringify(row)).join('\n');
    await importLines(settings, await fileOf('<img data-payload src=x onerror=1>.jsonl', lines));
    await settings.close();
  });

  test('in the settings', async () => {
    const settings = await openSettings(session());
    await untilShown(settings);
    expect(await settings.evaluate(becameOf)).toEqual([]);
    await settings.close();
  });

  test('in popup and panel, typed and found', async () => {
    const { popup, shown } = await popupOn(session(), STORY);
    expect(shown.related.length).toBeGreaterThan(0);
    expect(shown.facts.length).toBeGreaterThan(0);
    expect(await popup.evaluate(textOf)).toMatch(SHOWN);
    expect(await popup.evaluate(becameOf)).toEqual([]);
    await popup.close();
    const panel = await session().openPanel(await session().openPage(STORY));
    await eventually('the panel', async () => SHOWN.test(await panel.evaluate(textOf)));
    for (const payload of ['Ashford', ...PAYLOADS.slice(0, 5)]) {
      await panel.evaluate(typed, payload);
      await eventually('an answer', () =>
        panel.evaluate(() => document.querySelector('main')?.ariaBusy !== 'true'),
      );
      expect(await panel.evaluate(becameOf)).toEqual([]);
    }
    await panel.close();
  });

  test('in the card of a mark and of what is selected', async () => {
    const story = await session().openPage(STORY);
    await markBy(session(), story);
    await pointAt(story, await placeOf(story, 'Anna Bellweather'));
    await cardOpened(story);
    expect(await story.evaluate(becameOf)).toEqual([]);
    await story.keyboard.press('Escape');
    await story.evaluate(() =>
      getSelection()!.selectAllChildren(document.querySelector('p:nth-of-type(2)')!),
    );
    await runCommand(session(), story, 'look-up');
    const card = await cardOpened(story);
    expect(`${card.title} ${card.passages.join(' ')}`).toMatch(SHOWN);
    expect(await story.evaluate(becameOf)).toEqual([]);
    await story.close();
  });

  test('in the library', async () => {
    const library = await openOwnPage(session(), LIBRARY);
    await untilShown(library);
    expect(await library.evaluate(becameOf)).toEqual([]);
    await library.close();
  });

  test('in the page of each article', async () => {
    const links = new Set<string>();
    for (const order of ['newest', 'oldest']) {
      // Rows in sight alone are drawn.
      const library = await openOwnPage(session(), `${LIBRARY}&sort=${order}`);
      await untilShown(library);
      const shown = await eventually('the rows', async () => {
        const drawn = await library.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.row a')].map(({ href }) => href),
        );
        return drawn.length > 0 && drawn;
      });
      for (const link of shown) links.add(link);
      await library.close();
    }
    const ids = [...links].map((link) => new URL(link).searchParams.get('id'));
    expect(ids.sort()).toEqual(ARTICLES.map(({ url }) => `own/${url}`).sort());
    for (const link of links) {
      const reader = await openOwnPage(session(), link.slice(session().origin.length + 1));
      await eventually('the text', async () => /Anna Bellweather/.test(await reader.evaluate(textOf)));
      expect([link, await reader.evaluate(becameOf)]).toEqual([link, []]);
      await reader.close();
    }
  });

  test('and nothing was asked for', () => {
    expect(session().requests.filter(({ url }) => url.startsWith(CANARY))).toEqual([]);
  });

  test('which the tests would tell from elements', async () => {
    const plain = await session().openPage(STORY);
    await plain.evaluate(
      (payloads) => {
        document.body.insertAdjacentHTML('beforeend', payloads.join(''));
      },
      PAYLOADS.slice(0, 8),
    );
    expect(await plain.evaluate(becameOf)).not.toEqual([]);
    await eventually('the call', () =>
      plain.evaluate(() => document.documentElement.hasAttribute('data-ran')),
    );
    const asked = () => session().requests.some(({ url }) => url.startsWith(CANARY));
    await eventually('the request', async () => asked());
    await plain.close();
  });
});

async function untilShown(page: Page): Promise<void> {
  await eventually('a payload as text', async () => SHOWN.test(await page.evaluate(textOf)));
}

// These run in the pages.

function textOf(): string {
  return document.body.textContent;
}

function typed(text: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What payloads became that is not text: elements of theirs, in open shadow roots as well, or a call. */
function becameOf(): string[] {
  const became: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.hasAttribute('data-payload')) became.push(element.outerHTML.slice(0, 80));
      if (/^(?:script:|javascript:|data:)/i.test(element.getAttribute('href') ?? ''))
        became.push('a link that runs');
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  if (document.documentElement.hasAttribute('data-ran')) became.push('a call');
  return became;
}
