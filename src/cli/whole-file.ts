import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { writeWhole } from './spool';

/**
 * Writes a file from parts. Whoever reads it meanwhile sees the one before or the new one, never half of it; where this
 * fails, or a signal ends the process, the one before stays and nothing else. What `isFile` does not hold of is written to
 * as it is: a pipe.
 */
export async function writeFileWhole(
  path: string,
  parts: Iterable<Uint8Array>,
  isFile: boolean,
): Promise<void> {
  if (!isFile) return writeParts(path, parts);
  const unfinished = `${path}.new`;
  await removedOnFailure(unfinished, async () => {
    await writeParts(unfinished, parts);
    renameSync(unfinished, path);
  });
}

/** Does work on a file that is of no use half done: it is removed when the work fails or the process is told to end. */
export async function removedOnFailure<T>(path: string, work: () => Promise<T>): Promise<T> {
  const remove = (): void => rmSync(path, { force: true });
  const end = (signal: NodeJS.Signals): void => {
    remove();
    leave();
    process.kill(process.pid, signal);
  };
  const leave = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    return await work();
  } catch (error) {
    remove();
    throw error;
  } finally {
    leave();
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function writeParts(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const file = openSync(path, 'w');
  try {
    let since = 0;
    for (const part of parts) {
      writeWhole(file, part);
      since += part.length;
      if (since < HEARD_EVERY) continue;
      since = 0;
      await setImmediate(); // in which a signal is heard
    }
  } finally {
    closeSync(file);
  }
}

/** In bytes. */
const HEARD_EVERY = 1 << 20;
