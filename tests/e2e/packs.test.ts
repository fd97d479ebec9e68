import { describe, expect, test } from 'vitest';
import { deflate } from '../../src/build/deflate';
import type { Article } from '../../src/core/article';
import { annotations } from '../../src/core/made-ahead/made-ahead';
import { packArchive } from '../../src/core/pack/writing/write';
import { eventually } from '../../src/dev/browsers/session';
import { keepPageAs, openSettings } from './on-page';
import { chooseIn, filesFolder, pressNamed, rowsIn, saidIn, untilSaid } from './own-files';
import { at, shownOn, useSession } from './session';

const YUAN: Article = {
  id: '',
  url: 'https://old-ledger.example/2023/russia-china-trade-yuan',
  date: '2023-11-02',
  headline: 'Roubles and yuan replace the dollar in trade',
  lead: '',
  body: 'Trade between Russia and China has passed the target of $200 billion that Vladimir Putin and Xi Jinping had set for 2024. Payments in roubles and yuan now make up most of the trade turnover. Traders on the Amur say that a transfer through Chinese lenders clears in two days. The leaders of the two countries promised to deepen economic cooperation.',
  publisher: 'Old Ledger',
  lang: 'en',
};

describe('a pack from a file', () => {
  const session = useSession();
  const fileOf = filesFolder();
  const packed = () => packArchive([YUAN], { deflate, name: 'Old Ledger, business', ...annotations() });
  const headlines = async () => (await shownOn(session(), at.trade)).related.map(({ headline }) => headline);

  test('stands beside the bundled one, which cannot be deleted', async () => {
    const page = await openSettings(session());
    await chooseIn(page, 'packs', await fileOf('ledger.pack', await packed()));
    await eventually('the pack', async () => (await rowsIn(page, 'packs')).length === 2);
    const [bundled, installed] = await rowsIn(page, 'packs');
    expect(bundled?.text).toContain('Came with Backstory');
    expect(bundled?.text).not.toContain('Delete');
    expect(installed?.title).toBe('Old Ledger, business');
    expect(installed?.text).toMatch(
      /1 article · 2 Nov 2023 · .* kB.*from “ledger\.pack”.*SHA-256 [0-9a-f]{64}/,
    );
    await keepPageAs(page, 'packs');
    await page.close();
    expect(await headlines()).toContain(YUAN.headline);
  });

  test('is not installed twice, and not over the bundled one', async () => {
    const page = await openSettings(session());
    await chooseIn(page, 'packs', await fileOf('again.pack', await packed()));
    await untilSaid(page, 'packs', '“again.pack” is installed already');
    const bundled = await page.evaluate(async () => {
      const bytes = new Uint8Array(await (await fetch('/archive/seeds.pack')).arrayBuffer());
      return Array.from(bytes);
    });
    await chooseIn(page, 'packs', await fileOf('seeds.pack', Uint8Array.from(bundled)));
    await untilSaid(page, 'packs', '“seeds.pack” is installed already');
    expect(await rowsIn(page, 'packs')).toHaveLength(2);
    await page.close();
  });

  test('is not searched while it is off, and is gone when deleted', async () => {
    const page = await openSettings(session());
    await pressNamed(page, `Search in Old Ledger, business`);
    await eventually('off', async () => (await rowsIn(page, 'packs'))[1]?.state === 'off');
    expect(await headlines()).not.toContain(YUAN.headline);
    await page.bringToFront();
    await pressNamed(page, `Search in Old Ledger, business`);
    await eventually('on', async () => (await rowsIn(page, 'packs'))[1]?.state === 'on');
    expect(await headlines()).toContain(YUAN.headline);
    await page.bringToFront();
    await pressNamed(page, 'Delete: Old Ledger, business');
    await keepPageAs(page, 'packs-delete');
    await pressNamed(page, 'Delete the pack');
    await eventually('the end', async () => (await rowsIn(page, 'packs')).length === 1);
    await page.close();
    expect(await headlines()).not.toContain(YUAN.headline);
  });

  test('that is damaged anywhere, or is none, is refused with what is wrong', async () => {
    const page = await openSettings(session());
    const bytes = await packed();
    const damaged = bytes.slice();
    damaged[bytes.length - 9]! ^= 4;
    await chooseIn(page, 'packs', await fileOf('damaged.pack', damaged));
    await untilSaid(
      page,
      'packs',
      '“damaged.pack” was not installed, and nothing has changed. The pack is damaged',
    );
    await chooseIn(page, 'packs', await fileOf('cut.pack', bytes.subarray(0, bytes.length - 8)));
    await untilSaid(page, 'packs', 'its header says');
    await chooseIn(page, 'packs', await fileOf('photo.pack', new TextEncoder().encode('JFIF'.repeat(99))));
    await untilSaid(page, 'packs', 'These bytes are no pack');
    expect(await rowsIn(page, 'packs')).toHaveLength(1);
    expect(await saidIn(page, 'packs')).toContain('Get it anew');
    await page.close();
  });
});
