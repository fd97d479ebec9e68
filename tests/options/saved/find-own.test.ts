import { beforeEach, describe, expect, test } from 'vitest';
import { findOwnBy, type Looked } from '../../../src/options/saved/find-own';
import { emptyStore, keep, storyAt } from '../../store/archive-of-own';

beforeEach(emptyStore);

async function lastOf(text: string, limit: number): Promise<Looked> {
  let last: Looked | null = null;
  for await (const looked of findOwnBy(text, limit)) last = looked;
  return last!;
}

const headlines = ({ found }: Looked) => found.map(({ article }) => article.headline);

describe('a filter on the reader’s own articles', () => {
  test('takes those with every word in headline, publisher or address, the latest first', async () => {
    await keep({ ...storyAt('ferry'), publisher: 'Old Ledger' });
    await keep({ ...storyAt('rye'), publisher: 'Old Ledger' });
    await keep({ ...storyAt('Erdoğan'), publisher: 'Old Ledger' });
    expect(headlines(await lastOf('ledger', 9))).toEqual(['News of Erdoğan', 'News of rye', 'News of ferry']);
    expect(headlines(await lastOf('ERDOGAN  ledger', 9))).toEqual(['News of Erdoğan']);
    expect(headlines(await lastOf('a.example/rye', 9))).toEqual(['News of rye']);
    expect(await lastOf('zeppelin', 9)).toEqual({ found: [], looked: 3, isDone: true });
  });

  test('stops when it has enough, and tells how far it has come when it has not', async () => {
    for (let nth = 0; nth < 450; nth += 1) await keep(storyAt(`s${nth}`));
    expect(await lastOf('news', 3)).toMatchObject({ looked: 200, isDone: true });
    const looked: number[] = [];
    for await (const now of findOwnBy('s0', 3)) looked.push(now.looked);
    expect(looked).toEqual([200, 400, 450]);
  });
});
