import { once } from 'node:events';

/** One JSON value as a line on stdout; resolves when the pipe can take more. */
export async function printLine(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value)}\n`);
}

/** Text on stdout; resolves when the pipe can take more. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One message on stderr. */
export function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}
