import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/cli/rows';

/** `{"title":"Rain ends the drought","text":"It rained for three days."}` by bzip2 1.0.8 and by zstd 1.5.7. */
const BZIP2 =
  'QlpoOTFBWSZTWQsJXfMAACHfgAAQUAUAEAAgEAAn5Z5qIABURAAZAA0GpkmjDRAfqJmaDtiSogwpmtYoBzKcrBl9L94WTCg/BReaXjiIkB+WeHAmUJkbfi7kinChIBYSu+Y=';
const ZSTD =
  'KLUv/QRYKQIAeyJ0aXRsZSI6IlJhaW4gZW5kcyB0aGUgZHJvdWdodCIsInRleHQiOiJJdCByYWluZWQgZm9yIHRocmVlIGRheXMuIn0KHqV39w==';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compressed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function toldOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const told: string[] = [];
  for await (const row of rowsOf(file, false))
    told.push(row.kind === 'article' ? row.article.body : row.kind === 'address' ? row.url : row.reason);
  return told;
}

describe('a file that is compressed', () => {
  test.each([
    ['a.jsonl.bz2', BZIP2],
    ['a.jsonl.zst', ZSTD],
  ])('%s is expanded on the way', async (name, base64) => {
    expect(await toldOf(name, Buffer.from(base64, 'base64'))).toEqual(['It rained for three days.']);
  });

  test.each([
    ['cut.jsonl.bz2', BZIP2],
    ['cut.jsonl.zst', ZSTD],
  ])('%s is refused when it is cut off', async (name, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    expect(await toldOf(name, bytes.subarray(0, bytes.length - 20))).toEqual([
      expect.stringContaining('cannot be expanded'),
    ]);
  });

  test.each(['noise.jsonl.bz2', 'noise.jsonl.zst'])('%s is refused when it is none', async (name) => {
    expect(await toldOf(name, Buffer.from('this was never compressed'))).toEqual([
      expect.stringContaining('cannot be expanded'),
    ]);
  });
});
