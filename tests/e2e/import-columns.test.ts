import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, openSettings, preferOn } from './on-page';
import { searchFrom } from './own-archive';
import { chooseIn, filesFolder, importLines, pressNamed, rowsIn, saidIn } from './own-files';
import { useSession } from './session';

const COLUMNS = 'Kopfzeile;Rumpf;Tag;Wo';
const rowOf = (town: string) =>
  `${town} orders six ferries;"The council of ${town} has ordered six electric ferries from the Aldersund yard for $84 million.";2026-03-01;https://fjord-herald.example/${town}`;

describe('a table whose columns no name tells', () => {
  const session = useSession();
  const fileOf = filesFolder();
  let page: Page;
  beforeAll(async () => {
    page = await openSettings(session());
    const file = await fileOf('first.csv', [COLUMNS, rowOf('Brennvik'), rowOf('Tveitvik')].join('\n'));
    const other = await fileOf('other.csv', [COLUMNS, rowOf('Holmvik')].join('\n'));
    await chooseIn(page, 'import', file, other);
    await eventually('the question', () => page.evaluate(() => document.querySelector('.columns') !== null));
  });

  test('is shown with its first rows, without accessibility fault, and not imported yet', async () => {
    expect(await saidIn(page, 'import')).toContain('Which column of first.csv is what?');
    expect(await saidIn(page, 'import')).toContain('Tveitvik orders six ferries');
    expect(await rowsIn(page, 'import')).toEqual([]);
    for (const scheme of ['dark', 'light'] as const) {
      await preferOn(session(), page, scheme);
      await page.evaluate(() => document.querySelector('.columns')!.scrollIntoView());
      await keepPageAs(page, `options-columns-${scheme}`);
      expect(await faultsOn(page, 'page')).toEqual([]);
    }
  });

  test('is not taken without a headline or a text', async () => {
    await pressNamed(page, 'Import');
    await eventually('the sentence', async () =>
      (await saidIn(page, 'import')).includes('Choose a column for the headline or for the text.'),
    );
  });

  test('is read as the reader says by keys alone, and so is another of the same columns', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.columns select')!.focus());
    // Each list goes to the column whose name begins so.
    for (const letter of ['k', 'r', 't', 'w']) {
      await page.keyboard.press(letter as 'k');
      await page.keyboard.press('Tab');
    }
    const chosen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLSelectElement>('.columns select')].map(({ value }) => value),
    );
    expect(chosen).toEqual(['Kopfzeile', 'Rumpf', 'Tag', 'Wo', '']);
    await pressNamed(page, 'Import');
    await eventually('both imports', async () => {
      const rows = await rowsIn(page, 'import');
      return rows.length === 2 && rows.every(({ state }) => state === 'done');
    });
    expect(await page.evaluate(() => document.querySelector('.columns'))).toBeNull();
    await eventually('the indexing', async () => !(await saidIn(page, 'import')).includes('being indexed'));
    for (const town of ['Brennvik', 'Holmvik']) {
      const found = (await searchFrom(page, `council of ${town} orders`))[0]!.article;
      expect(found).toMatchObject({
        headline: `${town} orders six ferries`,
        date: '2026-03-01',
        url: `https://fjord-herald.example/${town}`,
      });
    }
  });

  test('is read so later, without a question, until that is forgotten', async () => {
    const again = await fileOf('again.csv', [COLUMNS, rowOf('Sundvik')].join('\n'));
    await importLines(page, again);
    expect((await rowsIn(page, 'import'))[0]?.text).toContain('1 article');
    await pressNamed(page, 'Forget the columns chosen (1)');
    await eventually('no choice', async () => !(await saidIn(page, 'import')).includes('Forget the columns'));
    await chooseIn(page, 'import', again);
    await eventually('the question', async () =>
      (await saidIn(page, 'import')).includes('Which column of again.csv'),
    );
    await pressNamed(page, 'Leave the file out');
    await eventually(
      'no question',
      async () => !(await saidIn(page, 'import')).includes('Which column of again.csv'),
    );
    expect(await rowsIn(page, 'import')).toHaveLength(3);
  });
});
