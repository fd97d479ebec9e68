import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const listing = readFileSync('docs/store/listing.md', 'utf8');
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const { extension_description: description } = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8'));

/** The text under a heading. */
const under = (heading: string) => listing.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!.trim();

/** The first cells of the table under a heading, its head aside, each with the second. */
const rowsUnder = (heading: string) =>
  [...under(heading).matchAll(/^\| (.+?) \| (.+?) \|$/gm)]
    .slice(1)
    .map(([, first, second]) => [first!, second!]);

/** Of a PNG, in px: its header stands at a fixed place. */
function sizeOf(file: string): number[] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the listing for the stores', () => {
  test('justifies every permission of the manifest, and no other', () => {
    const asked = [...manifest.permissions, ...manifest.optional_host_permissions];
    expect(asked.length).toBeGreaterThan(5);
    const rows = rowsUnder('Permissions');
    expect(rows.map(([name]) => name).sort()).toEqual(asked.sort());
    expect(rows.filter(([, why]) => why!.length < 15)).toEqual([]);
  });

  test('has the name and the summary of the manifest, no longer than Chrome allows', () => {
    expect(under('Name')).toBe(manifest.name);
    expect(under('Summary')).toBe(description.message);
    expect(under('Summary').length).toBeLessThanOrEqual(132);
  });

  test('names every picture, each of the size that the stores take', () => {
    const pictures = readdirSync('docs/store').filter((name) => name.endsWith('.png'));
    expect(
      rowsUnder('Pictures')
        .map(([name]) => name)
        .sort(),
    ).toEqual(pictures.sort());
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) expect(sizeOf(`docs/store/${name}`), name).toEqual([1280, 800]);
  });

  test('names the languages that the extension has', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    for (const code of readdirSync('_locales'))
      expect(under('Description')).toContain(names.of(code.split('_')[0]!));
  });
});
