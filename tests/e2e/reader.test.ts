import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/core/article';
import { bibtexOf } from '../../src/core/citations/bibtex';
import { cslJsonOf } from '../../src/core/citations/csl-json';
import { markdownOf } from '../../src/core/citations/markdown';
import { risOf } from '../../src/core/citations/ris';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { cardOpened, keepPageAs, lookedInto, markedPage, openOwnPage, placeOf, preferOn } from './on-page';
import { askFrom } from './own-archive';
import { press } from './press';
import {
  articleText,
  buttonInCard,
  clickInCard,
  clipboardOf,
  follow,
  markedIn,
  openReader,
  ownTab,
  READER,
  readerOpenedBy,
  squeezed,
} from './reader-tabs';
import { seed, seedText } from './seed';
import { at, popupOn, useSession } from './session';
import { damagePacks, variant } from './variant';

const SEED_ID = `bundled/${seed.id}`;

describe('the page of an archived article', () => {
  const session = useSession({ extension: lookedInto() });

  test('is opened by a fact of the popup, which it marks and brings into view', async () => {
    const { popup, shown } = await popupOn(session(), at.trade);
    const { text } = shown.facts[0]!;
    const page = await readerOpenedBy(session(), () => follow(popup, '.fact .told'));
    await popup.close();
    expect(await markedIn(page)).toEqual({ text: squeezed(text), isInView: true });
    expect(await page.title()).toBe(`${seed.headline} — Backstory`);
    await page.close();
  });

  test('is opened by the headline of a related article, at the sentence that matched', async () => {
    const { popup, shown } = await popupOn(session(), at.visit);
    const page = await readerOpenedBy(session(), () => follow(popup, '.group .headline'));
    await popup.close();
    expect((await markedIn(page)).text).toBe(squeezed(shown.related[0]!.sentence));
    await page.close();
  });

  test('is opened by the card of a mark, not by a script of the page', async () => {
    const page = await markedPage(session(), at.visit);
    const place = await placeOf(page, 'Kremlin');
    await page.mouse.click(place.x, place.y);
    const { buttons, passages } = await cardOpened(page);
    expect(buttons).toEqual(['Open in the archive']);
    const reader = await readerOpenedBy(session(), async () => {
      await page.evaluate(clickInCard);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
      await page.evaluate(clickInCard);
      const button = await page.evaluate(buttonInCard);
      await page.mouse.click(button.x, button.y);
    });
    expect((await markedIn(reader)).text).toBe(squeezed(passages[0]!));
    await reader.close();
  });

  test('has the whole text, its facts, where it is from and the way to the original', async () => {
    const page = await openReader(session(), SEED_ID);
    const read = await page.evaluate(() => ({
      text: [...document.querySelectorAll('article h1, article p:not(.source)')]
        .map(({ textContent }) => textContent)
        .join('\n'),
      facts: [...document.querySelectorAll('#facts li')].map((row) => row.textContent ?? ''),
      provenance: document.querySelector('.provenance')?.textContent,
      original: document.querySelector<HTMLAnchorElement>('.original a')?.href,
      paragraphs: document.querySelectorAll('article p').length,
      marks: document.querySelectorAll('mark').length,
    }));
    await page.close();
    // Where the seed has lost a paragraph's end, the page has it again.
    expect(read.text.replace(/\s/g, '')).toBe(seedText.replace(/\s/g, ''));
    expect(read.facts.length).toBeGreaterThan(3);
    for (const fact of read.facts) expect(seedText).toContain(fact);
    expect(read.provenance).toBe('From the archive that came with Backstory.');
    expect(read.original).toBe(seed.url);
    expect(read.paragraphs).toBeGreaterThan(4);
    expect(read.marks).toBe(0);
  });

  const cited = { ...seed, id: seed.url };
  test.each([
    ['Markdown', markdownOf([cited], '')],
    ['BibTeX', bibtexOf([cited], '')],
    ['RIS', risOf([cited], '')],
    ['CSL-JSON', cslJsonOf([cited], '')],
  ])('has its citation to be copied as %s', async (name, citation) => {
    const page = await openReader(session(), SEED_ID);
    await press(session(), page, name);
    await eventually('the copy', () =>
      page.evaluate(
        (said) => document.querySelector('#citations [role=status]')!.textContent === said,
        `Copied as ${name}`,
      ),
    );
    const copied = await clipboardOf(session(), page);
    await page.close();
    expect(copied.replaceAll('\r', '')).toBe(citation.replaceAll('\r', ''));
  });

  test('shows the citation to be copied by hand where the browser does not copy', async () => {
    const page = await openReader(session(), SEED_ID);
    await page.evaluate(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press(session(), page, 'RIS');
    const shown = await eventually('the citation', () =>
      page.evaluate(() => document.querySelector('textarea')?.value),
    );
    const faults = await faultsOn(page, 'page');
    await page.close();
    expect(shown).toBe(risOf([cited], '').replaceAll('\r', ''));
    expect(faults).toEqual([]);
  });

  test.each([
    ['an id that nothing has', `?id=${encodeURIComponent('bundled/https://a.example/none')}`],
    ['an id of nothing at all', '?id=%00%3Cscript%3E'],
    ['no id', ''],
  ])('says so for %s', async (_, query) => {
    const page = await openOwnPage(session(), READER + query);
    const text = await page.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
    await page.close();
    expect(text).toContain('This article is not in the archive');
  });

  test.each(['?start=-5&end=3', '?start=7&end=2', '?start=a&end=b', '?start=999999999&end=1000000000'])(
    'marks nothing where nothing can be: %s',
    async (place) => {
      const page = await openReader(session(), SEED_ID, place.replace('?', '&'));
      const marked = await page.evaluate(() => document.querySelectorAll('mark').length);
      await page.close();
      expect(marked).toBe(0);
    },
  );
});

describe('the page of a saved article', () => {
  const session = useSession();
  const story = {
    url: 'https://fjord-herald.example/new-year',
    canonical: '',
    headline: 'Brennvik rings in the year',
    text: 'The harbour was lit at midnight.\n\nFour boats sailed past the pier.',
    date: seed.date,
    publisher: 'Fjord Herald',
    lang: 'en',
  };
  const id = `own/${story.url}`;

  beforeAll(async () => {
    const page = await openReader(session(), SEED_ID);
    const tabId = await page.evaluate(ownTab);
    await askFrom(page, 'save', story, tabId);
    const later = { ...story, text: story.text.replace('Four', 'Five') };
    await askFrom(page, 'save', later, tabId);
    await page.close();
  });

  test('has its versions, each to be read, with what it changed', async () => {
    const page = await openReader(session(), id);
    await preferOn(session(), page, 'light');
    expect(await page.evaluate(() => document.querySelectorAll('#versions li').length)).toBe(2);
    expect(await page.evaluate(articleText)).toContain('Five boats');
    const changes = await page.evaluate(() => document.querySelector('#versions details')!.textContent);
    expect(changes).toContain('Four boats sailed past the pier.');
    expect(changes).toContain('Five boats sailed past the pier.');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#versions button')].at(-1)!.click(),
    );
    await eventually('the first version', async () =>
      (await page.evaluate(articleText)).includes('Four boats'),
    );
    expect(await page.evaluate(() => document.querySelector('#versions details'))).toBeNull();
    await page.close();
  });

  test('says when it was saved, and what else is from its day', async () => {
    const page = await openReader(session(), id);
    expect(await page.evaluate(() => document.querySelector('.provenance')!.textContent)).toMatch(
      /^Saved \d+ /,
    );
    const others = await eventually('the others', async () => {
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('#same-day a')].map(({ textContent, search }) => ({
          textContent,
          search,
        })),
      );
      return links.length > 0 && links;
    });
    await page.close();
    expect(others.map(({ textContent }) => textContent)).toEqual([seed.headline]);
    expect(new URLSearchParams(others[0]!.search).get('id')).toBe(SEED_ID);
  });

  test('is itself named on the page of another article of that day', async () => {
    const page = await openReader(session(), SEED_ID);
    await eventually('the other', () =>
      page.evaluate(
        (headline) =>
          [...document.querySelectorAll('#same-day a')].map((link) => link.textContent).join() === headline,
        story.headline,
      ),
    );
    await page.close();
  });

  test.each(['light', 'dark'] as const)('has no accessibility fault, %s', async (scheme) => {
    const fact = textOf(seed).indexOf('$200 billion');
    const pages = [
      ['reader-article', `${READER}?id=${encodeURIComponent(SEED_ID)}&start=${fact}&end=${fact + 12}`],
      ['reader-versions', `${READER}?id=${encodeURIComponent(id)}`],
      ['reader-unknown', READER],
    ] as const;
    for (const [name, path] of pages) {
      const page = await openOwnPage(session(), path);
      await preferOn(session(), page, scheme);
      await keepPageAs(page, `${name}-${scheme}`);
      const faults = await faultsOn(page, 'page');
      await preferOn(session(), page, 'light');
      await page.close();
      expect(faults, name).toEqual([]);
    }
  });
});

describe('the page of an article of a damaged archive', () => {
  const session = useSession({ extension: variant(damagePacks) });

  test('says what is wrong, and lets it be tried again', async () => {
    const page = await openOwnPage(session(), `${READER}?id=${encodeURIComponent(SEED_ID)}`);
    const said = await page.evaluate(() => ({
      text: document.querySelector('[role=status]')?.textContent ?? '',
      button: document.querySelector('main button')?.textContent,
    }));
    await keepPageAs(page, 'reader-damaged');
    const faults = await faultsOn(page, 'page');
    await page.close();
    expect(said.text).toMatch(/could not be opened.*damaged/);
    expect(said.button).toBe('Try again');
    expect(faults).toEqual([]);
  });
});
