import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { hostsOn, keepPageAs, lookedInto, markBy, markedPage, paintedOn, runCommand } from './on-page';
import { at, useSession } from './session';

describe('opening the popup on a related story', () => {
  const session = useSession();

  test.each([
    ['trade', at.trade, ['Vladimir Putin', 'Moscow'], ['$202 billion']],
    ['visit', at.visit, ['Vladimir Putin', 'Kremlin', 'Xi Jinping'], []],
    ['anniversary', at.anniversary, ['Vladimir Putin', 'Kremlin'], ['200-billion-dollar']],
  ])('marks what the archive knows about the %s', async (name, url, names, figures) => {
    const page = await markedPage(session(), url);
    await keepPageAs(page, `marks-${name}`);
    expect(await paintedOn(page)).toEqual({ names, figures });
  });

  test.each([
    ['an unrelated story', at.unrelated],
    ['a front page', at.frontPage],
    ['a page without an article', at.noArticle],
  ])('leaves %s without marks', async (_, url) => {
    const page = await markedPage(session(), url);
    expect(await paintedOn(page)).toEqual({ names: [], figures: [] });
  });

  test('lists the marks in reading order for those who cannot see them', async () => {
    const popup = await session().openPopup(await session().openPage(at.visit));
    const listed = await eventually('the list', () =>
      popup.evaluate(() => {
        const rows = [...document.querySelectorAll('#marked li')].map((row) => row.textContent ?? '');
        return rows.length > 0 && rows;
      }),
    );
    await popup.close();
    expect(listed).toEqual(['Vladimir Putin', 'Kremlin', 'Xi Jinping']);
  });
});

describe('marking', () => {
  const session = useSession({ extension: lookedInto() });

  test('changes nothing that the page or its reader could notice but the marks', async () => {
    const page = await session().openPage(at.trade);
    const before = await page.evaluate(watch);
    await markBy(session(), page);
    expect((await paintedOn(page)).names.length).toBeGreaterThan(0);
    expect(await traces(page)).toEqual({ ...before, records: 0, shifted: 0 });
  });

  test('is undone and done again by its key, and leaves nothing', async () => {
    const page = await markedPage(session(), at.trade);
    const marked = await paintedOn(page);
    const before = await page.evaluate(watch);
    await runCommand(session(), page, 'toggle-marks');
    await eventually('the marks to go', async () => (await paintedOn(page)).names.length === 0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await runCommand(session(), page, 'toggle-marks');
    await eventually('the marks to come', async () => (await paintedOn(page)).names.length > 0);
    expect(await paintedOn(page)).toEqual(marked);
    expect(await traces(page)).toEqual({ ...before, records: 0, shifted: 0 });
  });

  test('works by its key alone, without popup', async () => {
    const page = await session().openPage(at.visit);
    await runCommand(session(), page, 'toggle-marks');
    await eventually('the marks', async () => (await paintedOn(page)).names.length === 3);
    expect(await hostsOn(page)).toBe(0);
  });

  test('a page that draws its story anew has its marks again', async () => {
    const page = await markedPage(session(), at.visit);
    const marked = await paintedOn(page);
    await page.evaluate(() => {
      const story = document.querySelector('.story-body')!;
      story.replaceWith(story.cloneNode(true));
    });
    expect((await paintedOn(page)).names).not.toEqual(marked.names);
    await eventually('the marks', async () => !(await paintedOn(page)).names.includes(''));
    expect(await paintedOn(page)).toEqual(marked);
  });

  test('a page that draws itself anew all the time is left alone after ten times', async () => {
    const page = await markedPage(session(), at.visit);
    const paintings = await page.evaluate(async () => {
      const seen = new Set<object>();
      const drawn = setInterval(() => {
        const story = document.querySelector('.story-body')!;
        story.replaceWith(story.cloneNode(true));
        seen.add(CSS.highlights.get('note-1')!);
      }, 100);
      await new Promise((resolve) => setTimeout(resolve, 14_000));
      clearInterval(drawn);
      return seen.size;
    });
    expect(paintings).toBe(1 + 10);
  });
});

interface Traces {
  readonly html: string;
  readonly boxes: string;
  readonly records: number;
  readonly shifted: number;
}

/** Runs in the page: gives its source and where all stands, and starts to count changes and shifts. */
function watch(): Pick<Traces, 'html' | 'boxes'> {
  const watched = window as unknown as { records: number; shifted: number };
  watched.records = 0;
  watched.shifted = 0;
  new MutationObserver((records) => {
    watched.records += records.length;
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      watched.shifted += list.getEntries().length;
    }).observe({ type: 'layout-shift' });
  }
  const boxes = [...document.querySelectorAll('*')].map((one) => JSON.stringify(one.getBoundingClientRect()));
  return { html: document.documentElement.outerHTML, boxes: boxes.join('\n') };
}

function traces(page: Page): Promise<Traces> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); // the observers' turn
    const { records, shifted } = window as unknown as { records: number; shifted: number };
    const boxes = [...document.querySelectorAll('*')].map((one) =>
      JSON.stringify(one.getBoundingClientRect()),
    );
    return { html: document.documentElement.outerHTML, boxes: boxes.join('\n'), records, shifted };
  });
}
