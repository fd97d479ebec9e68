import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

// What services answer, each as it names the parts of an article.

const URL = 'https://h.example/2019/quay';
const TEXT = 'The council voted on Tuesday to widen the quay. Work begins in spring.';
const LEAD = 'Why the council of the port wants the old quay to be wider.';
const ARTICLE = { headline: 'Quay to be widened', date: '2019-03-04', url: URL, body: TEXT };
const TOLD = { title: ARTICLE.headline, url: URL, text: TEXT, published_at: '2019-03-04T10:00:00Z' };

const json = (object: unknown) => read('x.json', JSON.stringify(object));

describe('who publishes it', () => {
  test.each([
    [{ meta_site_name: 'Hafenpost' }],
    [{ news_site: 'Hafenpost' }],
    [{ name_source: 'Hafenpost', domain_url: 'h.example' }],
    [{ source_name: 'Hafenpost', source_id: 'haf' }],
    [{ provider: { displayName: 'Hafenpost', url: 'https://h.example/' } }],
    [{ published_by: ['Ann'], domain_name: 'Hafenpost' }],
    [{ sourceTitle: 'Hafenpost' }],
    [{ first_source: { name: 'Hafenpost', siteurl: 'https://h.example/' } }],
    [{ feed: { id: 2, title: 'Hafenpost', feed_url: 'https://h.example/feed' } }],
    [{ heading: ARTICLE.headline, title: { id: '2', title: 'Hafenpost' } }],
  ])('is told by %o', async (told) => {
    expect((await json([{ ...TOLD, ...told }])).articles).toMatchObject([{ publisher: 'Hafenpost' }]);
  });

  test.each([
    [{ site_section: 'Sport', source_logo: 'haf.png', image_source: 'AFP' }],
    [{ medium: 'Article' }],
    [{ channel: 'Sport', feed: null }],
    [{ title: { rendered: ARTICLE.headline } }],
    [{ content: { title: 'Sport' } }],
    [{ source: { id: 3 } }],
  ])('is not told by %o', async (told) => {
    expect((await json([{ ...TOLD, ...told }])).articles).toMatchObject([{ publisher: 'h.example' }]);
  });
});

describe('a lead', () => {
  test.each([
    [{ custom_excerpt: LEAD }],
    [{ article_summary: LEAD }],
    [{ meta: { description: LEAD } }],
    [{ summary: { sentences: [LEAD] } }],
  ])('is told by %o', async (told) => {
    expect((await json([{ ...TOLD, ...told }])).articles).toMatchObject([{ lead: LEAD }]);
  });

  test.each([
    [{ author_description: LEAD }],
    [{ image_summary: LEAD }],
    [{ bio: LEAD }],
    [{ promo: 'Port, quay, council' }],
    [{ promo: 'The council voted on Tuesday to widen the quay.' }],
    [{ summary: 'Wider.', promo: LEAD }],
  ])('is none of %o, and none is missed', async (told) => {
    const { articles, noted } = await json([{ ...TOLD, ...told }]);
    expect(articles).toMatchObject([{ lead: 'summary' in told ? 'Wider.' : '' }]);
    expect(noted).toEqual([]);
  });

  test('is named where a sentence stands below another name', async () => {
    const reason = 'has no lead below a name that is known; one may be: "promo"';
    expect((await json([{ ...TOLD, promo: LEAD }])).noted).toEqual([reason]);
    const table = `title,text,date,url,promo\nQuay,${TEXT},2019-03-04,${URL},${LEAD}\n`;
    expect((await read('t.csv', table)).noted).toEqual([reason]);
    const known = table.replace('promo', 'standfirst');
    expect((await read('t.csv', known)).noted).toEqual([]);
  });
});

test('a lead in Chinese is named as well', async () => {
  expect((await json([{ ...TOLD, jieshao: '港务局周一表示码头将关闭。' }])).noted).toHaveLength(1);
  expect((await json([{ ...TOLD, jieshao: '码头，港务局，工程' }])).noted).toEqual([]);
});

test('an address in a column that no name tells is named', async () => {
  const table = `title,text,date,where\nQuay,${TEXT},2019-03-04,${URL}\n`;
  expect((await read('t.csv', table)).noted).toEqual([
    'has no address below a name that is known; one may be: "where"',
  ]);
});

test('a headline is not what it is filed under', async () => {
  const table = `publish_date,headline_category,headline_text\n20190304,port,Quay\n`;
  expect((await read('t.csv', table)).articles).toMatchObject([{ headline: 'Quay', date: '2019-03-04' }]);
});

describe('a text that was cut', () => {
  test.each(['… [+1234 chars]', '... [1234 chars]'])('is told by %s', async (end) => {
    const { articles, noted } = await json([{ ...TOLD, text: `The council voted${end}` }]);
    expect(articles[0]!.body).not.toContain('1234');
    expect(noted).toEqual(['has only the beginning of its text: "Quay to be widened"']);
  });
});

describe('a list by another name', () => {
  test.each([
    ['in an object', { items_count: '1', feed: [TOLD] }],
    ['deeper', { answer: { found: { those: [TOLD] } } }],
    ['in a list', { groups: [{ code: 'port', found: { those: [TOLD] } }] }],
    ['behind one of something else', { facets: [{ name: 'port', count: 3 }], feed: [TOLD] }],
  ])('is that of articles: %s', async (_, object) => {
    expect((await json(object)).articles).toMatchObject([ARTICLE]);
  });

  test('is none of an article whose text is in parts', async () => {
    const contents = [{ content: 'The council voted.' }, { content: 'Work begins.' }];
    const { articles } = await json({ title: 'Quay', article_url: URL, contents });
    expect(articles).toMatchObject([
      { headline: 'Quay', url: URL, body: 'The council voted.\n\nWork begins.' },
    ]);
    expect((await json({ title: 'Port', contents: [TOLD, TOLD] })).articles).toHaveLength(2);
  });

  test('is none of an article that names others', async () => {
    const { articles } = await json({ title: 'Port', story: 'All of it.', related: [TOLD, TOLD] });
    expect(articles).toMatchObject([{ headline: 'Port' }]);
  });
});

describe('an article in an object', () => {
  test('is read by any name', async () => {
    const { text, ...told } = TOLD;
    expect((await json([{ id: 1, content: { ...told, summary: LEAD }, text }])).articles).toMatchObject([
      { ...ARTICLE, lead: LEAD },
    ]);
  });

  test.each([
    ['one that has a headline itself', { ...TOLD, next: { ...TOLD, title: 'Ferry', url: `${URL}/2` } }],
    ['one that is a list of such', { list: { title: { name: 'Port' }, those: [TOLD] } }],
  ])('is not read in %s', async (_, told) => {
    expect((await json(told)).articles).toMatchObject([ARTICLE]);
  });
});

test('a headline is surer than the title of the newspaper', async () => {
  const told = { ...TOLD, title: { id: 7, title: 'Hafenpost' }, heading: ARTICLE.headline };
  expect((await json([told])).articles).toMatchObject([ARTICLE]);
});

describe('a text in parts', () => {
  const [ONE, TWO] = ['The council voted on Tuesday to widen the quay.', 'Work begins in spring.'];
  test.each([
    [
      {
        paragraph: [
          { num: 1, $text: ONE },
          { num: 2, $text: TWO },
        ],
      },
    ],
    [{ summary: [LEAD], sections: [{ headline: [], paragraphs: [ONE] }, { paragraphs: [TWO] }] }],
  ])('is whole: %o', async (text) => {
    expect((await json([{ ...TOLD, text }])).articles).toMatchObject([{ body: `${ONE}\n\n${TWO}` }]);
  });
});

test('what is unread of a reader was published all the same', async () => {
  expect((await json([{ ...TOLD, published: false, unread: false }])).articles).toMatchObject([ARTICLE]);
  expect((await json([{ ...TOLD, published: false }])).rejected).toEqual(['was not published']);
});

test('what a service says of its search stands above the table', async () => {
  const table = `Report:,Port\nBrand:,Quay\nLabel:,\n\ntitle,text,date\nQuay,${TEXT},2019-03-04\n`;
  expect((await read('t.csv', table)).articles).toMatchObject([{ headline: 'Quay', date: '2019-03-04' }]);
  const noted = `title,text\nQuay:,${TEXT}\n`;
  expect((await read('t.csv', noted)).articles).toMatchObject([{ headline: 'Quay:' }]);
});

test('what Python writes for an object is its text', async () => {
  const rows = [
    `"{'main': 'Quay\\'s end', 'kicker': None}"`,
    `"{'main': ""Quay's end"", 'seo': None}"`,
    '"{}"',
  ];
  const { articles } = await read(
    't.csv',
    `headline,text\n${rows.map((row) => `${row},${TEXT}`).join('\n')}\n`,
  );
  expect(articles.map((one) => one.headline)).toEqual(["Quay's end", "Quay's end", '{}']);
});

test.each([
  ['o:title', 'Quay to be widened'],
  ['image:title', ''],
  ['media:title', ''],
])('a headline may have a prefix: %s', async (name, headline) => {
  const { title, ...told } = TOLD;
  expect((await json([{ ...told, [name]: title }])).articles).toMatchObject([{ headline }]);
});

test.each(['langcode', 'original_language', 'storyLang'])('a language may be told by %s', async (name) => {
  expect((await json([{ ...TOLD, [name]: 'fi' }])).articles).toMatchObject([{ lang: 'fi' }]);
});

test.each([
  ['displayDate', '2019-03-04', 'publish_date', '2019-03-09'],
  ['providerPublishTime', '1551693600', 'crawled', '2019-03-09'],
])('a day may be told by %s', async (name, day, other, later) => {
  const { published_at, ...told } = TOLD;
  expect((await json([{ ...told, [other]: later, [name]: day }])).articles).toMatchObject([
    { date: published_at.slice(0, 10) },
  ]);
});

describe('what has a uri', () => {
  const TIMES = { uri: 'nyt://article/1', title: ARTICLE.headline, abstract: LEAD, url: URL };
  test.each([
    ['one that is of another service', { ...TIMES, type: 'Article', published_date: '2019-03-04' }],
    [
      'and parts by several names',
      {
        uri: 'nyt://article/1',
        headline: { main: ARTICLE.headline },
        abstract: LEAD,
        web_url: URL,
        pub_date: '2019-03-04T10:00:00+0000',
      },
    ],
  ])('is no ninjs for that: %s', async (_, told) => {
    expect((await json([told])).articles).toMatchObject([{ ...ARTICLE, lead: LEAD, body: '' }]);
  });

  test('is ninjs where its text is named so', async () => {
    const told = { uri: 'urn:1', url: URL, headline: 'Quay', body_text: TEXT, type: 'picture' };
    expect((await json([told])).rejected).toEqual(['is no text but of type picture']);
  });
});

describe('a feed of what others publish', () => {
  const item = (link: string, more: string) =>
    `<item><title>Quay</title><link>${link}</link><description>${TEXT}</description>${more}</item>`;
  const feed = (inner: string, attributes = '') =>
    `<rss version="2.0"${attributes}><channel><title>Found</title><link>https://f.example/</link>${inner}</channel></rss>`;
  const WRAPPED = `http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=${encodeURIComponent(URL)}&amp;c=1`;

  test.each([
    [
      'Bing',
      feed(
        item(WRAPPED, '<News:Source>Hafenpost</News:Source>'),
        ' xmlns:News="https://www.bing.com/news/search?q=quay&amp;format=rss"',
      ),
    ],
    ['Yahoo', feed(item('https://f.example/1', '<source url="https://h.example/rss">Hafenpost</source>'))],
  ])('names them: %s', async (_, file) => {
    expect((await read('a.xml', file)).articles).toMatchObject([{ publisher: 'Hafenpost' }]);
  });

  test('is none where the source is of the same site', async () => {
    const file = feed(item(URL, '<source url="https://www.h.example/rss">Hafenpost: all</source>'));
    expect((await read('a.xml', file)).articles).toMatchObject([{ publisher: 'h.example' }]);
  });
});

test.each([
  [
    'of Solr',
    { title_s: ARTICLE.headline, content_txt_en: TEXT, pub_date_dt: '2019-03-04T00:00:00Z', url_s: URL },
  ],
  [
    'of news-please, with an address that ninjs has',
    { headline: ARTICLE.headline, maintext: TEXT, date_publish: '2019-03-04 10:00:00', uri: URL, type: 'x' },
  ],
  [
    'of Naver, with its own copy',
    { ...TOLD, originallink: URL, link: 'https://n.news.example/article/1', url: undefined },
  ],
  ['in paragraphs that are contexts', { ...TOLD, text: undefined, paragraphs: [{ context: TEXT, qas: [] }] }],
])('an article %s is read', async (_, told) => {
  expect((await json([told])).articles).toMatchObject([ARTICLE]);
});
