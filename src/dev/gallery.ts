import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserKind } from './browsers/find.mjs';
import { launchPlain } from './browsers/plain';
import { serveGallery, watchGallery } from './serve-gallery';

const folder = fileURLToPath(new URL('../../.screenshots/gallery/', import.meta.url));

/** Serves the gallery; with `--pictures WORD` takes a picture of each state whose name has the word, in each browser. */
async function gallery(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      pictures: { type: 'string' },
      language: { type: 'string', default: 'en' },
      theme: { type: 'string', default: 'light,dark' },
      browser: { type: 'string', default: 'chromium,firefox' },
    },
  });
  if (values.pictures === undefined) {
    process.stderr.write(`The gallery is at ${(await watchGallery()).url}\n`);
    return;
  }
  const served = await serveGallery();
  await mkdir(folder, { recursive: true });
  const names = (await served.states()).filter(({ name }) => name.includes(values.pictures!));
  for (const kind of values.browser.split(','))
    for (const language of values.language.split(','))
      for (const theme of values.theme.split(','))
        await takePictures(kind, names, { served, language, theme });
  await served.close();
}

type Served = Awaited<ReturnType<typeof serveGallery>>;

async function takePictures(
  kind: string,
  states: Awaited<ReturnType<Served['states']>>,
  { served, language, theme }: { readonly served: Served; readonly language: string; readonly theme: string },
): Promise<void> {
  const browser = await launchPlain(kind as BrowserKind);
  const page = await browser.newPage();
  for (const { name, width } of states) {
    await page.setViewport({ width, height: 560, deviceScaleFactor: 1.5 });
    await page.goto(served.addressOf(name, { language, theme }));
    await page.waitForSelector('html[data-drawn]');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height: Math.max(560, height), deviceScaleFactor: 1.5 });
    // Of a window that is high enough: Chromium does not end a picture beyond it where 100,000 rows are scrolled.
    const picture = await page.screenshot({ captureBeyondViewport: false });
    await writeFile(join(folder, `${name.replace('/', '-')}-${language}-${theme}.${kind}.png`), picture);
  }
  await browser.close();
}

await gallery(process.argv.slice(2));
