import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/core/article';
import { pageOfBytes } from '../../src/read/html';

const FOLDERS = ['kinds', 'layouts', 'reports'].map((set) => new URL(`../golden/${set}/`, import.meta.url));

/** What a page of a kind must have: fields as they are, or one of several; passages that stand in its text or do not. */
interface Expected {
  readonly url: string;
  readonly expect: Readonly<Partial<Record<keyof Page, string | readonly string[]>>> & {
    readonly textContains?: readonly string[];
    readonly textLacks?: readonly string[];
    readonly minBlocks?: number;
  };
}

describe.each(FOLDERS)('a kind of page is read as its golden folder says', (folder) => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const file = (part: string) => readFileSync(new URL(`${name}/${part}`, folder));
    const { url, expect: expected } = JSON.parse(file('expected.json').toString()) as Expected;
    const { textContains = [], textLacks = [], minBlocks = 0, ...fields } = expected;

    const page = await pageOfBytes(file('page.html'), url);

    for (const [field, value] of Object.entries(fields))
      expect([value].flat(), field).toContain(page[field as keyof Page]);
    for (const passage of textContains) expect(page.text).toContain(passage);
    for (const passage of textLacks) expect(page.text).not.toContain(passage);
    expect(page.text.split('\n\n').length).toBeGreaterThanOrEqual(minBlocks);
  });
});
