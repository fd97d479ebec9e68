import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import type { Article } from '../../../src/core/article';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { parseSearch } from '../../../src/core/search/query';
import { searchArchive } from '../../../src/core/search/search';
import { isOneTypoAway } from '../../../src/core/search/word-terms';

function article(id: string, fields: Partial<Article>): Article {
  return { id, url: '', date: '', headline: '', lead: '', body: '', publisher: '', lang: 'en', ...fields };
}

/** Each inner list becomes a pack of its own. */
async function archiveOf(...lists: readonly Article[][]): Promise<Archive> {
  const packs = await Promise.all(lists.map((articles) => packArchive(articles, { deflate })));
  return openArchive(await Promise.all(packs.map((bytes) => openPack(bytesSource(bytes), inflate))), null);
}

const idsFor = async (text: string, archive: Archive): Promise<string[]> =>
  (await searchArchive(text, archive)).found.map(({ article: { id } }) => id).sort();

describe('a search', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveOf(
      [
        article('visit', {
          date: '2023-03-20',
          headline: 'Xi lands in Moscow',
          body: 'The state visit lasts three days. Xi Jinping meets Vladimir Putin.',
          publisher: 'Sample Times',
        }),
        article('wheat', {
          date: '2024-08-02',
          headline: 'Wheat harvest',
          body: 'A visit to Kansas, the wheat state.',
          url: 'https://farm.example/1',
        }),
      ],
      [article('russian', { headline: 'Визит в Москву', body: 'Переговоры прошли в Москве.', lang: 'ru' })],
      [article('chinese', { headline: '习近平访问莫斯科', body: '两国元首举行会谈。', lang: 'zh' })],
    );
  });

  test.each([
    ['finds an article by any word', 'lasts ', ['visit']],
    ['wants every word', 'visit kansas ', ['wheat']],
    ['does not mind common words', 'visit to the ', ['visit', 'wheat']],
    ['takes a phrase in quotes literally', '"state visit"', ['visit']],
    ['finds no phrase whose words stand apart', '"visit state"', []],
    ['completes the last word', 'mosc', ['visit']],
    ['leaves a finished word as it is', 'mosc ', []],
    ['forgives one typo in a word of five letters', 'Kanzas ', ['wheat']],
    ['forgives two letters that changed places', 'wehat ', ['wheat']],
    ['forgives no typo in a short word', 'thse ', []],
    ['keeps to dates before a day', 'visit before:2024', ['visit']],
    ['keeps to dates after a day', 'visit after:2023-03-21', ['wheat']],
    ['keeps to a publisher by name', 'visit publisher:"sample times"', ['visit']],
    ['keeps to a publisher by host', 'visit publisher:farm.example', ['wheat']],
    ['lists a publisher without any word', 'publisher:times', ['visit']],
    ['finds Russian words in another case', 'москва ', ['russian']],
    ['finds Chinese words inside a sentence', '莫斯科', ['chinese']],
    ['without words finds nothing', '  ', []],
    ['of words that are nowhere finds nothing', 'qqqqqqqq ', []],
  ])('%s', async (_, text, ids) => {
    expect(await idsFor(text, archive)).toEqual(ids);
  });

  test('shows the sentence with the words marked', async () => {
    const { found } = await searchArchive('"state visit"', archive);
    const { text, marks } = found[0]!.sentence!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['state visit']);
  });
});

describe('stop words in capitals', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveOf([
      article('us', { headline: 'Tariffs', body: 'Trade with the US grew, and the U.S. said so to us.' }),
      article('pointed', { headline: 'Envoy', body: 'An envoy of the U.S. came. Others did not.' }),
      article('who', { headline: 'Vaccines', body: 'Experts of the WHO met in Geneva, who came by train.' }),
      article('plain', { headline: 'Wheat', body: 'It gave us wheat. Those who sow it reap it.' }),
      article('shouted', { headline: 'WHO WILL GIVE US WHEAT', body: 'Nobody knows that today.' }),
      article('french', {
        headline: 'Vote',
        body: 'Le UN est un nom pour eux et la ville de Paris.',
        lang: 'fr',
      }),
    ]);
  });

  test.each([
    ['US', ['pointed', 'us']],
    ['U.S.', ['pointed', 'us']],
    ['US tariffs', ['us']],
    ['WHO', ['who']],
    ['"the WHO met"', ['who']],
    ['"the US grew"', ['us']],
    ['"gave US"', []],
    ['UN', ['french']],
    ['us wheat ', ['plain', 'shouted']],
    ['WHE', []],
    ['whe', ['plain', 'shouted']],
  ])('%s is a name', async (text, ids) => {
    expect(await idsFor(text, archive)).toEqual(ids);
  });

  test('are marked where they are names', async () => {
    const { found } = await searchArchive('US tariffs', archive);
    const { text, marks } = found[0]!.sentence!;
    expect(text).toBe('Tariffs');
    expect(marks).toHaveLength(1);
    const { sentence } = (await searchArchive('US grew', archive)).found[0]!;
    const marked = sentence!.marks.map(({ start, end }) => sentence!.text.slice(start, end));
    expect(marked).toEqual(['US grew', 'U.S.']);
  });

  test.each(['us', 'who is the', 'the', '"to be or not to be"', 'les des', 'der die das', 'что это'])(
    '%s by itself is told to be common',
    async (text) => {
      expect(await searchArchive(text, archive)).toMatchObject({ found: [], count: 0, isCommon: true });
    },
  );

  test.each(['', 'qqqqqq', 'wheat', 'before:2020'])('“%s” is not', async (text) => {
    expect((await searchArchive(text, archive)).isCommon).toBe(false);
  });
});

describe('what was found', () => {
  const reports = Array.from({ length: 30 }, (_, day) =>
    article(`${day}`, {
      date: day === 29 ? '' : `2024-03-${String(((day * 7) % 29) + 1).padStart(2, '0')}`,
      headline: `Harvest report ${day}`,
      body: `${'Wheat stands well. '.repeat(1 + (day % 5))}The ${day % 3 === 0 ? 'old' : 'new'} mill works.`,
      publisher: day % 2 === 0 ? 'Farm Post' : 'Mill Times',
    }),
  );
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveOf(reports.slice(0, 12), reports.slice(12));
  });

  test.each([
    ['wheat ', 30],
    ['"old mill"', 10],
    ['publisher:farm', 15],
    ['wheat publisher:"mill times" "new mill"', 10],
  ])('%s: is counted whole, however few are shown', async (text, count) => {
    const result = await searchArchive(text, archive, { limit: 3 });
    expect(result).toMatchObject({ count, isExact: true });
    expect(result.found).toHaveLength(3);
  });

  test('says when the count is no more than a part', async () => {
    const result = await searchArchive('"old mill"', archive, { mostRead: 5 });
    expect(result.isExact).toBe(false);
    expect(result.count).toBe(5);
  });

  test('goes on where it ended when more is asked for', async () => {
    const [some, all] = await Promise.all(
      [7, 30].map((limit) => searchArchive('wheat ', archive, { limit, order: 'best' })),
    );
    expect(all!.found.slice(0, 7)).toEqual(some!.found);
  });

  test('stands by day, the newest or the oldest first, undated behind', async () => {
    const daysIn = async (order: 'newest' | 'oldest') =>
      (await searchArchive('wheat ', archive, { limit: 30, order })).found.map(({ article }) => article.date);
    const days = reports.map(({ date }) => date).filter((date) => date !== '');
    expect(await daysIn('oldest')).toEqual([...days.sort(), '']);
    expect(await daysIn('newest')).toEqual([...days.sort().reverse(), '']);
  });

  test('is not taken with a typo in one pack when another has the word', async () => {
    const two = await archiveOf(
      [article('wheat', { body: 'The wheat is tall this year.' })],
      [article('wheal', { body: 'An old wheal of Cornwall.' })],
    );
    expect(await idsFor('wheat ', two)).toEqual(['wheat']);
  });
});

test('a search is taken apart into words, phrases and bounds', () => {
  const typed =
    'Putin "State  Visit" after:2023-03 before:2024 publisher:Sputnik about:"United States" tag:Asia tag:"Trips" chin';
  expect(parseSearch(typed)).toEqual({
    words: ['putin'],
    prefix: 'chin',
    phrases: [['state', 'visit']],
    before: '2024-01-01',
    after: '2023-03-01',
    publisher: 'sputnik',
    about: ['United States'],
    plain: expect.any(String),
    tags: [
      { name: 'asia', isWhole: false },
      { name: 'trips', isWhole: true },
    ],
  });
});

test.each([
  ['putin', 'putn', true],
  ['putin', 'puttin', true],
  ['putin', 'puitn', true],
  ['putin', 'pxtin', true],
  ['putin', 'pxtix', false],
  ['putin', 'nitup', false],
  ['a', 'abc', false],
])('%s and %s are one typo apart: %s', (one, other, expected) => {
  expect(isOneTypoAway(one, other)).toBe(expected);
});

describe('an index of random articles', () => {
  const word = fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    'İzmir',
    'É́t',
    '\ud800x',
    '中文字',
    'año',
    'x1',
    'wheat',
    'Ёлка',
    'ffi\ufb01',
  );

  test('finds exactly the articles that a look into each text finds', async () => {
    const { foldWord, scanWords } = await import('../../../src/core/text/words');
    const folded = (text: string): Set<string> => {
      const words = new Set<string>();
      scanWords(text.toWellFormed(), (start, end) =>
        words.add(foldWord(text.toWellFormed().slice(start, end))),
      );
      return words;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 7 }),
        word,
        async (texts, wanted) => {
          const articles = texts.map((words, id) =>
            article(`${id}`, { headline: words.slice(0, 2).join(' '), body: words.slice(2).join(' ') }),
          );
          const half = Math.floor(articles.length / 2);
          const archive = await archiveOf(articles.slice(0, half), articles.slice(half));
          const query = [...folded(wanted)];
          const expected = articles
            .filter(
              ({ headline, body }) =>
                query.length > 0 && query.every((one) => folded(`${headline} ${body}`).has(one)),
            )
            .map(({ id }) => id);
          // In quotes, so that neither prefixes nor typos are taken where the word itself is absent.
          const found = await idsFor(`"${wanted}"`, archive);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
