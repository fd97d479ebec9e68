import { describe, expect, test } from 'vitest';
import type { PackFile } from '../../../src/core/pack/file';
import { openLookup } from '../../../src/core/pack/lookup';
import { bytesIn, memorySpool } from '../../../src/core/pack/spool';
import { writeLookup } from '../../../src/core/pack/writing/write-lookup';

/** The section of these words, and of each term's further articles. */
function sectionOf(words: readonly string[], further: readonly (readonly number[])[]): Uint8Array {
  const parts = writeLookup(
    words,
    further.map((indexes) => Uint32Array.from(indexes)),
    further.length,
    memorySpool(),
  );
  return new Uint8Array(Buffer.concat([...bytesIn(parts)]));
}

function lookupOf(words: readonly string[], further: readonly (readonly number[])[] = [], articles = 9) {
  const bytes = sectionOf(words, further);
  const file = { readSection: async () => bytes, terms: further.length, articles };
  return openLookup(file as unknown as PackFile);
}

async function beginningWith(prefix: string, words: readonly string[], most = 999): Promise<string[]> {
  const found: string[] = [];
  (await lookupOf(words)).scanWordsFrom(prefix, (word) => found.push(word) < most);
  return found;
}

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `w${String(at).padStart(3, '0')}`);

describe('the words that begin so', () => {
  test.each([1, 15, 16, 17, 32, 33, 100])(
    'are found among %i, the first, the last and all',
    async (count) => {
      const words = numbered(count);
      for (const word of words) expect(await beginningWith(word, words)).toEqual([word]);
      expect(await beginningWith('w', words.toReversed())).toEqual(words);
      expect(await beginningWith('', words)).toEqual(words);
    },
  );

  test('are none where none does', async () => {
    const words = numbered(40);
    for (const prefix of ['a', 'w0000', 'w9', 'x']) expect(await beginningWith(prefix, words)).toEqual([]);
    expect(await beginningWith('w', [])).toEqual([]);
  });

  test('end where whoever asked has enough', async () => {
    expect(await beginningWith('w01', numbered(40), 3)).toEqual(['w010', 'w011', 'w012']);
  });

  test('go by their bytes: signs of two units behind all others', async () => {
    const words = ['💶', '\uffee', 'z', 'é', '💵', 'a'];
    expect(await beginningWith('', words)).toEqual(['a', 'z', 'é', '\uffee', '💵', '💶']);
    expect(await beginningWith('💶', words)).toEqual(['💶']);
  });
});

describe('a section that lies', () => {
  const words = numbered(20); // two blocks
  const further = [[0, 3], [8]];
  const tableOf = (bytes: Uint8Array) => new Uint32Array(bytes.buffer, 0, 2 + 2 + further.length + 1);
  const opened = async (change: (table: Uint32Array, bytes: Uint8Array) => void) => {
    const bytes = sectionOf(words, further);
    change(tableOf(bytes), bytes);
    return openLookup({ readSection: async () => bytes, terms: 2, articles: 9 } as unknown as PackFile);
  };

  test('about the length of its vocabulary is refused', async () => {
    await expect(opened((table) => (table[1]! += 4))).rejects.toThrow(/vocabulary lies outside/);
  });

  test('about where a block begins is refused when the block is read', async () => {
    const lookup = await opened((table) => (table[3]! += 200));
    expect(() => lookup.scanWordsFrom('w019', () => true)).toThrow(/block of the vocabulary lies outside/);
  });

  test.each([
    ['behind its end', 4, 9],
    ['behind the section', 6, 9],
  ])('about a list, which begins or ends %s, is refused', async (_, place, more) => {
    const lookup = await opened((table) => (table[place]! += more));
    expect(() => {
      lookup.scanFurther(0, () => {});
      lookup.scanFurther(1, () => {});
    }).toThrow(/Further postings lie outside/);
  });

  test('about what a word shares with the one before is refused', async () => {
    const lookup = await opened((table, bytes) => {
      const vocabulary = table.byteLength;
      bytes[vocabulary + 6] = 5; // behind the first word: 0, 4, w000
    });
    expect(() => lookup.scanWordsFrom('', () => true)).toThrow(/word of the vocabulary is damaged/);
  });

  test('about the length of a word is refused beyond 4,608 bytes', async () => {
    expect(await beginningWith('w', ['w'.repeat(4_608)])).toHaveLength(1);
    await expect(beginningWith('w', ['w'.repeat(4_609)])).rejects.toThrow(
      /word of the vocabulary is damaged/,
    );
  });
});

describe('further articles of a term', () => {
  const articlesOf = async (term: number, further: readonly (readonly number[])[], articles = 9) => {
    const found: number[] = [];
    (await lookupOf(['a'], further, articles)).scanFurther(term, (index) => found.push(index));
    return found;
  };

  test('are those of the term alone, up to the last article', async () => {
    const further = [[0, 3], [], [8]];
    expect(await Promise.all([0, 1, 2].map((term) => articlesOf(term, further)))).toEqual(further);
  });

  test('are refused beyond it, and where one is named twice', async () => {
    await expect(articlesOf(0, [[3, 9]])).rejects.toThrow(/outside of the pack/);
    await expect(articlesOf(0, [[3, 3]])).rejects.toThrow(/outside of the pack/);
  });
});
