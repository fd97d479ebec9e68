import { describe, expect, test } from 'vitest';
import { byteStream } from '../../../src/core/formats/byte-stream';
import { readHeaders } from '../../../src/core/formats/web-archive/headers';
import { inPortions } from './sources';

const streamOf = (text: string, portion: number) =>
  byteStream(inPortions('any', new TextEncoder().encode(text), portion).chunks);
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe('lines of bytes', () => {
  test.each([1, 2, 3, 5, 100])('are the same in portions of %i bytes', async (portion) => {
    const stream = streamOf('one\r\n\r\ntwo\nthree', portion);
    const lines: (string | undefined)[] = [];
    for (;;) {
      const line = stream.lineAtHand(100) ?? (await stream.line(100));
      if (line === null) break;
      lines.push(textOf(line.bytes));
    }
    expect(lines).toEqual(['one', '', 'two', 'three']);
    expect(stream.offset()).toBe(16);
  });

  test('are not at hand where they may be longer than allowed', async () => {
    const stream = streamOf('12345\n', 100);
    const first = await stream.some(1);
    stream.unread(first);
    expect(stream.lineAtHand(5)).toBeUndefined();
    expect(textOf(stream.lineAtHand(6)?.bytes)).toBe('12345');
  });

  test('put back are read again, also before others', async () => {
    const stream = streamOf('abcdef', 2);
    const head = await stream.take(3);
    stream.unread(head);
    expect(textOf(await stream.take(6))).toBe('abcdef');
    expect(stream.offset()).toBe(6);
  });
});

describe('a head of lines', () => {
  test.each([1, 4, 7, 100])('is the same in portions of %i bytes', async (portion) => {
    const stream = streamOf('A: one\r\n  and more\r\nB: two\n\r\nrest', portion);
    const head = await readHeaders(stream);
    expect([head?.('a'), head?.('b'), head?.('c')]).toEqual(['one and more', 'two', '']);
    expect(textOf(await stream.take(9))).toBe('rest');
  });

  test('that is empty has no lines', async () => {
    const stream = streamOf('\r\nrest', 100);
    stream.unread(await stream.some(1));
    expect(textOf(stream.headAtHand(100))).toBe('');
    expect(textOf(await stream.take(4))).toBe('rest');
  });

  test('is not at hand beyond what may be read', async () => {
    const stream = streamOf('A: one\n\nB: two\n\n', 100);
    stream.unread(await stream.some(1));
    expect(stream.headAtHand(7)).toBeUndefined();
    expect(textOf(stream.headAtHand(8))).toBe('A: one\n');
  });
});
