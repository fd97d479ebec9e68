import { describe, expect, test } from 'vitest';
import type { PackFile } from '../../../src/core/pack/file';
import { openLookup, writeLookup } from '../../../src/core/pack/lookup';
import { bytesIn, memorySpool } from '../../../src/core/pack/spool';

/** The section of these words, and of each term's further articles. */
function lookupOf(words: readonly string[], further: readonly (readonly number[])[] = [], articles = 9) {
  const parts = writeLookup(
    words,
    further.map((indexes) => Uint32Array.from(indexes)),
    further.length,
    memorySpool(),
  );
  const bytes = new Uint8Array(Buffer.concat([...bytesIn(parts)]));
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
