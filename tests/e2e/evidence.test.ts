import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article';
import { readArticles } from '../../src/core/formats/read';
import { eventually } from '../../src/dev/browsers/session';
import { pageTools, sourceOf } from '../core/formats/sources';
import { faultsOn } from './axe';
import { keepShown } from './in-popup';
import { keepPageAs, openSettings } from './on-page';
import { searchFrom } from './own-archive';
import { downloaded, filesFolder, keepDownloads, pressNamed } from './own-files';
import { openReader } from './reader-tabs';
import { popupOn, useSession } from './session';
import { ORDER, storyPage } from './stories';

const address = 'https://fjord-herald.example/business/norvik-order';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a page that was saved', () => {
  const session = useSession({ pages: [storyPage(address, ORDER)] });
  const fileOf = filesFolder();
  let html = '';

  beforeAll(async () => {
    const { popup } = await popupOn(session(), address);
    await keepShown(popup);
    await popup.close();
    const page = await session().openPage(address);
    html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.close();
  });

  test('has its evidence on its page in the archive, without accessibility fault', async () => {
    const settings = await openSettings(session());
    const { id } = (await searchFrom(settings, 'Helga Tveit contract Brennvik'))[0]!.article;
    await settings.close();
    const reader = await openReader(session(), id);
    await eventually('the evidence', () =>
      reader.evaluate(() => {
        const details = document.querySelector<HTMLDetailsElement>('.evidence');
        if (details) details.open = true;
        return details !== null;
      }),
    );
    await reader.evaluate(() => document.querySelector('.evidence')!.scrollIntoView());
    await keepPageAs(reader, 'reader-evidence');
    const told = await reader.evaluate(() =>
      [...document.querySelectorAll('.evidence dd')].map(({ textContent }) => textContent),
    );
    expect(told.slice(1)).toEqual([address, sha256(ORDER.paragraphs.join('\n\n')), sha256(html)]);
    expect(await faultsOn(reader, 'page')).toEqual([]);
    await reader.close();
  });

  test('leaves as a WACZ with it, which is read as the same article', async () => {
    const settings = await openSettings(session());
    const folder = dirname(await fileOf('empty', 'x'));
    await keepDownloads(session(), settings, folder);
    await eventually('the format', () =>
      settings.evaluate(() => {
        const list = [...document.querySelectorAll<HTMLSelectElement>('[aria-labelledby=saved] select')].find(
          ({ options }) => [...options].some(({ value }) => value === 'WACZ'),
        );
        if (!list) return false;
        list.value = 'WACZ';
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }),
    );
    await pressNamed(settings, 'Save as a file');
    const bytes = await downloaded(folder, 'backstory.wacz');
    expect(String(bytes)).toContain(`"htmlSha256":"${sha256(html)}"`);
    const read: Article[] = [];
    for await (const row of readArticles(sourceOf('backstory.wacz', bytes), pageTools()))
      if (row.kind === 'article') read.push(row.article);
    expect(read).toMatchObject([
      { url: address, headline: ORDER.headline, body: ORDER.paragraphs.join('\n\n') },
    ]);
    await settings.close();
  });
});
