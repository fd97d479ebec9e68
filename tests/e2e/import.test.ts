import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { keepPageAs, openSettings } from './on-page';
import {
  chooseIn,
  downloaded,
  dragOver,
  drop,
  filesFolder,
  importLines,
  keepDownloads,
  pressNamed,
  rowsIn,
  saidIn,
  untilSaid,
} from './own-files';
import { at, kind, shownOn, useSession } from './session';

const YUAN = {
  url: 'https://old-ledger.example/2023/russia-china-trade-yuan',
  date: '2023-11-02',
  headline: 'Roubles and yuan replace the dollar in trade',
  body: 'Trade between Russia and China has passed the target of $200 billion that Vladimir Putin and Xi Jinping had set for 2024. Payments in roubles and yuan now make up most of the trade turnover. Traders on the Amur say that a transfer through Chinese lenders clears in two days. The leaders of the two countries promised to deepen economic cooperation.',
};

const FERRY = {
  headline: 'Ferry gets a second captain',
  body: 'The council of the valley has hired a second captain for the ferry.',
};

const lines = (...rows: readonly unknown[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

const GOLDEN = 'tests/golden/formats';

/** The first sound file of a format, and what is said of it once it is read. */
function firstWhole(format: string) {
  const folder = join(GOLDEN, format);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    object[]
  >;
  const [name, rows] = Object.entries(expected)
    .filter(([file]) => !file.startsWith('broken'))
    .sort(([one], [other]) => one.localeCompare(other))[0]!;
  const articles = rows.filter((row) => 'article' in row).length;
  const told = articles === 0 ? '1 bookmark' : articles === 1 ? '1 article' : `${articles} articles`;
  return { path: join(folder, name), told };
}

/** So many articles that importing them takes a while. */
const many = (count: number) =>
  lines(
    ...Array.from({ length: count }, (_, nth) => ({
      url: `https://old-ledger.example/ferries/${nth}`,
      headline: `Ferry number ${nth} gets a captain`,
      body: `The council of the valley has hired captain ${nth} for the ferry. `.repeat(40),
    })),
  );

describe('an import', () => {
  const session = useSession();
  const fileOf = filesFolder();

  test('is found on a related page within the same session', async () => {
    const page = await openSettings(session());
    expect(await saidIn(page, 'import')).toContain('.jsonl');
    await importLines(page, await fileOf('news.jsonl', lines(YUAN, FERRY, 'no JSON at all', YUAN)));
    expect((await rowsIn(page, 'import'))[0]?.text).toContain('2 articles · 1 duplicate · 1 rejected');
    await page.close();
    const { related } = await shownOn(session(), at.trade);
    expect(related.map(({ headline }) => headline)).toContain(YUAN.headline);
  });

  test('tells which rows it rejected and why, and gives them as a file', async () => {
    const page = await openSettings(session());
    await pressNamed(page, 'What was rejected, and why');
    await untilSaid(page, 'import', '3is not a JSON object');
    await keepPageAs(page, 'import-rejected');
    const folder = dirname(await fileOf('empty', 'x'));
    await keepDownloads(session(), page, folder);
    await pressNamed(page, 'Save the list as a file');
    const table = (await downloaded(folder, 'news.jsonl rejected.tsv')).toString();
    expect(table).toMatch(/^line\treason\n3\tis not a JSON object.*\n$/);
    await pressNamed(page, 'Take off the list: news.jsonl');
    await eventually('the list', async () => (await rowsIn(page, 'import')).length === 0);
    await page.close();
  });

  test('of several files is done one after the other, and each can be cancelled', async () => {
    const page = await openSettings(session());
    await chooseIn(page, 'import', await fileOf('a.jsonl', many(4_000)), await fileOf('b.jsonl', many(10)));
    await untilSaid(page, 'import', 'so far');
    await keepPageAs(page, 'import-running');
    expect((await rowsIn(page, 'import')).map(({ title }) => title)).toEqual(['a.jsonl', 'b.jsonl']);
    expect((await rowsIn(page, 'import'))[1]?.text).toContain('Waits for its turn.');
    await pressNamed(page, 'Cancel: a.jsonl');
    await eventually('the second', async () =>
      (await rowsIn(page, 'import')).some(({ title, state }) => title === 'b.jsonl' && state === 'done'),
    );
    const first = (await rowsIn(page, 'import')).find(({ title }) => title === 'a.jsonl');
    expect(first?.state).toBe('cancelled');
    const kept = Number(/Cancelled after ([\d,]+) article/.exec(first?.text ?? '')?.[1]?.replace(',', ''));
    expect(kept).toBeLessThan(4_000);
    await page.close();
  });

  test('rests while a popup opens', async () => {
    const page = await openSettings(session());
    await page.evaluate(() => {
      new BroadcastChannel('backstory-asked').onmessage = () => {
        document.title = 'asked';
      };
    });
    const story = await session().openPage(at.trade);
    const popup = await session().openPopup(story);
    await eventually('the asking', async () => (await page.title()) === 'asked');
    await popup.close();
    await story.close();
    await page.bringToFront(); // behind another its clock would run slowly
    await page.evaluate(() => {
      const channel = new BroadcastChannel('backstory-asked');
      const asking = setInterval(() => channel.postMessage('asked'), 100);
      (globalThis as { stopAsking?: () => void }).stopAsking = () => clearInterval(asking);
    });
    await chooseIn(page, 'import', await fileOf('d.jsonl', many(4_000).replaceAll('ferries', 'barges')));
    const row = async () => (await rowsIn(page, 'import')).find(({ title }) => title === 'd.jsonl');
    await eventually('the file', async () => (await row()) !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 4_000)); // nearly all would be read by then
    expect(await row()).toMatchObject({ state: 'open' });
    expect((await row())?.text).not.toMatch(/,\d{3} articles/);
    await page.evaluate(() => (globalThis as { stopAsking?: () => void }).stopAsking?.());
    await eventually('the end', async () => (await row())?.text.includes('4,000 articles') === true);
    await page.close();
  });

  test('goes on when the settings are closed', async () => {
    const page = await openSettings(session());
    await chooseIn(page, 'import', await fileOf('c.jsonl', many(1_000).replaceAll('ferries', 'boats')));
    await eventually('the start', async () => (await rowsIn(page, 'import'))[0]?.title === 'c.jsonl');
    await page.close();
    const later = await openSettings(session());
    await eventually('the end', async () =>
      (await rowsIn(later, 'import'))
        .find(({ title }) => title === 'c.jsonl')
        ?.text.includes('1,000 articles'),
    );
    await later.close();
  });

  test.each([
    ['rss/wordpress.xml', '1 article'],
    ['rss/windows-1251.xml', '1 article'],
    ['newsml/message.xml', '2 articles · 1 rejected'],
    ['mediawiki/wikinews.xml', '1 article · 2 rejected'],
    ['bookmarks/firefox.html', '2 bookmarks · 1 rejected'],
    ['rss/broken-entity-bomb.xml', 'its document type declares entities or elements of its own'],
  ])('reads %s with the parsers that the browser lets run', async (file, told) => {
    const page = await openSettings(session());
    await chooseIn(page, 'import', join(GOLDEN, file));
    await eventually('the import', async () => {
      const row = (await rowsIn(page, 'import')).find(({ title }) => title === basename(file));
      return row !== undefined && row.state !== 'open' && row.text.includes(told);
    });
    await pressNamed(page, `Take off the list: ${basename(file)}`);
    await page.close();
  });

  test('reads a file of every format', async () => {
    const page = await openSettings(session());
    const files = readdirSync(GOLDEN).map(firstWhole);
    await chooseIn(page, 'import', ...files.map(({ path }) => path));
    for (const { path, told } of files)
      await eventually(path, async () => {
        const row = (await rowsIn(page, 'import')).find(({ title }) => title === basename(path));
        return row?.state === 'done' && row.text.includes(told);
      });
    for (const { path } of files) await pressNamed(page, `Take off the list: ${basename(path)}`);
    await page.close();
  });

  test('takes files that are dropped anywhere on the page, and says of a folder what to do', async () => {
    const page = await openSettings(session());
    const first = await fileOf(
      'dropped-1.jsonl',
      lines({ ...FERRY, headline: 'Ferry gets a third captain' }),
    );
    const second = await fileOf('dropped-2.jsonl', lines({ ...FERRY, headline: 'Ferry gets a bell' }));
    const dragged = kind === 'chromium' ? [first, second, dirname(first)] : [first, second];
    await dragOver(page, dragged);
    const isShown = () => document.documentElement.classList.contains('dragging');
    expect(await page.evaluate(isShown)).toBe(true);
    await keepPageAs(page, 'import-dragging');
    await drop(page, dragged);
    expect(await page.evaluate(isShown)).toBe(false);
    await eventually('both', async () => {
      const done = (await rowsIn(page, 'import')).filter(({ state }) => state === 'done');
      return ['dropped-1.jsonl', 'dropped-2.jsonl'].every((name) => done.some(({ title }) => title === name));
    });
    if (kind === 'chromium') await untilSaid(page, 'import', 'is a folder: drop the files in it instead');
    await keepPageAs(page, 'import-dropped');
    await page.close();
  });

  test('says what is wrong with a file that is none, empty or too large, and keeps the others', async () => {
    const page = await openSettings(session());
    const large = await fileOf('large.jsonl', new Uint8Array(64 * 1024 * 1024 + 1));
    const empty = await fileOf('nothing.jsonl', '');
    const photo = await fileOf('photo.jpeg', 'JFIF');
    await chooseIn(page, 'import', large, empty, photo);
    await untilSaid(page, 'import', 'is of no format that is understood');
    await untilSaid(page, 'import', '“nothing.jsonl” is empty');
    await untilSaid(page, 'import', 'npm run --silent backstory -- pack large.jsonl --out large.jsonl.pack');
    const photoRow = (await rowsIn(page, 'import')).find(({ title }) => title === 'photo.jpeg');
    expect(photoRow?.state).toBe('broken');
    expect(photoRow?.text).not.toContain('Go on'); // it would fail again
    expect((await rowsIn(page, 'import')).map(({ title }) => title)).not.toContain('large.jsonl');
    await keepPageAs(page, 'import-refused');
    await page.close();
  });
});
