import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';

/** Whether this machine has a virtual screen to start and a hand for its keyboard (Debian's `xvfb` and `xdotool`). */
export const hasDisplay = ['Xvfb', 'xdotool'].every((name) => spawnSync('which', [name]).status === 0);

/**
 * A screen of its own for the tests of a describe block, on which a browser with a window opens: there its shortcuts and
 * its questions can be answered by the keyboard. Gives the function that presses keys, such as `alt+g`.
 */
export function useDisplay(): (...keys: readonly string[]) => void {
  const before = process.env.DISPLAY;
  let screen: ReturnType<typeof spawn> | undefined;
  beforeAll(async () => {
    screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = await once(screen.stdio[3]!, 'data');
    process.env.DISPLAY = `:${String(number).trim()}`;
  });
  afterAll(() => {
    screen?.kill();
    process.env.DISPLAY = before;
    if (before === undefined) delete process.env.DISPLAY;
  });
  return (...keys) => {
    const { status, stderr } = spawnSync('xdotool', ['key', '--clearmodifiers', ...keys], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`xdotool: ${stderr}`);
  };
}

/** The window’s own focus comes late: what is pressed before goes nowhere. */
export async function untilItHears(page: Page, press: (...keys: readonly string[]) => void): Promise<void> {
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    addEventListener('keydown', () => document.documentElement.setAttribute('data-heard', ''), {
      once: true,
    });
  });
  await eventually('a page that hears keys', async () => {
    press('Shift_L');
    return page.evaluate(() => document.documentElement.hasAttribute('data-heard'));
  });
}
