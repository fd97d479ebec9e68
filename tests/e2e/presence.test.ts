import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { eventually } from '../../src/dev/browsers/session';
import { lookedInto, pause, setSites } from './on-page';
import { at, useSession } from './session';
import { STORIES, storyPage } from './stories';

// A page that the archive knows nothing of learns nothing either: not even that Backstory is there.

const HOST = 'quiet-corner.example';
const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const readings = readdirSync(`${golden}read`).map((name) => [`read/${name}`] as const);
const quietMarks = ['cjk', 'rtl', 'story-in-a-frame'].map((name) => [`marks/${name}`] as const);
const variations = ['', 'lang="fr"', 'class="dark"', 'dir="rtl"', 'data-theme="x"'].map(
  (attribute, index) => [`ferry ${index}`, attribute] as const,
);

/** Stands first in each page and keeps what it can see of it from then on. */
const WITNESS = `<script>
  addEventListener('DOMContentLoaded', () => {
    window.seen = { html: document.documentElement.outerHTML, records: 0 };
    new MutationObserver((records) => { window.seen.records += records.length; })
      .observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  });
</script>`;

/** What the styles of highlights are that nobody has given any. */
const NO_LINES = ['none', 'none'];

describe('a page on which something matches', () => {
  const url = `https://${HOST}/talks`;
  const session = useSession({ extension: lookedInto(), pages: [storyPage(url, STORIES.talks)] });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  test('is the control: it can tell by the styles of its marks', async () => {
    const page = await session().openPage(url);
    const linesOf = () => getComputedStyle(document.body, '::highlight(note-1)').textDecorationLine;
    await eventually('the style', async () => (await page.evaluate(linesOf)) === 'underline');
    await page.close();
  });
});

describe('a page on which nothing matches', () => {
  const names = [...readings, ...quietMarks, ...variations];
  const pages = names.map(([name, attribute], index): ServedPage => {
    const html =
      attribute === undefined
        ? readFileSync(`${golden}${name}/page.html`, 'utf8')
        : storyPage('', STORIES.ferry).html.replace('<html', `<html ${attribute}`);
    return { url: urlOf(index), html: html.replace(/<head>/, `<head>${WITNESS}`) };
  });
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  test('there are twenty of them', () => {
    expect(pages.length).toBeGreaterThanOrEqual(20);
    for (const { html } of pages) expect(html).toContain(WITNESS);
  });

  test.each(names.map(([name], index) => [name, index] as const))('is as it was: %s', async (_, index) => {
    const page = await session().openPage(urlOf(index));
    await pause(1_500);
    const now = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: { html: string; records: number } };
      return {
        isSame: seen.html === document.documentElement.outerHTML,
        records: seen.records,
        highlights: CSS.highlights.size,
        sheets: document.adoptedStyleSheets.length,
        styles: ['note-1', 'note-2'].map(
          (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine,
        ),
      };
    });
    expect(now).toEqual({ isSame: true, records: 0, highlights: 0, sheets: 0, styles: NO_LINES });
    await page.close();
  });
});

describe('a page that knows the extension’s address', () => {
  const session = useSession();

  test('can fetch none of its files', async () => {
    const folder = inject('extension');
    const files = filesIn(folder).map((file) => relative(folder, file));
    expect(files).toContain('manifest.json');
    const page = await session().openPage(at.unrelated);
    const reached = await page.evaluate(
      async (origin, names) => {
        const isLoaded = (element: HTMLImageElement | HTMLScriptElement, url: string) =>
          new Promise<boolean>((resolve) => {
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            element.src = url;
            document.body.append(element);
          });
        const found: string[] = [];
        for (const name of names) {
          const url = `${origin}/${name}`;
          const isFetched = await fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          );
          const asImage = /\.(?:png|svg)$/.test(name) && (await isLoaded(new Image(), url));
          const asScript = /\.js$/.test(name) && (await isLoaded(document.createElement('script'), url));
          if (isFetched || asImage || asScript) found.push(name);
        }
        return found;
      },
      session().origin,
      files,
    );
    expect(reached).toEqual([]);
  });
});

function urlOf(index: number): string {
  return `https://${HOST}/page-${index}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
