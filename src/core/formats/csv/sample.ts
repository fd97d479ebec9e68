import type { Source } from '../format';
import { SAMPLE_ROWS, type Sampled } from '../sampled';
import { delimiterBy, isSeparatorLine } from './csv';
import { csvRecords } from './records';

/** The names of a table's columns and its first rows; null where there are none. Throws as `readCsv` does for no table. */
export async function sampleCsv(source: Source): Promise<Sampled | null> {
  let names: readonly string[] | null = null;
  const rows: (readonly string[])[] = [];
  for await (const record of csvRecords(source, delimiterBy(source.columns))) {
    if (record.fault !== '') continue;
    if (names === null) names = isSeparatorLine(record) ? null : record.fields.map((name) => name.trim());
    else rows.push(record.fields);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return names && { names, rows };
}
