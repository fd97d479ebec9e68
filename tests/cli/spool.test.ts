import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../src/build/deflate';
import { fileSpools } from '../../src/cli/spool';
import type { Article } from '../../src/core/article';
import { bytesIn, memorySpool, sizeOf } from '../../src/core/pack/spool';
import { packArchive, packInParts } from '../../src/core/pack/writing/write';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'spool-'));

describe('a spool in a file', () => {
  test('gives back what one in memory does, however often and in between', () => {
    const newSpool = fileSpools(emptyFolder());
    const length = fc.oneof(fc.nat(100), fc.nat(1.5 * 2 ** 20));
    fc.assert(
      fc.property(fc.array(fc.record({ length, isRead: fc.boolean() }), { maxLength: 12 }), (wishes) => {
        const [inFile, inMemory] = [newSpool(), memorySpool()];
        wishes.forEach(({ length, isRead }, at) => {
          const part = new Uint8Array(length).fill(at + 1);
          for (const spool of [inFile, inMemory]) spool.append(part);
          if (isRead) expect(isSame(inFile.parts(), inMemory.parts())).toBe(true);
        });
        expect(isSame(inFile.parts(), inMemory.parts())).toBe(true);
        expect(inFile.bytes()).toBe(inMemory.bytes());
        inFile.discard();
      }),
      { numRuns: 20 },
    );
  });

  test('has no name, so that nothing is left of it however the process ends', () => {
    const folder = emptyFolder();
    const spool = fileSpools(folder)();
    for (let part = 0; part < 3; part += 1) spool.append(new Uint8Array(1 << 20).fill(part));
    expect(readdirSync(folder)).toEqual([]);
    expect([...spool.parts()].map((part) => part[9])).toHaveLength(3);
  });
});

test('a pack of which the parts wait in files has the same bytes', async () => {
  const articles = Array.from({ length: 150 }, (_, at) => articleAbout(at));
  const options = { deflate, name: 'Test', factsOf: ({ headline }: Article) => headline };
  const parts = await packInParts(articles, { ...options, newSpool: fileSpools(emptyFolder()) });
  const bytes = Buffer.concat([...bytesIn(parts)].map((part) => part.slice()));
  expect(sizeOf(parts)).toBe(bytes.length);
  expect(bytes.equals(await packArchive(articles, options))).toBe(true);
});

/** Some words of its own, some of all, and a notice that its publisher repeats. */
function articleAbout(at: number): Article {
  const words = Array.from({ length: 300 }, (_, word) => `word${(at * 31 + word * word) % 2000}`);
  return {
    id: '',
    url: `https://herald.example/${at}`,
    date: '2024-08-02',
    headline: `Wheat harvest number ${at}`,
    lead: 'Farmers brought in the harvest.',
    body: `${words.join(' ')}.\n\nThe Herald is a paper of the town of Ashford.`,
    publisher: 'The Herald',
    lang: 'en',
  };
}

function isSame(one: Iterable<Uint8Array>, other: Iterable<Uint8Array>): boolean {
  const others = other[Symbol.iterator]();
  for (const part of one) if (Buffer.compare(part, others.next().value ?? NONE) !== 0) return false;
  return others.next().done === true;
}

const NONE = new Uint8Array(0);
