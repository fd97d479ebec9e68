import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

// What stands in columns and below keys, one thing each.

const URL = 'https://h.example/2019/quay';
const TEXT = 'The council voted on Tuesday to widen the quay.';
const csv = (names: string, ...rows: readonly string[]) => read('t.csv', `${[names, ...rows].join('\n')}\n`);
const json = (value: unknown) => read('t.json', JSON.stringify(value));

describe('columns', () => {
  test.each([
    ['da', 'Overskrift;Brødtekst;Dato;Kilde;Link'],
    ['fi', 'Otsikko;Teksti;Päivämäärä;Lähde;Linkki'],
    ['el', 'Τίτλος;Κείμενο;Ημερομηνία;Πηγή;Σύνδεσμος'],
    ['hu', 'Cím;Szöveg;Dátum;Forrás;Link'],
    ['cs', 'Nadpis;Obsah;Datum;Zdroj;Odkaz'],
    ['ro', 'Titlu;Conținut;Data;Sursa;Link'],
    ['vi', 'Tiêu đề;Nội dung;Ngày đăng;Nguồn;Liên kết'],
    ['id', 'Judul;Isi;Tanggal;Sumber;Tautan'],
    ['he', 'כותרת;תוכן;תאריך;מקור;קישור'],
    ['fa', 'عنوان;متن;تاریخ;منبع;لینک'],
    ['nl', 'Titel;Inhoud;Publicatiedatum;Krant;Link'],
  ])('are known in %s, the day written first', async (_, names) => {
    const { articles, noted } = await csv(names, `Quay;${TEXT};05-03-2019;Post;${URL}`);
    expect({ articles, noted }).toMatchObject({
      articles: [{ headline: 'Quay', body: TEXT, date: '2019-03-05', publisher: 'Post', url: URL }],
      noted: [],
    });
  });
});

describe('a field', () => {
  test.each(['NaN', 'None', 'null', 'N/A', '-'])('that says %s says nothing', async (nothing) => {
    const row = `Quay,${TEXT},${nothing},${nothing},${nothing}`;
    const { articles, noted } = await csv('title,text,url,source,date', row);
    expect({ articles, noted }).toMatchObject({
      articles: [{ headline: 'Quay', body: TEXT, url: '', publisher: '', date: '' }],
      noted: [],
    });
  });

  test('that says more is kept', async () => {
    expect((await csv('title,text', 'None the wiser,-5 degrees')).articles).toMatchObject([
      { headline: 'None the wiser', body: '-5 degrees' },
    ]);
  });
});

describe('an address', () => {
  const LEFT_OUT = 'has an address that is relative to an unknown one, which is left out';
  test.each([
    ['www.h.example/quay', 'https://www.h.example/quay'],
    ['h.example/quay', 'https://h.example/quay'],
    ['//h.example/quay', 'https://h.example/quay'],
  ])('without a scheme is that of its host: %s', async (written, url) => {
    const { articles, noted } = await csv('title,text,url', `Quay,${TEXT},${written}`);
    expect({ articles, noted }).toMatchObject({ articles: [{ url }], noted: [] });
  });

  test.each(['/2019/quay', 'quay.html', 'p. 7'])(
    'that is none is left out and noted: %s',
    async (written) => {
      const { articles, noted } = await csv('title,text,url', `Quay,${TEXT},${written}`);
      expect({ articles, noted }).toMatchObject({
        articles: [{ headline: 'Quay', url: '' }],
        noted: [`${LEFT_OUT}: ${JSON.stringify(written)}`],
      });
    },
  );

  test('that may not be linked to costs the article, which is told', async () => {
    const { articles, rejected } = await csv('title,text,url', `Quay,${TEXT},javascript:x()`);
    expect({ articles, rejected }).toEqual({
      articles: [],
      rejected: ['has no address that may be linked to'],
    });
  });
});

describe('what readers have not seen', () => {
  test.each([
    [{ status: 'pending' }, 'was not published: its status is pending'],
    [{ post_status: 'private' }, 'was not published: its status is private'],
    [{ is_published: false }, 'was not published'],
    [{ published: false }, 'was not published'],
    [{ draft: true }, 'was not published'],
    [{ status: 'published', type: 'page' }, 'is no article but of the type page'],
    [{ status: 'published', page: 1 }, 'is no article but of the type page'],
    [{ post_type: 'attachment' }, 'is no article but of the type attachment'],
  ])('is told of: %j', async (more, reason) => {
    const { articles, rejected } = await json([{ title: 'Quay', text: TEXT, ...more }]);
    expect({ articles, rejected }).toEqual({ articles: [], rejected: [reason] });
  });

  test('is told of in a table, too', async () => {
    const rows = [`Quay,${TEXT},post,publish`, `About us,${TEXT},page,publish`, `Half,${TEXT},post,draft`];
    const { articles, rejected } = await csv('Title,Content,Post Type,Status', ...rows);
    expect({ articles, rejected }).toMatchObject({
      articles: [{ headline: 'Quay' }],
      rejected: ['is no article but of the type page', 'was not published: its status is draft'],
    });
  });

  test.each([
    { status: 'unread' },
    { state: 'Ohio' },
    { type: 'page' },
    { page: 1 },
    { published: '2019-03-04' },
    { draft: 0 },
    { is_published: true },
    { status: { value: 'draft' } },
  ])('is not %j', async (more) => {
    expect((await json([{ title: 'Quay', text: TEXT, ...more }])).articles).toHaveLength(1);
  });
});

describe('a day in three parts', () => {
  test.each(['2019,3,5', '2019.0,3.0,5.0', '2019,03,05'])('%s', async (parts) => {
    const { articles, noted } = await csv('title,text,year,month,day', `Quay,${TEXT},${parts}`);
    expect({ articles, noted }).toMatchObject({ articles: [{ date: '2019-03-05' }], noted: [] });
  });

  test('below keys', async () => {
    const { articles } = await json([{ title: 'Quay', text: TEXT, year: 2019, month: 3, day: 5 }]);
    expect(articles).toMatchObject([{ date: '2019-03-05' }]);
  });

  test('is none without its day', async () => {
    const { articles } = await csv('title,text,year,month,date', `Quay,${TEXT},2019,3,2019-03-06`);
    expect(articles).toMatchObject([{ date: '2019-03-06' }]);
  });
});

describe('a list of another name', () => {
  test.each([
    ['ordered', { orderedItems: [{ object: { content: `<p>${TEXT}</p>`, url: URL } }] }],
    ['of an answer', { response_items: [{ title: 'Quay', snippet: TEXT, originalURL: URL }] }],
    ['of rows', { rows: [{ id: 1, value: 2, doc: { title: 'Quay', text: TEXT, url: URL } }] }],
    ['of stories', { stories: [{ story_title: 'Quay', story_content: TEXT, story_permalink: URL }] }],
  ])('%s', async (_, list) => {
    const [article] = (await json(list)).articles;
    expect({ url: article?.url, text: `${article?.lead}${article?.body}` }).toEqual({ url: URL, text: TEXT });
  });
});

describe('the name of a column', () => {
  test.each([
    ['of Dublin Core', 'Dublin Core:Title,Dublin Core:Description'],
    ['of a repository', 'dc.title[en_US],dc.description[en_US]'],
    ['with what it is beside it', '"title\n(en)",description (short)'],
    ['with its language', 'title_en,description-de'],
    ['below a comment', '# exported\ntitle,description'],
  ])('is known %s', async (_, names) => {
    expect((await csv(names, `Quay,${TEXT}`)).articles).toMatchObject([{ headline: 'Quay', lead: TEXT }]);
  });

  test('is the whole where nothing else is left', async () => {
    expect((await csv('title,text,(date)', `Quay,${TEXT},2019-03-04`)).articles).toMatchObject([
      { date: '2019-03-04' },
    ]);
  });
});

describe('control characters in a field', () => {
  test('are left out and noted', async () => {
    const { articles, noted } = await csv('title,text', `Qu\u0000ay,${TEXT}\u0001`);
    expect({ articles, noted }).toMatchObject({
      articles: [{ headline: 'Quay', body: TEXT }],
      noted: ['has control characters, which are left out (2 times, here first)'],
    });
  });
});

describe('a text that is not understood', () => {
  const LONG = `${TEXT} ${TEXT}`;
  const noted = async (value: unknown) => (await json([value])).noted;

  test('is noted beside a shorter lead', async () => {
    expect(await noted({ title: 'Quay', summary: TEXT, odd: LONG })).toEqual([
      'has no text that is understood; its keys odd are not known',
    ]);
  });

  test.each([
    ['a longer lead', { title: 'Quay', summary: `${LONG} ${TEXT}`, odd: LONG }],
    ['a lead and a text', { title: 'Quay', lead: 'Wider.', text: TEXT, odd: LONG }],
  ])('is not missed beside %s', async (_, value) => {
    expect(await noted(value)).toEqual([]);
  });
});

test.each([
  ['windows-1251', [0xc7, 0xe0, 0xe3, 0xee, 0xeb, 0xee, 0xe2, 0xee, 0xea], 'Заголовок'],
  [
    'windows-1252',
    [...Buffer.from('Les élèves déçus et âgés à Noël', 'latin1')],
    'Les élèves déçus et âgés à Noël',
  ],
])('a short table in %s is read as that, and noted', async (name, bytes, headline) => {
  const told = Uint8Array.from([...new TextEncoder().encode('title,text\n'), ...bytes, 0x2c, 0x61, 0x0a]);
  const { articles, noted } = await read('t.csv', told);
  expect({ articles, noted }).toMatchObject({
    articles: [{ headline }],
    noted: [`is not UTF-8 and says no encoding: read as ${name}`],
  });
});

describe('columns of one name', () => {
  test('are read by the first that says something', async () => {
    expect((await csv('title,text,text', `Quay,,${TEXT}`, `Pier,One.,Two.`)).articles).toMatchObject([
      { body: TEXT },
      { body: 'One.' },
    ]);
  });
});

describe("Factiva's codes", () => {
  test('are columns', async () => {
    const row = `Quay,Why it is widened.,${TEXT},4 March 2019,Post`;
    expect((await csv('HD,LP,TD,PD,SN', row)).articles).toMatchObject([
      { headline: 'Quay', lead: 'Why it is widened.', body: TEXT, date: '2019-03-04', publisher: 'Post' },
    ]);
  });

  test('are none without the others', async () => {
    expect((await csv('title,text,HD', `Quay,${TEXT},yes`)).articles).toMatchObject([{ headline: 'Quay' }]);
    expect((await csv('HD,TD', `Quay,${TEXT}`)).error).toContain('names no column for headline or text');
  });
});

describe('an id', () => {
  test.each([
    ['that is an address is that of the article', { id: URL }, URL],
    ['is not where there is another', { id: 'https://h.example/?p=1', url: URL }, URL],
    ['that is none is none', { id: 'quay-17' }, ''],
  ])('%s', async (_, more, url) => {
    expect((await json([{ title: 'Quay', text: TEXT, ...more }])).articles).toMatchObject([{ url }]);
  });
});

describe('a value by its language', () => {
  test.each([
    ['is read', { 'en-US': TEXT }, TEXT],
    ['is the first of several', { de: TEXT, en: 'Other.' }, TEXT],
    ['is none where other keys stand beside it', { en: TEXT, blob: 'x' }, ''],
  ])('%s', async (_, text, body) => {
    expect((await json([{ title: 'Quay', text }])).articles).toMatchObject([{ body }]);
  });
});
