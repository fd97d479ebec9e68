import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { kind } from './session';

/** A folder for files that a test writes, gone after the tests of the block. */
export function filesFolder(): (name: string, content: string | Uint8Array) => Promise<string> {
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (name, content) => {
    folder ||= await mkdtemp(join(tmpdir(), 'backstory-files-'));
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
}

/** Chooses files by the picker of a part of the settings. */
export async function chooseIn(page: Page, part: string, ...files: readonly string[]): Promise<void> {
  const input = await page.$(`section[aria-labelledby=${part}] input[type=file]`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
}

/** Holds files over the middle of the page, as if they were dragged in from the desktop. */
export function dragOver(page: Page, files: readonly string[]): Promise<void> {
  return drag(page, files, ['dragenter', 'dragover']);
}

/** Lets go of files that are held over the page. */
export function drop(page: Page, files: readonly string[]): Promise<void> {
  return drag(page, files, ['drop']);
}

async function drag(
  page: Page,
  files: readonly string[],
  steps: readonly ('dragenter' | 'dragover' | 'drop')[],
): Promise<void> {
  if (kind === 'firefox') return dragInside(page, files, steps);
  const devtools = await page.createCDPSession();
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const types = { dragenter: 'dragEnter', dragover: 'dragOver', drop: 'drop' } as const;
  for (const step of steps)
    await devtools.send('Input.dispatchDragEvent', { type: types[step], x: 300, y: 300, data });
  await devtools.detach();
}

/** Firefox's driver cannot drag: the page gets the events that it would get. */
async function dragInside(page: Page, files: readonly string[], steps: readonly string[]): Promise<void> {
  const given = files.map(async (path) => ({ name: basename(path), text: await readFile(path, 'utf8') }));
  await page.evaluate(
    (contents, types) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of contents) dataTransfer.items.add(new File([text], name));
      const options = { bubbles: true, cancelable: true, dataTransfer };
      for (const type of types) document.body.dispatchEvent(new DragEvent(type, options));
    },
    await Promise.all(given),
    steps,
  );
}

/** A thing of a list in the settings. */
export interface ShownRow {
  readonly state: string;
  readonly title: string;
  readonly text: string;
}

/** The rows of a part of the settings. */
export function rowsIn(page: Page, part: string): Promise<ShownRow[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(`section[aria-labelledby=${wanted}] .rows > li`)].map(
        (row) => ({
          state: row.dataset.state ?? '',
          title: row.querySelector('.row-title')?.textContent ?? '',
          text: row.textContent ?? '',
        }),
      ),
    part,
  );
}

/** What a part of the settings says. */
export function saidIn(page: Page, part: string): Promise<string> {
  return page.evaluate(
    (wanted) => document.querySelector(`section[aria-labelledby=${wanted}]`)?.textContent ?? '',
    part,
  );
}

/** Waits until a part of the settings says something. */
export async function untilSaid(page: Page, part: string, words: string): Promise<void> {
  await eventually(`“${words}”`, async () => (await saidIn(page, part)).includes(words));
}

/** Presses the control with that name, as a screen reader tells it. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  await eventually(name, () =>
    page.evaluate((wanted) => {
      const controls = [...document.querySelectorAll<HTMLElement>('button, summary, input[type=checkbox]')];
      const control = controls.find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '') === wanted,
      );
      control?.click();
      return control !== undefined;
    }, name),
  );
}

/** Imports articles, one a line, and waits until they can be found. */
export async function importLines(page: Page, file: string): Promise<void> {
  const before = (await rowsIn(page, 'import')).length;
  await chooseIn(page, 'import', file);
  await eventually('the import', async () => {
    const rows = await rowsIn(page, 'import');
    return rows.length > before && rows.every(({ state }) => state !== 'open');
  });
  await eventually('the indexing', async () => !(await saidIn(page, 'import')).includes('being indexed'));
}

/** Makes the browser keep what the page offers as files in that folder, without a question. */
export async function keepDownloads(session: ServedSession, page: Page, folder: string): Promise<void> {
  if (session.inChrome) await session.inChrome(setDownloadFolder, folder);
  else {
    const devtools = await page.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
}

/** The file that was offered, once it is there whole. */
export async function downloaded(folder: string, name: string): Promise<Buffer> {
  const isPart = (file: string) => /\.(part|crdownload)$/.test(file);
  return eventually(name, async () => {
    const files = await readdir(folder);
    const bytes = files.includes(name) && !files.some(isPart) ? await readFile(join(folder, name)) : null;
    return bytes && bytes.length > 0 ? bytes : null;
  });
}

declare const Services: {
  readonly prefs: {
    setIntPref(name: string, value: number): void;
    setStringPref(name: string, value: string): void;
  };
};

/** Runs in Firefox's window. */
function setDownloadFolder(folder: string): void {
  Services.prefs.setIntPref('browser.download.folderList', 2);
  Services.prefs.setStringPref('browser.download.dir', folder);
}
