import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type BrowserKind, findBrowsers } from '../../src/dev/browsers/find.mjs';
import { makeTemplate } from '../../src/dev/browsers/firefox';
import { buildExtension } from '../../src/dev/build-extension';

/** Before the tests of a browser: the extension as the source has it now, and a profile for Firefox to start from. */
export default async function build({ name, provide }: TestProject): Promise<() => void> {
  buildExtension(name as BrowserKind);
  const firefox = findBrowsers().find(({ kind }) => kind === 'firefox' && kind === name);
  if (!firefox) return () => {};
  const template = mkdtempSync(join(tmpdir(), 'backstory-template-'));
  await makeTemplate(firefox.path, template);
  provide('template', template);
  return () => rmSync(template, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
