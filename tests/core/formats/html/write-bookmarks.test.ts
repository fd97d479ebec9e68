import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBookmarks } from '../../../../src/core/formats/html/bookmarks';
import { bookmarksOf, type ListedBookmark } from '../../../../src/core/formats/html/write-bookmarks';

async function bookmarksIn(text: string): Promise<ListedBookmark[]> {
  async function* chunks() {
    yield new TextEncoder().encode(text);
  }
  const found: ListedBookmark[] = [];
  for await (const row of readBookmarks({ name: 'bookmarks.html', chunks: chunks() })) {
    expect(row.kind).toBe('address');
    if (row.kind === 'address') found.push({ url: row.url, title: row.title, date: row.date });
  }
  return found;
}

const bookmark = fc.record({
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => new URL(url).href),
  title: fc
    .string({ unit: 'grapheme' })
    .map((title) => title.replace(/[\u0000-\u001f\s]+/g, ' ').trim())
    .filter((title) => title !== ''),
  date: fc
    .integer({ min: 1e8, max: 2e9 })
    .map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 10)),
});

test('bookmarks that were written are read as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bookmark, { maxLength: 5 }), async (bookmarks) => {
      expect(await bookmarksIn(bookmarksOf(bookmarks))).toEqual(bookmarks);
    }),
    { numRuns: 300 },
  );
});

test('a bookmark without title bears its address, one without day none', async () => {
  const bare = { url: 'https://a.example/x?a=1&b=%22', title: '', date: '' };
  expect(await bookmarksIn(bookmarksOf([bare]))).toEqual([{ ...bare, title: bare.url }]);
});
