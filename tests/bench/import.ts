import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { findBrowsers } from '../../src/dev/browsers/find.mjs';
import { openWithExtension, type ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { buildExtension } from '../../src/dev/build-extension';
import { SEED_URL, samplePages } from '../../src/dev/samples/pages';
import { DATA } from './data';
import { requireData } from './eval-data';
import { childrenMegabytes, childrenSeconds } from './memory';

// How fast a large archive is imported in the browser, what memory that takes, and whether the popup answers meanwhile.
// `tsx tests/bench/import.ts [ARTICLES]`

const ARTICLES = new URL('allsides37k/', DATA);

/** Below what the browser imports of one file. */
const PART_BYTES = 60_000_000;

const POPUP_EVERY_MS = 5_000;
/** So many openings before the import are compared with those meanwhile. */
const POPUPS_BEFORE = 7;
const LIMIT_MS = 3_600_000;

/** Files of JSON Lines, each below the cap; gives their paths. */
function writeParts(folder: string, most: number): string[] {
  const parts = readdirSync(ARTICLES).filter((name) => name.endsWith('.br'));
  const lines = parts.flatMap((name) =>
    brotliDecompressSync(readFileSync(new URL(name, ARTICLES)))
      .toString()
      .split('\n')
      .filter((line) => line !== ''),
  );
  const files: string[] = [];
  let part: string[] = [];
  let bytes = 0;
  const flush = (): void => {
    const file = join(folder, `part-${files.length + 1}.jsonl`);
    writeFileSync(file, part.join('\n'));
    files.push(file);
    part = [];
    bytes = 0;
  };
  for (const line of lines.slice(0, most)) {
    const size = Buffer.byteLength(line) + 1;
    if (bytes + size > PART_BYTES) flush();
    part.push(line);
    bytes += size;
  }
  flush();
  return files;
}

async function measure(kind: 'chromium' | 'firefox', files: readonly string[]): Promise<void> {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  if (!browser) throw new Error(`No ${kind} was found`);
  const extension = buildExtension(kind);
  const session = await openWithExtension(browser, { extension, headless: true, pages: await samplePages() });
  try {
    const story = await session.openPage(SEED_URL);
    await firstFact(session, story); // the first of all takes longer
    const idle: number[] = [];
    for (let nth = 0; nth < POPUPS_BEFORE; nth += 1) idle.push(await firstFact(session, story));
    const busy: number[] = [];
    const settings = await openSettings(session);
    const before = childrenMegabytes();
    let peak = before ?? 0;
    await settings.evaluate(watchBars);
    const spent = childrenSeconds();
    const started = performance.now();
    const input = await settings.$('section[aria-labelledby=import] input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
    let read = 0;
    let asked = started;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      peak = Math.max(peak, childrenMegabytes() ?? 0);
      const { jobs, isIndexing, failure } = await settings.evaluate(importState);
      if (failure !== '') throw new Error(failure);
      const isRead = jobs.length === files.length && jobs.every((state) => state !== 'open');
      if (isRead && read === 0) read = performance.now() - started;
      if (isRead && !isIndexing) break;
      if (performance.now() - started > LIMIT_MS) throw new Error('The import took more than an hour');
      if (performance.now() - asked < POPUP_EVERY_MS) continue;
      busy.push(await firstFact(session, story));
      asked = performance.now();
    }
    const seconds = (performance.now() - started) / 1000;
    const worked = childrenSeconds() - spent;
    const { bar, left } = await settings.evaluate(() => globalThis.barsSeen);
    const articles = await settings.evaluate(
      () => document.querySelector('section[aria-labelledby=saved] p')?.textContent ?? '',
    );
    process.stdout.write(
      `${kind} ${session.version}: ${articles.trim()}\n` +
        `  read in ${(read / 1000).toFixed(0)} s, found in ${seconds.toFixed(0)} s: ${rateOf(articles, read / 1000)} and ${rateOf(articles, seconds)} articles a second\n` +
        `  of processors, the popup's among it: ${worked.toFixed(0)} s until all was found, ${rateOf(articles, worked)} articles a second\n` +
        `  a bar after ${toldAfter(bar)}, time left after ${toldAfter(left)}\n` +
        `  memory of all processes: ${before} MB before, ${peak} MB at most\n` +
        `  popup to first fact: before ${summary(idle)}; meanwhile ${summary(busy)}\n`,
    );
  } finally {
    await session.close();
  }
}

declare global {
  /** After how many milliseconds a bar and the time left were first shown; null for never. */
  var barsSeen: { bar: number | null; left: number | null };
}

/** Runs in the settings. Begins to watch; the bench chooses files at once. */
function watchBars(): void {
  const section = document.querySelector('section[aria-labelledby=import]')!;
  const began = performance.now();
  globalThis.barsSeen = { bar: null, left: null };
  new MutationObserver(() => {
    if (section.querySelector('progress')) globalThis.barsSeen.bar ??= performance.now() - began;
    const told = [...section.querySelectorAll('p')].some(({ textContent }) =>
      / left\.?$/.test(textContent ?? ''),
    );
    if (told) globalThis.barsSeen.left ??= performance.now() - began;
  }).observe(section, { childList: true, subtree: true, characterData: true });
}

/** Runs in the settings. */
function importState(): { jobs: string[]; isIndexing: boolean; failure: string } {
  const section = document.querySelector('section[aria-labelledby=import]')!;
  return {
    failure: /[^.]*could not be[^.]*/.exec(section.textContent ?? '')?.[0] ?? '',
    jobs: [...section.querySelectorAll<HTMLElement>('.rows > li')].map(({ dataset }) => dataset.state ?? ''),
    isIndexing: section.textContent?.includes('being indexed') ?? false,
  };
}

async function firstFact(session: ServedSession, page: Page): Promise<number> {
  const popup = await session.openPopup(page);
  const mark = () => performance.getEntriesByName('first-fact')[0]?.startTime ?? null;
  const wait = await eventually('the first fact', () => popup.evaluate(mark), 60_000);
  await popup.close();
  return wait;
}

/** Firefox's driver never hears that a page of an extension has loaded. */
async function openSettings({ kind, origin, openPage }: ServedSession): Promise<Page> {
  const address = `${origin}/src/options/index.html`;
  const page = await openPage(kind === 'firefox' ? 'about:blank' : address);
  if (kind === 'firefox') void page.goto(address).catch(() => {});
  await eventually('the settings', () => page.evaluate(() => document.querySelector('h1') !== null));
  return page;
}

function toldAfter(milliseconds: number | null): string {
  return milliseconds === null ? 'never' : `${(milliseconds / 1000).toFixed(1)} s`;
}

function rateOf(articles: string, seconds: number): string {
  return (Number(/[\d,]+/.exec(articles)?.[0].replaceAll(',', '')) / seconds).toFixed(0);
}

function summary(times: readonly number[]): string {
  if (times.length === 0) return 'not asked';
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(0);
  return `median ${at(0.5)} ms, at most ${at(1)} ms of ${times.length}`;
}

requireData();
const folder = mkdtempSync(join(tmpdir(), 'backstory-import-'));
try {
  const files = writeParts(folder, Number(process.argv[2] ?? Number.POSITIVE_INFINITY));
  for (const kind of ['chromium', 'firefox'] as const) await measure(kind, files);
} finally {
  rmSync(folder, { recursive: true });
}
