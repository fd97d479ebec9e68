import { expect, test, vi } from 'vitest';
import { PackFormatError } from '../../src/core/pack/error';
import { readBlob } from '../../src/store/read-blob';

const blobThat = (arrayBuffer: () => Promise<ArrayBuffer>) =>
  ({ slice: () => ({ arrayBuffer }) }) as unknown as Blob;

test('a file is read from and up to', async () => {
  expect(new Uint8Array(await readBlob(new Blob([Uint8Array.of(1, 2, 3, 4)]), 1, 3))).toEqual(
    Uint8Array.of(2, 3),
  );
});

test('a file that the browser has lost, or never answers for, is damaged', async () => {
  const lost = blobThat(() => Promise.reject(new DOMException('', 'NotReadableError')));
  await expect(readBlob(lost, 0, 1)).rejects.toBeInstanceOf(PackFormatError);
  vi.useFakeTimers();
  const silent = readBlob(
    blobThat(() => new Promise(() => {})),
    0,
    1,
  );
  const told = expect(silent).rejects.toBeInstanceOf(PackFormatError);
  await vi.advanceTimersByTimeAsync(6_000);
  await told;
  vi.useRealTimers();
});
