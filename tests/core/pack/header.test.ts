import { describe, expect, test } from 'vitest';
import { deflate } from '../../../src/build/deflate';
import { ageOf, type Header, headBytes, MAKING_WORD, readHeader } from '../../../src/core/pack/header';
import {
  HEADER_BYTES,
  MADE_AHEAD_AT,
  SECTION_TABLE_AT,
  SECTIONS,
  type SectionName,
} from '../../../src/core/pack/layout';
import { packArchive } from '../../../src/core/pack/writing/write';
import { ANALYSER } from '../../../src/core/text/analyser';
import { football, wheat } from './two-articles';

const packed = packArchive([wheat, football], { deflate });
const LAST_DAY = 0xffff;
const placeOf = (name: SectionName): number => SECTION_TABLE_AT / 4 + SECTIONS.indexOf(name) * 2;

/** The header as it is read after the change of its words. */
async function readWith(change: (words: Uint32Array) => void, length?: number): Promise<Header> {
  const bytes = (await packed).slice();
  const words = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4);
  change(words);
  return readHeader(words, length ?? bytes.length, ANALYSER);
}

describe('a header', () => {
  test('says how many articles and terms there are, and of which days', async () => {
    const { articles, terms, sections } = await readWith(() => {});
    expect(articles).toBe(2);
    expect(terms * 4).toBe(sections.terms.end - sections.terms.start);
    const days = await readWith((words) => words.set([0, LAST_DAY], 5));
    expect([days.firstDay, days.lastDay]).toEqual([0, LAST_DAY]);
  });

  test('says how facts and names were made, each number in a byte of its own', async () => {
    const making = async (word: number) =>
      (await readWith((words) => words.set([word], MADE_AHEAD_AT / 4))).making;
    expect(await making(0x04030201)).toEqual({
      facts: { form: 1, choice: 2 },
      names: { form: 3, choice: 4 },
    });
    expect(await making(0xff00ff00)).toEqual({
      facts: { form: 0, choice: 255 },
      names: { form: 0, choice: 255 },
    });
  });

  test('of a pack that was made before quotes were has empty sections for them', async () => {
    const { sections } = await readWith((words) => words.fill(0, placeOf('said'), placeOf('quotes') + 2));
    for (const name of ['said', 'quotes'] as const)
      expect(sections[name]).toEqual({ start: sections.names.end, end: sections.names.end });
  });

  test.each<[string, RegExp, (words: Uint32Array) => void]>([
    ['of another kind', /do not begin with BSPK/, (words) => (words[0]! += 1)],
    ['of another version', /Got v4, expected v3/, (words) => (words[1]! += 1)],
    ['of another analyser', /Got terms of analyser/, (words) => (words[1]! += 0x10000)],
    ['of a longer file', /its header says/, (words) => (words[2]! += 4)],
    ['with a first day beyond the calendar', /outside of the calendar/, (words) => words.set([0x10000], 5)],
    ['with a last day beyond the calendar', /outside of the calendar/, (words) => words.set([0x10000], 6)],
    ['with one article more', /Section days has 4 bytes, expected 6/, (words) => (words[3]! += 1)],
    ['with one term more', /Section terms has/, (words) => (words[4]! += 1)],
    ['with an offset less', /Section offsets has/, (words) => (words[placeOf('offsets') + 1]! -= 4)],
    [
      'with a section in the one before',
      /Section terms lies outside/,
      (words) => (words[placeOf('terms')]! -= 4),
    ],
    [
      'with a section between two words',
      /Section terms lies outside/,
      (words) => (words[placeOf('terms')]! += 2),
    ],
    [
      'with a section behind the end',
      /Section quotes lies outside/,
      (words) => words.set([0xfffffff0, 8], placeOf('quotes')),
    ],
    [
      'with a section that has no place',
      /Section lookup lies outside/,
      (words) => (words[placeOf('lookup')]! = 0),
    ],
    [
      'with room before the sections',
      /do not begin behind the page checksums/,
      (words) => {
        words[placeOf('meta')]! += 4;
        words[placeOf('meta') + 1]! -= 4;
      },
    ],
  ])('%s is refused', async (_what, reason, change) => {
    await expect(readWith(change)).rejects.toThrow(reason);
  });

  test('of a file that ends between two words is refused', async () => {
    const { length } = await packed;
    await expect(readWith((words) => words.set([length + 2], 2), length + 2)).rejects.toThrow(
      /its header says/,
    );
  });
});

test('a checksum stands before the sections for each 512 bytes of the index and each 4,096 behind it', () => {
  expect(headBytes(0, 0)).toBe(160);
  expect(headBytes(1, 0)).toBe(164);
  expect(headBytes(512, 4_096)).toBe(168);
  expect(headBytes(513, 4_097)).toBe(176);
});

test('the head of a file tells whether it is to be made anew, without the rest', async () => {
  const head = (await packed).slice(0, HEADER_BYTES);
  const words = new Uint32Array(head.buffer);
  words[MADE_AHEAD_AT / 4] = MAKING_WORD;
  expect(ageOf(head.buffer, ANALYSER)).toBe('current');
  expect(ageOf(head.buffer, ANALYSER + 1)).toBe('foreign');
  expect(ageOf(head.buffer.slice(0, HEADER_BYTES - 4), ANALYSER)).toBe('foreign');
  words[1] = (words[1]! & 0xffff) + 0xffff0000;
  expect(ageOf(head.buffer, 0xffff)).toBe('current');
  words[1] = (words[1]! & 0xffff) + ANALYSER * 0x10000;
  words[MADE_AHEAD_AT / 4] = MAKING_WORD ^ 0x01000000;
  expect(ageOf(head.buffer, ANALYSER)).toBe('stale');
});
