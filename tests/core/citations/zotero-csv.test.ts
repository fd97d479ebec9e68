import { expect, test } from 'vitest';
import { zoteroCsvOf } from '../../../src/core/citations/zotero-csv';
import { readAll, sourceOf } from '../formats/sources';

const wheat = {
  id: 'https://a.example/wheat',
  url: 'https://a.example/wheat',
  date: '2026-03-01',
  headline: 'Wheat, "record"\nharvest',
  publisher: 'The Times, Ashford',
  lang: 'en',
  labels: { tags: ['grain', 'to read'], note: 'Ask Ann.\nSoon.' },
};
const rye = { id: 'text:1', url: '', date: '', headline: 'Rye', publisher: '', lang: '' };

test('articles as Zotero’s table are the same when they are imported again', async () => {
  const { rows, error } = await readAll(sourceOf('zotero.csv', zoteroCsvOf([wheat, rye], '2026-03-05')));
  expect(error).toBe('');
  expect(rows.filter(({ kind }) => kind === 'article')).toMatchObject([
    {
      article: {
        id: wheat.id,
        url: wheat.url,
        date: wheat.date,
        headline: 'Wheat, "record" harvest',
        publisher: wheat.publisher,
        lang: 'en',
      },
      labels: wheat.labels,
    },
    { article: { headline: 'Rye', date: '', url: '' } },
  ]);
});

test('no articles are the names of the columns alone', () => {
  expect(zoteroCsvOf([], '').split('\r\n')).toHaveLength(2);
});
