import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/core/formats/format';
import { formatOf } from '../../../src/core/formats/formats';
import { HEAD_BYTES } from '../../../src/core/formats/peek';
import { allRows, inPortions, pageTools } from './sources';

/** Each folder holds files of one format and `expected.json`: what stands in each, decided by reading it. */
const FOLDER = 'tests/golden/formats';

const formats = readdirSync(FOLDER).map((format) => ({
  format,
  expected: JSON.parse(readFileSync(join(FOLDER, format, 'expected.json'), 'utf8')) as Record<string, Told[]>,
}));

/** A row with the fields that are not `''`; an id that is a hash is only `text:`. The reading's error comes last. */
interface Told {
  readonly line?: number;
  readonly article?: Record<string, string>;
  readonly address?: Record<string, string>;
  readonly rejected?: string;
  readonly noted?: string;
  readonly error?: string;
}

describe.each(formats)('files of format $format', ({ format, expected }) => {
  test('are at least five whole and five broken ones, each with what is expected of it', () => {
    const files = readdirSync(join(FOLDER, format)).filter((name) => name !== 'expected.json');
    expect(Object.keys(expected).sort()).toEqual(files.sort());
    const broken = files.filter((name) => name.startsWith('broken'));
    expect(broken.length).toBeGreaterThanOrEqual(5);
    expect(files.length - broken.length).toBeGreaterThanOrEqual(5);
  });

  test.each(Object.keys(expected))('%s is read as it stands', async (name) => {
    const bytes = readFileSync(join(FOLDER, format, name));
    const read = await formatOf(name, bytes.subarray(0, HEAD_BYTES))!.importer();
    for (const portion of [1, 7, HEAD_BYTES]) {
      const { rows, error } = await allRows(inPortions(name, bytes, portion), read, pageTools());
      const told: Told[] = rows.map(toldOf);
      if (error !== '') told.push({ error });
      expect(told).toEqual(
        expected[name]!.map((row) => (row.error === undefined ? row : containing(row.error))),
      );
    }
  });
});

function containing(error: string) {
  return { error: expect.stringContaining(error) };
}

function toldOf(row: Row): Told {
  const { line } = row;
  if (row.kind === 'noted') return { line, noted: row.reason };
  if (row.kind === 'rejected') return { line, rejected: row.reason };
  if (row.kind === 'address') return { line, address: filled(row) };
  return { line, article: filled(row.article) };
}

function filled(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => value !== '' && name !== 'kind' && name !== 'line')
      .map(([name, value]) => [name, String(value).replace(/^text:[0-9a-f]{16}$/, 'text:')]),
  );
}
