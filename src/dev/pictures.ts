import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BrowserError, findBrowsers } from './browsers/find.mjs';
import type { ServedSession } from './browsers/open';
import { openWithExtension } from './browsers/open';
import { eventually } from './browsers/session';
import { shownIn } from './browsers/shown';
import { buildExtension } from './build-extension';
import { samplePages } from './samples/pages';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'docs/store');

/** The size that both stores take, in px. */
const [WIDTH, HEIGHT] = [1280, 800];

/** How far the popup stands from the top and the right of the page, in px. */
const MARGIN = 12;

const SCREEN = [
  '--force-device-scale-factor=1',
  '--screen-info={1600x1200}',
  `--window-size=${WIDTH},${HEIGHT + 200}`,
];

/** Pictures of the built extension on the samples for README and stores, `docs/store/NAME.png`. */
async function takePictures(): Promise<void> {
  const browser = findBrowsers().find(({ kind }) => kind === 'chromium');
  if (!browser)
    throw new BrowserError('No Chromium was found: node src/dev/setup.mjs --all-browsers sets one up.');
  const [extension, pages] = [buildExtension('chromium'), await samplePages()];
  const session = await openWithExtension(browser, { extension, headless: true, pages, flags: SCREEN });
  const trade = pages.find(({ url }) => url.includes('trade'))!.url;
  const visit = pages.find(({ url }) => url.includes('visit'))!.url;
  try {
    await mkdir(folder, { recursive: true });
    await keep('popup', await pageWithPopup(session, trade, 'light'));
    await keep('popup-dark', await pageWithPopup(session, visit, 'dark'));
    for (const name of ['welcome', 'options']) await keep(name, await ownPage(session, name));
  } finally {
    await session.close();
  }
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  const file = join(folder, `${name}.png`);
  await writeFile(file, picture);
  process.stdout.write(`${relative(root, file)}\n`);
}

/** The page with its marks and the true popup over it, as the browser shows them; each was taken by itself. */
async function pageWithPopup(
  session: ServedSession,
  url: string,
  scheme: 'dark' | 'light',
): Promise<Uint8Array> {
  await session.prefer(scheme);
  const page = await sized(await session.openPage(url));
  const popup = await session.openPopup(page);
  await shownIn(popup);
  await eventually('the popup to be done', () =>
    popup.evaluate(() => document.querySelector('main')?.ariaBusy === 'false'),
  );
  const over = await popup.screenshot();
  await popup.close();
  await eventually('the marks', () => page.evaluate(() => CSS.highlights.size > 0));
  const under = await page.screenshot();
  const sheet = await sized(await session.openPage('about:blank'));
  await sheet.setContent(composed(under, over));
  await sheet.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const picture = await sheet.screenshot();
  await sheet.close();
  await page.close();
  return picture;
}

async function ownPage(session: ServedSession, name: string): Promise<Uint8Array> {
  await session.prefer('light');
  const page = await sized(await session.openPage(`${session.origin}/src/${name}/index.html`));
  await page.waitForSelector('h1');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500))); // until what it asks for is there
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function sized(page: Page): Promise<Page> {
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  return page;
}

function composed(under: Uint8Array, over: Uint8Array): string {
  const image = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  return `<!doctype html><style>
    body { margin: 0 }
    img + img {
      position: absolute; top: ${MARGIN}px; right: ${MARGIN}px; max-height: ${HEIGHT - 2 * MARGIN}px;
      border-radius: 8px; box-shadow: 0 6px 28px rgb(0 0 0 / 35%);
    }</style><img src="${image(under)}"><img src="${image(over)}">`;
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BrowserError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof BrowserError ? 2 : 1;
});
