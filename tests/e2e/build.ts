import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type BrowserKind, findBrowsers } from '../../src/dev/browsers/find.mjs';
import { makeTemplate } from '../../src/dev/browsers/firefox';
import { buildExtension } from '../../src/dev/build-extension';
import { builtFor } from './vitest.config';

/** Before the tests of a browser: the extension as the source has it now, and a profile for Firefox to start from. */
export default async function build({ name, provide }: TestProject): Promise<() => void> {
  const kind = name as BrowserKind;
  const folders = [buildExtension(kind, builtFor(kind))];
  const firefox = findBrowsers().find((browser) => browser.kind === 'firefox' && kind === 'firefox');
  if (firefox) {
    const template = mkdtempSync(join(tmpdir(), 'backstory-template-'));
    folders.push(template);
    await makeTemplate(firefox.path, template);
    provide('template', template);
  }
  return () => {
    for (const folder of folders)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
}
