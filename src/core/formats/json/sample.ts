import type { Source } from '../format';
import { SAMPLE_ROWS, type Sampled } from '../sampled';
import { objectsOf } from './json';
import { isNinjs } from './ninjs';
import { isOwnRow } from './own-row';
import { levelsOf, textsIn } from './told-object';

/** The keys of the first objects and the texts at them; null where they are of a known kind, or there are none. */
export async function sampleJson(source: Source): Promise<Sampled | null> {
  const found: Record<string, string>[] = [];
  for await (const { object } of objectsOf(source)) {
    if (object === null) continue;
    if (isOwnRow(object) || isNinjs(object)) return null;
    found.push(Object.assign({}, ...levelsOf(object).reverse().map(textsIn)));
    if (found.length === SAMPLE_ROWS) break;
  }
  const names = [...new Set(found.flatMap((texts) => Object.keys(texts)))];
  return names.length === 0
    ? null
    : { names, rows: found.map((texts) => names.map((name) => texts[name] ?? '')) };
}
