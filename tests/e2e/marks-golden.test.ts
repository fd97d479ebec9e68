import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { eventually } from '../../src/dev/browsers/session';
import { answeredPage } from './button';
import { lookedInto, type Painted, paintedOn, setSites } from './on-page';
import { useSession } from './session';

// A page of each way that sites mark up their stories, all about the same telephone call, with the marks that UI's rules
// ask for. A fault seen on a real site becomes one more folder.

const HOST = 'evening-mirror.example';
const folder = fileURLToPath(new URL('../golden/marks/', import.meta.url));
const names = readdirSync(folder).sort();
const read = (name: string, file: string) => readFileSync(`${folder}${name}/${file}`, 'utf8');
const pages = names.map((name): ServedPage => ({ url: urlOf(name), html: read(name, 'page.html') }));

describe('a page in the markup of real sites', () => {
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  test.each(names)('%s has its marks, seen and in prose', async (name) => {
    const expected: Painted = JSON.parse(read(name, 'expected.json'));
    const page = await answeredPage(session(), urlOf(name));
    // They are painted after the answer.
    const isSo = async () => JSON.stringify(await paintedOn(page)) === JSON.stringify(expected);
    await eventually('the marks', isSo, 10_000).catch(() => {});
    expect(await paintedOn(page)).toEqual(expected);
    expect(await misplacedOn(page)).toEqual([]);
    await page.close();
  });
});

function urlOf(name: string): string {
  return `https://${HOST}/2024/${name}`;
}

/** What stands around marks that are unseen, or where UI allows none. */
function misplacedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const forbidden =
      'h1, h2, h3, nav, figcaption, caption, summary, a, button, input, textarea, code, pre, [contenteditable], ' +
      '[role=heading], [role=link], [role=navigation], [role=caption], [role=textbox]';
    return ['note-1', 'note-2']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
      .map((range) => range.startContainer.parentElement!)
      .filter(
        (around) =>
          !around.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
          around.closest(forbidden) !== null,
      )
      .map((around) => around.outerHTML);
  });
}
