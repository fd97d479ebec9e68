import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { classicScript } from '../../src/build/classic-scripts';
import { type BrowserKind, findBrowsers } from '../../src/dev/browsers/find.mjs';
import { openWithExtension, type ServedSession } from '../../src/dev/browsers/open';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { eventually } from '../../src/dev/browsers/session';
import { buildExtension } from '../../src/dev/build-extension';

/** Opens a browser on the pages, with the extension whose scripts time themselves, and closes it after the work. */
export async function withTimedExtension(
  kind: BrowserKind,
  pages: readonly ServedPage[],
  work: (session: ServedSession) => Promise<void>,
): Promise<void> {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  if (!browser) throw new Error(`No ${kind} was found`);
  const extension = await timedExtension(kind);
  const session = await openWithExtension(browser, { extension, headless: true, pages });
  try {
    await session.inChrome?.(measureFinely);
    await work(session);
  } finally {
    await session.close();
    rmSync(extension, { recursive: true });
  }
}

/**
 * What our own code costs on a page that the reader asks about, in milliseconds: the reader library's parse is told apart,
 * and so is what the browser takes to make its functions for extensions, which only a page that asks by itself touches.
 */
export interface Figures {
  readonly 'reader library': number;
  readonly 'all own code': number;
  readonly 'longest own task': number;
  readonly undo: number;
  readonly scripts: number;
  readonly 'around the reader': number;
  readonly marks: number;
  readonly 'a look': number;
  readonly 'first touch': number;
}

export function figuresOf(steps: ReadonlyMap<string, number>): Figures {
  const of = (name: string) => steps.get(name) ?? 0;
  const around = of('read') - of('parse');
  return {
    'reader library': of('parse'),
    'all own code': of('scripts') + of('look') + around + of('mark'),
    'longest own task': Math.max(of('scripts'), of('look'), of('longest'), of('mark')),
    undo: of('undo'),
    scripts: of('scripts'),
    'around the reader': around,
    marks: of('mark'),
    'a look': of('look'),
    'first touch': of('first touch'),
  };
}

/** The milliseconds of each step on a page just loaded, by its name in page-script.ts. */
export async function stepsOn(session: ServedSession, url: string): Promise<ReadonlyMap<string, number>> {
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
async function timedExtension(kind: BrowserKind): Promise<string> {
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

declare const Services: { prefs: { setBoolPref(name: string, value: boolean): void } };

/** Runs in Firefox's window: its clock is else rounded to milliseconds. */
function measureFinely(): void {
  Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false);
}
