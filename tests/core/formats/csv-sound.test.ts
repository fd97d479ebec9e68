import { type Arbitrary, array, assert, asyncProperty, boolean, constantFrom, integer } from 'fast-check';
import { test } from 'vitest';
import { csvRecords } from '../../../src/core/formats/csv/records';

const field = array(constantFrom('a', 'b ', ',', '"', '\n', ' ', 'é', '“x”', 'He said "no", and left'), {
  maxLength: 5,
}).map((parts) => parts.join(''));
const rows: Arbitrary<string[][]> = integer({ min: 2, max: 5 }).chain((width) =>
  array(array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }).map((all) => [
    Array.from({ length: width }, (_, nth) => `column ${nth}`),
    ...all,
  ]),
);

/** RFC 4180, every field quoted or only those that have to be. */
const written = (table: string[][], quotesAll: boolean): string =>
  table
    .map((row) =>
      row
        .map((value) => (quotesAll || /^ |[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
        .join(','),
    )
    .join('\n');

async function* inPortions(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

test('a sound table is read as it was written, however it comes in portions', () =>
  assert(
    asyncProperty(rows, boolean(), integer({ min: 1, max: 40 }), async (table, quotesAll, size) => {
      const chunks = inPortions(written(table, quotesAll), size);
      const read: string[][] = [];
      for await (const { fields, fault } of csvRecords({ name: 't.csv', chunks }, () => ',')) {
        if (fault !== '') return false;
        read.push([...fields]);
      }
      const told = table.filter((row) => row.some((value) => value.trim() !== ''));
      return JSON.stringify(read) === JSON.stringify(told);
    }),
    { numRuns: 500 },
  ));
