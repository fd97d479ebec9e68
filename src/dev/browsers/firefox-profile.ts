import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './session';

/**
 * Puppeteer puts its preferences in place of a profile's, and those back once Firefox has ended. It says of neither when it
 * is done: a profile that is read or copied at once loses `prefs.js` and `user.js` under the reader's hand.
 */
export async function preferencesBack(profile: string): Promise<void> {
  const isDone = async () => !(await readdir(profile)).some((name) => name.endsWith('.puppeteer'));
  await eventually('the preferences to be put back', isDone);
}

export async function copyOf(template: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'backstory-firefox-'));
  await cp(template, copy, { recursive: true });
  return copy;
}

/** Firefox's helpers may still write when it has ended. */
export function removed(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
