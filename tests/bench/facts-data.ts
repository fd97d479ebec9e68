import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { DATA } from './data';

/** The path of a data file, null (with a message) when the data set is not there. */
export function dataFile(name: string): string | null {
  const path = fileURLToPath(new URL(name, DATA));
  if (existsSync(path)) return path;
  console.log(`skipped: no data set at ../shared/data/${name}`);
  return null;
}

/** The objects of a brotli-compressed file of JSON lines; null when it is absent. */
export function linesOf<T>(name: string): T[] | null {
  const path = dataFile(name);
  if (!path) return null;
  const text = brotliDecompressSync(readFileSync(path)).toString('utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as T);
}

/** One measured figure of one system; `goal` is what it must reach. */
export interface Row {
  readonly set: string;
  readonly system: string;
  readonly [measure: string]: string | number;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

/** The harmonic mean of precision and recall from counts. */
export function f1(hits: number, found: number, gold: number): number {
  return found + gold === 0 ? 0 : Math.round(((2 * hits) / (found + gold)) * 1000) / 1000;
}

export interface Flat {
  readonly start: number;
  readonly end: number;
}

/** Pairs each gold span with the first unused system span that overlaps it. */
export function pairUp<G extends Flat, S extends Flat>(gold: readonly G[], system: readonly S[]): [G, S][] {
  const used = new Set<number>();
  const pairs: [G, S][] = [];
  for (const span of gold) {
    const index = system.findIndex(
      (other, at) => !used.has(at) && other.start < span.end && other.end > span.start,
    );
    if (index < 0) continue;
    used.add(index);
    pairs.push([span, system[index]!]);
  }
  return pairs;
}
