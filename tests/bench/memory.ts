import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that this process's children take together, each shared page counted once; null where nobody tells. */
export function childrenMegabytes(): number | null {
  const kilobytes = childrenOf(process.pid).map(proportionalKilobytes);
  const sum = kilobytes.reduce((total, one) => total + one, 0);
  return sum === 0 ? null : Math.round(sum / 1000);
}

/** Processor time that this process's children have taken so far, in seconds; 0 where nobody tells. */
export function childrenSeconds(): number {
  return childrenOf(process.pid).reduce((sum, pid) => sum + processorSeconds(pid), 0);
}

/** Linux: processor time that a process and those of its children that have ended have taken, in seconds; 0 once it has ended. */
export function processorSeconds(pid: number): number {
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / TICKS;
}

/** Of a second, as /proc counts on every Linux. */
const TICKS = 100;

/** Linux: all that descend from a process, by what /proc tells. */
function childrenOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || descends(parent));
  };
  return [...parents.keys()].filter(descends);
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // another system
  }
}

/** Empty for a process that has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
