import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { classicScript } from '../../src/build/classic-scripts';
import { findBrowsers } from '../../src/dev/browsers/find.mjs';
import { openWithExtension, type ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { buildExtension } from '../../src/dev/build-extension';
import { frontHtml, storyHtml } from './page-html';

/**
 * What Backstory costs a large page: 20 stories and 20 front pages of 7,500 elements and 100 kB of text, each on a site
 * of its own and read, marked and undone once, as its first visitor would have it. The reader library's parse and all of
 * our own code are told apart. `npm run bench:page`
 */
const PAGES = 20;

const GOALS_MS = {
  'reader library': 100,
  'all own code': 20,
  'longest own task': 50,
  undo: 2,
} as const;

type Figures = Record<keyof typeof GOALS_MS | 'scripts' | 'around the reader' | 'marks' | 'a look', number>;

async function measure(kind: 'chromium' | 'firefox'): Promise<void> {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  if (!browser) throw new Error(`No ${kind} was found`);
  const stories = Array.from({ length: PAGES }, (_, at) => ({
    url: urlOf('story', at),
    html: storyHtml(at),
  }));
  const fronts = Array.from({ length: PAGES }, (_, at) => ({ url: urlOf('front', at), html: frontHtml(at) }));
  const extension = await timedExtension(kind);
  const pages = [...stories, ...fronts];
  const session = await openWithExtension(browser, { extension, headless: true, pages });
  try {
    await session.inChrome?.(measureFinely);
    const figures: Figures[] = [];
    for (const { url } of stories) figures.push(figuresOf(await stepsOn(session, url)));
    let read = 0;
    const skipping: number[] = [];
    for (const { url } of fronts) {
      const steps = await stepsOn(session, url);
      if (steps.has('parse')) read += 1;
      skipping.push(steps.get('read') ?? 0);
    }
    process.stdout.write(`${kind} ${session.version}, ${PAGES} fresh pages, ms\n`);
    for (const name of Object.keys(figures[0]!) as (keyof Figures)[])
      print(
        name,
        figures.map((one) => one[name]),
      );
    print('front page', skipping);
    process.stdout.write(`the reader library ran on ${read} of ${PAGES} front pages\n\n`);
  } finally {
    await session.close();
    rmSync(extension, { recursive: true });
  }
}

function figuresOf(steps: ReadonlyMap<string, number>): Figures {
  const of = (name: string) => steps.get(name) ?? 0;
  const around = of('read') - of('parse');
  return {
    'reader library': of('parse'),
    'all own code': of('scripts') + of('look') + around + of('mark'),
    'longest own task': Math.max(of('scripts') + of('look') + around, of('mark')),
    undo: of('undo'),
    scripts: of('scripts'),
    'around the reader': around,
    marks: of('mark'),
    'a look': of('look'),
  };
}

function print(name: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(1).padStart(6);
  const goal = name in GOALS_MS ? `   goal ${GOALS_MS[name as keyof typeof GOALS_MS]}` : '';
  process.stdout.write(`  ${name.padEnd(18)} median ${at(0.5)}   max ${at(1)}${goal}\n`);
}

/** The milliseconds of each step on a page just loaded. */
async function stepsOn(session: ServedSession, url: string): Promise<ReadonlyMap<string, number>> {
  const page = await session.openPage(url);
  const steps = await eventually('the end', () => measuresOn(page));
  await page.close();
  return new Map(steps);
}

function measuresOn(page: Page): Promise<[string, number][] | null> {
  return page.evaluate(() => {
    const failed = performance.getEntriesByType('mark').find(({ name }) => name.startsWith('failed'));
    if (failed) throw new Error(failed.name);
    if (performance.getEntriesByName('done').length === 0) return null;
    return performance
      .getEntriesByType('measure')
      .map(({ name, duration }): [string, number] => [name, duration]);
  });
}

/** The built extension, its scripts replaced by one that times itself, on every page from the start. */
async function timedExtension(kind: 'chromium' | 'firefox'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  cpSync(buildExtension(kind), folder, { recursive: true });
  const [script] = await classicScript('tests/bench/page-script.ts', 'timed.js');
  if (!script) throw new Error('The timed script was not built');
  const [start, end] = [
    'const begun = performance.now();',
    "performance.measure('scripts', { start: begun, end: performance.now() });",
  ];
  writeFileSync(join(folder, 'timed.js'), `{ ${start}\n${script.source}\n${end} }`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const matches = ['*://*/*'];
  const content_scripts = [{ matches, js: ['timed.js'], css: ['marks.css'], run_at: 'document_idle' }];
  // Firefox gives optional ones to no script of the manifest.
  const permitted = { ...manifest, optional_host_permissions: undefined, host_permissions: matches };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...permitted, content_scripts }));
  return folder;
}

function urlOf(kind: string, at: number): string {
  return `https://${kind}-${at}.example/${kind === 'front' ? '' : 'story'}`;
}

declare const Services: { prefs: { setBoolPref(name: string, value: boolean): void } };

/** Runs in Firefox's window: its clock is else rounded to milliseconds. */
function measureFinely(): void {
  Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false);
}

for (const kind of ['chromium', 'firefox'] as const) {
  if (process.argv[2] === undefined || process.argv[2] === kind) await measure(kind);
}
