import { browser } from '../../browser';
import type { ColumnChoice } from '../../core/formats/fields/columns';
import { type Sample, sampleOf } from '../../core/formats/sample';
import { COLUMNS } from '../../settings';
import { importTools } from '../../workshop/tools';

/** So many shapes of tables are remembered, the latest first. */
const MOST = 50;

/** What the reader has said of columns, the latest first. */
export async function readColumns(): Promise<readonly ColumnChoice[]> {
  const stored: unknown = (await browser.storage.local.get(COLUMNS))[COLUMNS];
  return Array.isArray(stored) ? stored : [];
}

/** Remembers a choice for tables of these columns. */
export async function keepColumns(choice: ColumnChoice): Promise<void> {
  const isOther = ({ shape }: ColumnChoice) => String(shape) !== String(choice.shape);
  const others = (await readColumns()).filter(isOther);
  await browser.storage.local.set({ [COLUMNS]: [choice, ...others].slice(0, MOST) });
}

export async function forgetColumns(): Promise<void> {
  await browser.storage.local.remove(COLUMNS);
}

/** The first rows of a file whose columns tell nothing and were not chosen before; null for all others. */
export async function unknownColumns(file: File): Promise<Sample | null> {
  const sample = await sampleOf(
    { name: file.name, chunks: bytesOf(file), columns: await readColumns() },
    importTools(),
  );
  return sample === null || sample.isUnderstood ? null : sample;
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
