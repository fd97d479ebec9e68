import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSpool } from '../core/pack/spool';

/** So many bytes are written and read at a time; a part may be longer. */
const PORTION = 1 << 20;

/**
 * Makes spools in files of that folder. A file loses its name as soon as it is open, so that the disk is free again
 * however the process ends. Throws what the disk says where it takes no more.
 */
export function fileSpools(folder: string): NewSpool {
  let made = 0;
  return () => {
    made += 1;
    const path = join(folder, `.backstory-${process.pid}-${made}`);
    const file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    const lengths: number[] = [];
    const waiting = new Uint8Array(PORTION);
    let used = 0;
    let written = 0;
    const flush = (): void => {
      writeWhole(file, waiting.subarray(0, used), written);
      written += used;
      used = 0;
    };
    return {
      bytes: () => written + used,
      append(part) {
        if (used + part.length > PORTION) flush();
        lengths.push(part.length);
        if (part.length > PORTION) {
          writeWhole(file, part, written);
          written += part.length;
        } else {
          waiting.set(part, used);
          used += part.length;
        }
      },
      *parts() {
        flush();
        let buffer = new Uint8Array(Math.min(PORTION, written));
        let portion = buffer.subarray(0, 0);
        let from = 0; // in the file, of the portion
        let at = 0;
        for (const length of lengths) {
          if (at + length > from + portion.length) {
            if (length > buffer.length) buffer = new Uint8Array(length);
            portion = buffer.subarray(0, written - at);
            readWhole(file, portion, at);
            from = at;
          }
          yield portion.subarray(at - from, at - from + length);
          at += length;
        }
      },
      discard: () => closeSync(file),
    };
  };
}

/** All of the bytes, however many the disk takes at a time. */
export function writeWhole(file: number, bytes: Uint8Array, position: number | null = null): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, position === null ? null : position + done);
}

function readWhole(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, bytes.length - done, position + done);
    if (read === 0) throw new Error('A temporary file ends before its time');
    done += read;
  }
}
