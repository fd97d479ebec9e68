import { describe, expect, test } from 'vitest';
import { byteSink } from '../../../src/core/pack/bytes';
import type { PackFile } from '../../../src/core/pack/file';
import { addScores, findDf, findPostings, scanPostings } from '../../../src/core/pack/postings';

interface Posted {
  readonly term: number;
  readonly df: number;
  readonly gaps: readonly number[];
  /** Two share a byte, the first in the low half. */
  readonly impacts: readonly number[];
}

/** What postings are read from: terms, where their postings begin, and these. */
function fileOf(posted: readonly Posted[], articles = 1_000): PackFile {
  const lists = byteSink();
  const begins = posted.map(({ df, gaps, impacts }) => {
    const begin = lists.length();
    lists.varint(df);
    lists.varint(gaps.length);
    for (const gap of gaps) lists.varint(gap);
    for (let at = 0; at < impacts.length; at += 2) lists.byte(impacts[at]! | ((impacts[at + 1] ?? 0) << 4));
    return begin;
  });
  const offsets = posted.length;
  const postings = (2 * offsets + 1) * 4;
  const bytes = new Uint8Array(Math.ceil((postings + lists.length()) / 4) * 4);
  const words = new Uint32Array(bytes.buffer);
  words.set([...posted.map(({ term }) => term), ...begins, lists.length()]);
  bytes.set(lists.view(), postings);
  const sections = {
    terms: { start: 0, end: offsets * 4 },
    offsets: { start: offsets * 4, end: postings },
    postings: { start: postings, end: postings + lists.length() },
  };
  return { bytes, words, sections, terms: posted.length, articles, verify: () => {} } as unknown as PackFile;
}

const one = (term: number, df = 1): Posted => ({ term, df, gaps: [1], impacts: [1] });

describe('a term', () => {
  test.each([
    ['crowd together below', [...Array.from({ length: 1_000 }, (_, nth) => nth + 1), 2 ** 32 - 1]],
    ['crowd together above', [0, ...Array.from({ length: 1_000 }, (_, nth) => 2 ** 32 - 1_001 + nth)]],
    ['are spread evenly', Array.from({ length: 1_000 }, (_, nth) => nth * 4_000_000)],
    ['double', Array.from({ length: 32 }, (_, nth) => 2 ** nth)],
    ['is one', [7]],
  ])('is found, and no other, where all %s', (_, terms) => {
    const file = fileOf(terms.map((term, nth) => one(term, nth + 1)));
    const known = new Set(terms);
    for (const [nth, term] of terms.entries()) {
      expect(findDf(file, term)).toBe(nth + 1);
      if (!known.has(term + 1)) expect(findDf(file, term + 1)).toBe(0);
    }
    expect(findPostings(file, 5_000_001)).toBeNull();
  });
});

describe('a list of postings', () => {
  const posted = { term: 9, df: 6, gaps: [1, 200, 3, 127, 128, 256], impacts: [1, 15, 0, 7, 9, 4] };
  const visited = [
    [0, 1],
    [200, 15],
    [203, 0],
    [330, 7],
    [458, 9],
    [714, 4],
  ];

  test.each([1, 2, 4, 5, 6])('of %i is read article by article, and counted the same', (count) => {
    const { gaps, impacts } = posted;
    const file = fileOf([{ ...posted, gaps: gaps.slice(0, count), impacts: impacts.slice(0, count) }]);
    const seen: number[][] = [];
    scanPostings(findPostings(file, 9)!, 715, (index, impact) => seen.push([index, impact]));
    expect(seen).toEqual(visited.slice(0, count));
    const scores = new Float32Array(715);
    addScores(
      findPostings(file, 9)!,
      scores,
      Float64Array.from({ length: 16 }, (_, impact) => impact + 1),
    );
    const added = [...scores.entries()].filter(([, score]) => score > 0);
    expect(added).toEqual(visited.slice(0, count).map(([index, impact]) => [index, impact! + 1]));
  });

  test('is refused where it leads beyond the last article', () => {
    const postings = () => findPostings(fileOf([posted]), 9)!;
    expect(() => scanPostings(postings(), 714, () => {})).toThrow(/outside of the pack/);
    expect(() => addScores(postings(), new Float32Array(714), new Float64Array(16))).toThrow(
      /outside of the pack/,
    );
  });

  test.each([
    ['than there is room for', { ...posted, gaps: [1, 1, 1, 1, 1, 1], impacts: [] }],
    ['than articles have the term', { ...posted, df: 4 }],
    ['than there are articles', { ...posted, df: 1_001 }],
  ])('is refused where it counts more %s', (_, lying) => {
    expect(() => findPostings(fileOf([lying]), 9)).toThrow(/miscounted/);
  });

  test.each([
    ['begin behind their end', (words: Uint32Array) => words.set([words[4]! + 1], 3)],
    ['end behind the section', (words: Uint32Array) => words.set([words[4]! + 1], 4)],
  ])('are refused that %s', (_, change) => {
    const file = fileOf([one(8), posted]);
    change(file.words);
    expect(() => findPostings(file, 9)).toThrow(/lie outside of their section/);
    expect(() => findDf(file, 9)).toThrow(/lie outside of their section/);
  });

  test.each([
    ['fewer', [1, 200, 3, 127, 128]],
    ['more', [1, 200, 3, 127, 128, 256, 1]],
  ])('is refused where it has %s gaps than it counts', (_, gaps) => {
    const lists = byteSink();
    lists.varint(6);
    lists.varint(6);
    for (const gap of gaps) lists.varint(gap);
    lists.bytes(new Uint8Array(3));
    const file = fileOf([one(9)]);
    const postings = () => ({ ...findPostings(file, 9)!, count: 6, reader: readerOf(lists.view()) });
    const readerOf = (bytes: Uint8Array) => ({ bytes, at: 2, end: bytes.length });
    expect(() => scanPostings(postings(), 1_000, () => {})).toThrow(/A posting lies|do not end/);
    expect(() => addScores(postings(), new Float32Array(1_000), new Float64Array(16))).toThrow(/do not end/);
  });

  test('is verified before it is read, and the df before it is', () => {
    const file = fileOf([one(8), posted]);
    const verified: [number, number][] = [];
    const watched = { ...file, verify: (start: number, end: number) => verified.push([start, end]) };
    const isVerified = (at: number) => verified.some(([start, end]) => start <= at && at < end);
    const { postings, offsets } = file.sections;
    findDf(watched as unknown as PackFile, 9);
    const [begin, end] = [file.words[offsets.start / 4 + 1]!, file.words[offsets.start / 4 + 2]!];
    const read = [4, 7, offsets.start + 4, offsets.start + 11, postings.start + begin];
    expect(read.filter((at) => !isVerified(at))).toEqual([]);
    findPostings(watched as unknown as PackFile, 9);
    expect([begin, end - 1].filter((at) => !isVerified(postings.start + at))).toEqual([]);
    expect(verified.filter(([start, behind]) => start >= behind)).toEqual([]);
  });

  test('is refused where an article is named twice', () => {
    const twice = fileOf([{ ...posted, gaps: [1, 0, 3, 127, 128, 256] }]);
    expect(() => scanPostings(findPostings(twice, 9)!, 1_000, () => {})).toThrow(/outside of the pack/);
  });
});
