import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Popup } from '../../src/dev/browsers/session';
import { eventually } from '../../src/dev/browsers/session';
import { shownIn } from '../../src/dev/browsers/shown';
import { click, hasButton, percentShown, pressButton, same, says, shownFor, type } from './in-popup';
import { paintedOn, setSites } from './on-page';
import { pdfOf } from './pdf';
import { seed } from './seed';
import { at, kind, lookedOver, popupOn, useSession } from './session';
import { longStory, STORIES, storyPage } from './stories';
import {
  damagePacks,
  fillStore,
  muteBackground,
  permitSites,
  refusePages,
  slowArchive,
  variant,
} from './variant';

const HOST = 'daily-lantern.example';
const own = {
  pdf: 'https://papers.example/report.pdf',
  long: `https://www.${HOST}/long`,
  form: `https://www.${HOST}/form`,
  talks: `https://www.${HOST}/talks`,
  copy: `https://www.${HOST}/wire`,
};
/** The bundled article as another paper printed it later, with a paragraph of its own. */
const copyStory = {
  headline: 'Putin and Xi exchange wishes for the new year',
  paragraphs: ['The morning was grey here, and few people were up.', ...seed.body.match(/[^.]+\.(?:"|”)?/g)!],
};
const pages = [
  storyPage(own.copy, copyStory),
  { url: own.pdf, html: pdfOf('Ferry'), type: 'application/pdf' },
  storyPage(own.long, longStory),
  { url: own.form, html: '<!doctype html><title>Form</title><form><input></form>' },
  storyPage(own.talks, STORIES.talks),
];

const STATES = [
  ['found', at.trade, 'found', /^1 earlier article · \d facts/],
  ['in-archive', at.seed, 'in-archive', /^This article is in the archive\nPublished 31 Dec 2023/],
  ['nothing', at.unrelated, 'nothing', /^The archive has nothing on this\nIt covers 2023, 1 article\./],
  ['no-article', own.form, 'nothing', /^No article text was found on this page\n.*select words/i],
  ['front-page', at.frontPage, 'front-page', /^This looks like a front page\n.*select words/i],
  ['pdf', own.pdf, 'restricted', /^The text of a PDF cannot be marked\nSearch the archive/],
  [
    'long',
    own.long,
    'nothing',
    /^The archive has nothing on this\n.*\nOnly the first [\d,]+ words were read\./,
  ],
] as const;

/** Of each block that wishes for no other. */
const session = useSession({ pages });

describe('the popup', () => {
  test.each([
    ...STATES,
    [
      'browser',
      at.restricted,
      'restricted',
      /^Browsers do not let extensions read this page\nYou can still search/,
    ],
  ] as const)('says what is the case: %s', async (name, url, state, status) => {
    const { popup, shown } = await popupOn(session(), url);
    const faults = await lookedOver(session(), popup, `popup-${name}`);
    await popup.close();
    expect(shown).toMatchObject({ state, status: expect.stringMatching(status) });
    expect(faults).toEqual([]);
  });

  test('searches the archive also where a page cannot be read', async () => {
    const { popup } = await popupOn(session(), at.restricted);
    await popup.evaluate(type, 'putin');
    await eventually('what was found', () =>
      popup.evaluate(() => document.querySelector('#found li') !== null),
    );
    await popup.evaluate(type, '');
    await popup.close();
  });

  test('looks up what is selected on a front page, and says when nothing is', async () => {
    const page = await session().openPage(at.frontPage);
    const popup = await session().openPopup(page);
    await shownIn(popup);
    await popup.evaluate(click, 'Look up the selection');
    await eventually('the sentence', () => popup.evaluate(says, 'Nothing is selected on the page.'));
    await page.evaluate(() => {
      document.querySelector('h1')!.textContent = 'Xi Jinping';
      getSelection()!.selectAllChildren(document.querySelector('h1')!);
    });
    await popup.evaluate(click, 'Look up the selection');
    await eventually('what was found', () =>
      popup.evaluate(() => document.querySelector('#found li') !== null),
    );
    expect(await lookedOver(session(), popup, 'popup-search')).toEqual([]);
    await popup.evaluate(type, '');
    await popup.close();
  });
});

describe('the side panel', () => {
  const session = useSession({ pages, extension: variant(permitSites) });
  let panel: Popup | undefined;

  test.each(STATES)('says what is the case: %s', async (name, url, state, status) => {
    const page = await session().openPage(url);
    panel ??= await session().openPanel(page);
    const shown = await shownFor(panel, status);
    const faults = await lookedOver(session(), panel, `panel-${name}`);
    expect(shown).toMatchObject({ state, status: expect.stringMatching(status) });
    expect(faults).toEqual([]);
  });
});

describe('a page whose text ran elsewhere', () => {
  test('is told of as such, and its copied sentences are marked and unmarked at will', async () => {
    const page = await session().openPage(own.copy);
    const popup = await session().openPopup(page);
    await shownIn(popup);
    const strip = await popup.evaluate(() => document.querySelector('#copy')?.textContent ?? '');
    expect(strip).toMatch(/\d\d% of this text ran on 31 Dec 2023 as.*Putin and Xi Jinping Wish Each Other/);
    expect(strip).toContain('Sputnik');
    const usual = await paintedOn(page);
    await popup.evaluate(click, 'Mark the copied sentences');
    await eventually('the marks', async () => (await paintedOn(page)).figures.length > 5);
    const marked = await paintedOn(page);
    expect(marked.names).toEqual([]);
    expect(marked.figures.join(' ')).not.toContain('The morning was grey');
    expect(await lookedOver(session(), popup, 'popup-copy')).toEqual([]);
    await popup.evaluate(click, 'Hide the copied sentences');
    await eventually('the usual marks', async () => same(await paintedOn(page), usual));
    await popup.close();
  });
});

describe('a site that is paused', () => {
  const session = useSession({ pages, extension: variant(permitSites) });

  test('is told of as such, and turned on again from there', async () => {
    await setSites(session(), { [HOST]: 'paused' });
    const page = await session().openPage(own.talks);
    const panel = await session().openPanel(page);
    const shown = await shownIn(panel);
    expect(shown).toMatchObject({ state: 'paused', facts: [], related: [] });
    expect(shown.status).toBe(`Off on ${HOST}\nNothing is looked up here until you turn it on.`);
    expect(await lookedOver(session(), panel, 'panel-paused')).toEqual([]);
    await panel.close();

    const popup = await session().openPopup(page);
    expect(await shownIn(popup)).toMatchObject({ state: 'found' });
    expect(await popup.evaluate(says, `Off on ${HOST}: nothing runs here by itself.`)).toBe(true);
    expect(await lookedOver(session(), popup, 'popup-paused')).toEqual([]);
    await pressButton(popup, 'Turn on');
    await eventually('the other choice', () => popup.evaluate(hasButton, 'Pause on'));
    await popup.close();
  });
});

describe('a file on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-file-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'story.html');
  writeFileSync(file, storyPage('', STORIES.talks).html);
  const session = useSession({ extension: variant(refusePages) });

  test('that the browser does not let be read is told of, with the steps to let it', async () => {
    const { popup, shown } = await popupOn(session(), pathToFileURL(file).href);
    const faults = await lookedOver(session(), popup, 'popup-file');
    const steps = await popup.evaluate(() => document.querySelectorAll('.steps li').length);
    await popup.close();
    expect({ ...shown, steps }).toMatchObject({ state: 'restricted', steps: 3 });
    expect(shown.status).toMatch(/^This file cannot be read yet/);
    expect(faults).toEqual([]);
  });
});

describe('while the archive opens', () => {
  const session = useSession({ extension: variant(slowArchive) });

  test('popup and panel say how far it has come', async () => {
    const page = await session().openPage(at.trade);
    const popup = await session().openPopup(page);
    const percent = await eventually('the percents', () => popup.evaluate(percentShown));
    expect(await lookedOver(session(), popup, 'popup-opening')).toEqual([]);
    expect(percent).toBeLessThan(100);
    await eventually('more of them', async () => ((await popup.evaluate(percentShown)) ?? 0) > percent);
    const shown = await shownIn(popup, 40_000);
    await popup.close();
    expect(shown.state).toBe('found');
  });
});

describe('when the background does not answer', () => {
  const session = useSession({ extension: variant(muteBackground) });

  test('the popup says that it is opening', async () => {
    const popup = await session().openPopup(await session().openPage(at.trade));
    const shown = await eventually('the sentence', async () => {
      const now = await shownIn(popup, 0);
      return now.status !== '' && now;
    });
    const faults = await lookedOver(session(), popup, 'popup-mute');
    await popup.close();
    expect(shown).toMatchObject({
      state: 'opening',
      status: 'Opening the archive …',
      facts: [],
      related: [],
    });
    expect(faults).toEqual([]);
  });
});

describe('when the archive is damaged', () => {
  const session = useSession({ extension: variant(damagePacks) });

  test('popup and panel say what failed, what is safe, and offer to try again and a report', async () => {
    const page = await session().openPage(at.trade);
    const popup = await session().openPopup(page);
    const shown = await shownIn(popup);
    expect(await lookedOver(session(), popup, 'popup-damaged')).toEqual([]);
    expect(shown).toMatchObject({ state: 'failed', facts: [], related: [] });
    expect(shown.status).toMatch(
      /^The archive is damaged\nYour settings are safe.*\nThe pack is damaged between its bytes \d+ and \d+/,
    );
    expect(await popup.evaluate(hasButton, 'Try again')).toBe(true);
    await pressButton(popup, 'Copy the report');
    await eventually('the copy', () => popup.evaluate(hasButton, 'Report copied'));
    const panel = await session().openPanel(page);
    expect((await shownIn(panel)).state).toBe('failed');
    expect(await lookedOver(session(), panel, 'panel-damaged')).toEqual([]);
    await panel.close();
  });
});

describe('when the browser has no room left', () => {
  const session = useSession({
    pages,
    extension: variant(async (folder) => {
      await permitSites(folder);
      await fillStore(folder);
    }),
  });

  test('a choice that could not be stored is told of', async () => {
    await setSites(session(), { [HOST]: 'on' });
    const popup = await session().openPopup(await session().openPage(own.talks));
    await shownIn(popup);
    await pressButton(popup, 'Pause on');
    const shown = await eventually('the failure', async () => {
      const now = await shownIn(popup);
      return now.state === 'failed' && now;
    });
    const faults = await lookedOver(session(), popup, 'popup-no-room');
    await popup.close();
    expect(shown.status).toMatch(/^The browser has no room left.*\nWhat was stored before is safe/);
    expect(faults).toEqual([]);
  });
});

describe('a panel without permission', () => {
  test('says so, and reads the page as soon as the reader opens the popup there', async () => {
    const panel = await session().openPanel(await session().openPage(at.trade));
    expect((await shownIn(panel)).state).toBe('found');
    const page = await session().openPage(own.talks);
    const shown = await shownFor(panel, /^Backstory cannot read this site yet\nPress its button/);
    expect(shown).toMatchObject({ state: 'restricted', facts: [], related: [] });
    expect(await lookedOver(session(), panel, 'panel-site')).toEqual([]);
    const popup = await session().openPopup(page);
    await shownIn(popup);
    await eventually('the findings', async () => (await shownIn(panel)).state === 'found');
    await popup.close();
  });

  test('tells a page of the browser from a site, where the browser lets it', async () => {
    const panel = await session().openPanel(await session().openPage(at.trade));
    await session().openPage(at.restricted);
    await shownFor(
      panel,
      kind === 'chromium'
        ? /^Browsers do not let extensions read this page/
        : /^Backstory cannot read this site yet/,
    );
    expect(await lookedOver(session(), panel, 'panel-browser')).toEqual([]);
  });
});
