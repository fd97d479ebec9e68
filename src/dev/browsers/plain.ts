import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserKind, findBrowsers } from './find.mjs';
import { QUIET } from './firefox';

/** A browser without the extension; `flags` are more arguments for it. Throws when none of the kind is found. */
export function launchPlain(kind: BrowserKind, flags: readonly string[] = []): Promise<Browser> {
  const found = findBrowsers().find((browser) => browser.kind === kind);
  if (!found) throw new Error(`No ${kind} was found`);
  return puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: found.path,
    ...(kind === 'firefox' ? { extraPrefsFirefox: QUIET } : {}),
    args: [...(kind === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags],
  });
}
