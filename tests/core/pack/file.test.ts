import { describe, expect, test } from 'vitest';
import { deflate } from '../../../src/build/deflate';
import { openFile } from '../../../src/core/pack/file';
import { HEADER_BYTES, INDEX_PAGE_BYTES, PAGE_BYTES } from '../../../src/core/pack/layout';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { ANALYSER } from '../../../src/core/text/analyser';
import { article } from './two-articles';

/** Of words that no other article has, so that texts and index take several pages. */
const ARTICLES = Array.from({ length: 64 }, (_, nth) =>
  article({ id: `${nth}`, headline: `Story ${nth}`, body: wordsOf(nth).join(' ') }),
);
const packed = packArchive(ARTICLES, { deflate });

function wordsOf(nth: number): string[] {
  return Array.from({ length: 60 }, (_, at) => Math.imul(nth * 60 + at + 1, 0x9e3779b1).toString(36));
}

/** The file, and the ranges that it asks its source for from then on. */
async function opened(bytes: Uint8Array) {
  const source = bytesSource(bytes);
  const asked: [number, number][] = [];
  const read = (start: number, end: number) => {
    asked.push([start, end]);
    return source.read(start, end);
  };
  const file = await openFile({ ...source, read }, ANALYSER);
  asked.length = 0;
  return { file, asked, body: file.sections.meta.start, texts: file.sections.cards.start };
}

describe('what lies before the texts', () => {
  test('can be verified from the first section to the last, and nothing else can', async () => {
    const { file, body, texts } = await opened(await packed);
    file.verify(body, texts);
    file.verify(body, body);
    file.verify(texts, texts);
    for (const [start, end] of [
      [body - 4, body + 4],
      [texts - 4, texts + 4],
      [body + 4, body],
    ] as const)
      expect(() => file.verify(start, end), `${start} to ${end}`).toThrow(/lie outside of the pack/);
  });

  test('is told to be damaged where a range touches the page, again and again, and nowhere else', async () => {
    const bytes = (await packed).slice();
    const { body } = await opened(bytes);
    const [second, third] = [body + INDEX_PAGE_BYTES, body + 2 * INDEX_PAGE_BYTES];
    bytes[second + 7]! ^= 1;
    const { file } = await opened(bytes);
    for (const _try of [1, 2])
      for (const [start, end] of [
        [second, second + 1],
        [third - 1, third],
        [body, second + 1],
        [third - 1, third + 1],
      ] as const)
        expect(() => file.verify(start, end)).toThrow(
          `The pack is damaged between its bytes ${second} and ${third}`,
        );
    file.verify(body, second);
    file.verify(third, third + 1);
  });
});

describe('texts', () => {
  test('are read up to the end of the file, and nothing else is', async () => {
    const bytes = await packed;
    const { file, asked, texts } = await opened(bytes);
    expect(await file.read(texts, bytes.length)).toEqual(bytes.subarray(texts));
    asked.length = 0;
    for (const empty of [texts, bytes.length])
      expect(await file.read(empty, empty)).toEqual(new Uint8Array(0));
    expect(asked).toEqual([]);
    for (const [start, end] of [
      [texts - 4, texts + 4],
      [bytes.length - 4, bytes.length + 4],
      [texts + 4, texts],
    ] as const)
      await expect(file.read(start, end), `${start} to ${end}`).rejects.toThrow(/lie outside of the pack/);
  });

  test('are read in the whole pages that a range touches, and no other', async () => {
    const bytes = await packed;
    const { file, asked, texts } = await opened(bytes);
    const [second, third] = [texts + PAGE_BYTES, texts + 2 * PAGE_BYTES];
    expect(bytes.length).toBeGreaterThan(third);
    for (const [start, end, from, to] of [
      [texts, texts + 1, texts, second],
      [second - 1, second, texts, second],
      [second, second + 1, second, third],
      [second - 3, second + 2, texts, third],
    ] as const) {
      asked.length = 0;
      expect(await file.read(start, end)).toEqual(bytes.subarray(start, end));
      expect(asked).toEqual([[from, to]]);
    }
  });

  test('are told to be damaged by the page', async () => {
    const bytes = (await packed).slice();
    const { texts } = await opened(bytes);
    const [second, third] = [texts + PAGE_BYTES, texts + 2 * PAGE_BYTES];
    bytes[third - 1]! ^= 1;
    const { file } = await opened(bytes);
    await expect(file.read(texts, third)).rejects.toThrow(
      `The pack is damaged between its bytes ${second} and ${third}`,
    );
    expect(await file.read(texts, second)).toEqual(bytes.subarray(texts, second));
  });
});

test('a file is no pack without a header, and is told so by what it lacks', async () => {
  const open = (bytes: number) => openFile(bytesSource(new Uint8Array(bytes)), ANALYSER);
  await expect(open(HEADER_BYTES - 1)).rejects.toThrow(/159 bytes and no whole header/);
  await expect(open(HEADER_BYTES)).rejects.toThrow(/do not begin with BSPK/);
});
