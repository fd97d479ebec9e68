import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, finishJournal, rowsIn } from '../../src/cli/journal';
import { workFolder } from './backstory';

const { folder, fileOf } = workFolder();
const files = [fileOf('a.txt', 'wheat barley'), fileOf('b.txt', ''), fileOf('c.txt', 'rice oats rye')];
const journal = join(folder, 'grain.pack.unfinished');

/** A row for each word of a file; tells which it was asked for. */
function reader(asked: string[] = []) {
  return async function* (file: string, done: number): AsyncGenerator<Finished> {
    const words = readFileSync(file, 'utf8')
      .split(' ')
      .filter((word) => word !== '');
    for (const [line, reason] of [...words.entries()].slice(done)) {
      asked.push(reason);
      yield { rejected: { line, reason } };
    }
  };
}

async function wordsIn(path: string, of: readonly string[] = files): Promise<string[]> {
  const words: string[] = [];
  for await (const { file, row } of rowsIn(path, of))
    if ('rejected' in row) words.push(`${file.slice(folder.length + 1)} ${row.rejected.reason}`);
  return words;
}

const ALL = ['a.txt wheat', 'a.txt barley', 'c.txt rice', 'c.txt oats', 'c.txt rye'];

describe('the journal of a pack', () => {
  test('broken off anywhere is finished with the rows that it had not', async () => {
    writeFileSync(journal, '');
    await finishJournal(journal, files, 'v1', reader());
    const whole = readFileSync(journal);
    expect(await wordsIn(journal)).toEqual(ALL);
    for (let length = 0; length <= whole.length; length += 3) {
      writeFileSync(journal, whole.subarray(0, length));
      const kept = await wordsIn(journal);
      const asked: string[] = [];
      await finishJournal(journal, files, 'v1', reader(asked));
      expect(readFileSync(journal).equals(whole)).toBe(true);
      expect(kept.length + asked.length).toBe(ALL.length);
    }
  });

  test('is written anew from the first file on that was changed, added or taken away', async () => {
    await finishJournal(journal, files, 'v1', reader());
    const asked: string[] = [];
    writeFileSync(files[2]!, 'rice millet');
    await finishJournal(journal, files, 'v1', reader(asked));
    expect(asked).toEqual(['rice', 'millet']);
    await finishJournal(journal, files.slice(2), 'v1', reader());
    expect(await wordsIn(journal, files.slice(2))).toEqual(['c.txt rice', 'c.txt millet']);
    await finishJournal(journal, files.slice(2, 2), 'v1', reader());
    expect(await wordsIn(journal, [])).toEqual([]);
  });

  test('is written anew when the rows are to be made otherwise', async () => {
    await finishJournal(journal, files, 'v1', reader());
    const asked: string[] = [];
    await finishJournal(journal, files, 'v2', reader(asked));
    expect(asked).toHaveLength(4);
  });
});
