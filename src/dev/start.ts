import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { InputError } from '../cli/input-error';
import { sentenceOf } from '../core/failure';
import { BrowserError, findBrowsers } from './browsers/find.mjs';
import type { ServedSession } from './browsers/open';
import { openWithExtension } from './browsers/open';
import type { ServedPage } from './browsers/serve';
import { shownIn } from './browsers/shown';
import { buildExtension } from './build-extension';
import { samplePages } from './samples/pages';

const root = fileURLToPath(new URL('../..', import.meta.url));
const screenshots = join(root, '.screenshots');

/** Builds the extension and opens a browser with it: for a person when there is a display, else to print what it shows. */
async function start(words: readonly string[]): Promise<void> {
  const { headless, page } = await wishesIn(words);
  const pages = page ? [page] : await samplePages();
  const browser = findBrowsers()[0];
  if (!browser) throw new BrowserError('No browser was found: install Chrome, Chromium, Edge or Firefox.');
  const extension = buildExtension(browser.kind);
  const elsewhere = headless ? 'refuse' : 'pass';
  const session = await openWithExtension(browser, {
    extension,
    headless,
    pages,
    elsewhere,
    staysGreeted: !headless,
  });
  try {
    if (headless) for (const { url } of pages) await printShown(session, url);
    else await letTry(session, pages[0]!.url);
  } finally {
    await session.close();
  }
}

async function wishesIn(words: readonly string[]): Promise<{ headless: boolean; page: ServedPage | null }> {
  const { headless = !hasDisplay(), url, html } = parsed(words);
  if (url === undefined && html === undefined) return { headless, page: null };
  if (url === undefined || html === undefined) throw new InputError('--url and --html go together.');
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new InputError(`--url is not an http or https address: ${url}`);
  const text = await readFile(html, 'utf8').catch(() => null);
  if (text === null) throw new InputError(`--html cannot be read: ${html}`);
  return { headless, page: { url: new URL(url).href, html: text } };
}

function parsed(words: readonly string[]) {
  const options = {
    headless: { type: 'boolean' },
    url: { type: 'string' },
    html: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new InputError(sentenceOf(error));
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function printShown(session: ServedSession, url: string): Promise<void> {
  const popup = await session.openPopup(await session.openPage(url));
  const { state, related, facts } = await shownIn(popup);
  const file = join(screenshots, `${nameOf(url)}.png`);
  await mkdir(screenshots, { recursive: true });
  await writeFile(file, await popup.screenshot());
  await popup.close();
  const archived = state === 'in-archive';
  const line = { page: url, state, archived, related, facts, screenshot: relative(root, file) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`
    .replace(/[^a-z0-9.]+/gi, '-')
    .replace(/-$/, '')
    .slice(0, 100);
}

async function letTry(session: ServedSession, url: string): Promise<void> {
  await session.openPage(url);
  process.stderr.write(
    'Open a story, then press the Backstory button in the toolbar. Close the browser to end.\n',
  );
  await session.ended;
}

start(process.argv.slice(2)).catch((error) => {
  const isForUser = error instanceof InputError || error instanceof BrowserError;
  process.stderr.write(`${isForUser ? error.message : error?.stack}\n`);
  process.exitCode = isForUser ? 2 : 1;
});
