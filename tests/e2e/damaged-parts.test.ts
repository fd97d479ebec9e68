import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { SearchResult } from '../../src/core/search/search';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { openSettings } from './on-page';
import { askFrom, dumpStore, stageImport } from './own-archive';
import { kind, openSession } from './session';

// A part of the archive that the disk has damaged: the rest is found, the part is named and made anew from the articles.

const folder = mkdtempSync(join(tmpdir(), 'backstory-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

const rows = Array.from({ length: 40 }, (_, nth) =>
  JSON.stringify({
    id: `row-${nth}`,
    headline: `Council of Quillfield votes on plan ${nth}`,
    body: `The council of Quillfield voted on plan ${nth} on Tuesday.`,
  }),
).join('\n');

async function opened(profile: string): Promise<{ session: ServedSession; page: Page }> {
  const session = await openSession({ profile });
  return { session, page: await openSettings(session) };
}

const found = async (page: Page, words: string) => (await askFrom<SearchResult>(page, 'search', words)).found;

describe('a segment whose file on the disk', () => {
  test.each<[string, (file: string) => void]>([
    ['is gone', (file) => rmSync(file)],
    ['is empty', (file) => writeFileSync(file, '')],
    ['has bytes flipped all over', (file) => writeFileSync(file, flipped(readFileSync(file)))],
    ['is another file', (file) => writeFileSync(file, 'x'.repeat(readFileSync(file).length))],
  ])(
    '%s is left out and made anew within a minute',
    async (_what, damage) => {
      const profile = mkdtempSync(join(folder, 'damaged-'));
      const first = await opened(profile);
      await stageImport(first.page, 'rows.jsonl', rows);
      await eventually(
        'the articles to be found',
        async () => (await found(first.page, 'Quillfield')).length > 0,
        90_000,
      );
      await first.session.close();
      const files = packsIn(profile);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) damage(file);

      const { session, page } = await opened(profile);
      // What came with the extension is found at once, whatever the part does.
      expect((await found(page, 'Putin')).length).toBeGreaterThan(0);
      const loss = await askFrom<string | null>(page, 'loss');
      if (loss !== null) {
        expect(loss).toMatch(/made anew/);
        expect(loss).not.toMatch(/install/i);
      }
      await eventually(
        'the articles to be found again',
        async () => (await found(page, 'Quillfield')).length > 0,
        60_000,
      );
      expect(await askFrom(page, 'loss')).toBeNull();
      expect((await dumpStore(page, { files: false })).articles).toHaveLength(40);
      await session.close();
    },
    600_000,
  );
});

/** The files in which the browser keeps the extension's packs: by their first letters. */
function packsIn(profile: string): string[] {
  const base =
    kind === 'chromium' ? join(profile, 'Default', 'IndexedDB') : join(profile, 'storage', 'default');
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /extension/.test(entry.parentPath))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).subarray(0, 4).toString('latin1') === 'BSPK');
}

/** Every 97th byte behind the header. */
function flipped(bytes: Buffer): Buffer {
  for (let at = 200; at < bytes.length; at += 97) bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
}
