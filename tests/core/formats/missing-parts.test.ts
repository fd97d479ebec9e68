import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

const TEXT = 'The council voted on Tuesday to widen the quay. Work begins in spring.';
const WHOLE = { title: 'Quay to be widened', text: TEXT, date: '2019-03-04', url: 'https://h.example/quay' };

async function notedOf(object: object): Promise<string[]> {
  return (await read('a.json', JSON.stringify([object]))).noted;
}

describe('a part that no known name has', () => {
  test.each([
    [
      'a day',
      { date: undefined, reportDay: '4 March 2019' },
      'has no day below a name that is known; one may be: "reportDay"',
    ],
    ['a day', { date: undefined, meta: { pub: '2019-03-04T10:00:00Z' } }, 'one may be: "meta.pub"'],
    [
      'an address',
      { url: undefined, webAddr: WHOLE.url },
      'has no address below a name that is known; one may be: "webAddr"',
    ],
    [
      'a headline',
      { title: undefined, caps: 'Quay to be widened' },
      'has no headline below a name that is known; one may be: "caps"',
    ],
  ])('is named where something looks like %s', async (_, change, reason) => {
    expect(await notedOf({ ...WHOLE, ...change })).toEqual([expect.stringContaining(reason)]);
  });

  test('is named in XML, too', async () => {
    const { noted } = await read(
      'a.xml',
      `<l><a><title>Quay</title><text>${TEXT}</text><told>2019-03-04</told></a></l>`,
    );
    expect(noted).toEqual([
      expect.stringContaining('has no day below a name that is known; one may be: "told"'),
    ]);
  });

  test.each([
    ['all are known', { reportDay: '4 March 2019', webAddr: WHOLE.url }],
    ['the time is of something else', { date: undefined, crawledAt: '2019-03-04', updateTime: '2019-03-04' }],
    ['the address is of something else', { url: undefined, imageUrl: WHOLE.url, links: { self: WHOLE.url } }],
    ['nothing looks like one', { date: undefined, url: undefined, code: 'A-2019-3', site: 'h.example' }],
  ])('is not named where %s', async (_, change) => {
    expect(await notedOf({ ...WHOLE, ...change })).toEqual([]);
  });
});

test('XML whose text has a name that is not known is told of', async () => {
  const file = `<l><a><title>Quay</title><date>2019-03-04</date><link>${WHOLE.url}</link><words>${TEXT} ${TEXT}</words></a></l>`;
  const { articles, noted } = await read('a.xml', file);
  expect(articles).toMatchObject([{ headline: 'Quay' }]);
  expect(noted).toEqual([expect.stringContaining('not known are its elements: "words"')]);
  const prose = file.replace(/<words>.*<\/words>/, `<words><p>${TEXT}</p><p>${TEXT}</p></words>`);
  expect((await read('a.xml', prose)).articles).toMatchObject([{ body: `${TEXT}\n\n${TEXT}` }]);
});
