import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

// Exports of content managers and of services for bookmarks, one thing each.

const URL = 'https://h.example/2019/quay';
const TEXT = 'The council voted on Tuesday to widen the quay. Work begins in spring.';
const json = (value: unknown) => JSON.stringify(value);

describe('an export of a content manager', () => {
  test('of Ghost is read behind its other tables, what it has not published told', async () => {
    const post = { title: 'Quay', html: `<p>${TEXT}</p>`, published_at: '2019-03-04T10:00:00.000Z' };
    const posts = [
      { ...post, status: 'published' },
      { ...post, title: 'Half a story', published_at: null, status: 'draft' },
    ];
    const users = Array.from({ length: 400 }, (_, id) => ({
      id,
      name: 'Ann',
      bio: 'Writes of the harbour.',
    }));
    const { articles, rejected } = await read(
      'g.json',
      json({ db: [{ meta: {}, data: { benefits: users, posts } }] }),
    );
    expect(articles).toMatchObject([{ headline: 'Quay', body: TEXT, date: '2019-03-04' }]);
    expect(rejected).toEqual(['was not published: its status is draft']);
  });

  test('keeps what has another status', async () => {
    const { articles } = await read('p.json', json([{ title: 'Quay', text: TEXT, status: 'unread' }]));
    expect(articles).toHaveLength(1);
  });
});

describe('shortcodes of WordPress', () => {
  const textOf = async (content: string) => {
    const item = `<item><title>Quay</title><link>${URL}</link><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>`;
    const xmlns =
      'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"';
    const { articles } = await read('w.xml', `<rss version="2.0" ${xmlns}><channel>${item}</channel></rss>`);
    return articles[0]?.body;
  };

  test.each([
    ['around a letter', `[dropcap]T[/dropcap]${TEXT.slice(1)}`, TEXT],
    ['alone in a paragraph', `${TEXT}\n\n[contact_form]\n\nEnd.`, `${TEXT}\n\nEnd.`],
  ])('are left out: %s', async (_, content, body) => {
    expect(await textOf(content)).toBe(body);
  });

  test.each([
    ['what an editor put in', `“It [the quay] is [sic] wide,” [...] he said. ${TEXT} [1]`],
    ['a word alone', `${TEXT}\n\n[Applause]\n\nEnd.`],
  ])('are not %s', async (_, content) => {
    expect(await textOf(content)).toBe(content);
  });
});

describe('objects within objects', () => {
  const story = { headline: 'Quay', body_text: TEXT, versioncreated: '2019-03-04T04:05:12Z' };
  test.each([
    [
      'a list of items within',
      { api_version: '1.1', data: { query: 'q', items: [{ meta: {}, item: story }] } },
    ],
    ['one item within', { api_version: '1.1', data: { meta: {}, item: story } }],
    ['a list called item', { total: 1, item: [{ id: 17, uri: URL, ...story }] }],
    [
      'a story of Arc',
      {
        headlines: { basic: 'Quay' },
        display_date: '2019-03-04',
        content_elements: [
          { type: 'text', content: TEXT },
          { type: 'image', caption: 'The quay' },
        ],
      },
    ],
    [
      'a listing of Reddit',
      { data: { children: [{ kind: 't3', data: { title: 'Quay', text: TEXT, date: '2019-03-04' } }] } },
    ],
    [
      'a channel of Telegram',
      { name: 'Post', messages: [{ title: 'Quay', text: TEXT, date: '2019-03-04T06:12:00' }] },
    ],
    [
      'a document of JSON:API',
      { data: { id: '17', attributes: { title: 'Quay', body: TEXT, date: '2019-03-04' } } },
    ],
  ])('are read: %s', async (_, told) => {
    const { articles, rejected } = await read('a.json', json(told));
    expect({ articles, rejected }).toMatchObject({
      articles: [{ headline: 'Quay', body: TEXT, date: '2019-03-04' }],
      rejected: [],
    });
  });

  test('do not speak for the article around them', async () => {
    const told = { title: 'Quay', text: TEXT, item: { title: 'Photo', text: 'Of the quay.' } };
    expect((await read('a.json', json(told))).articles).toMatchObject([{ headline: 'Quay', body: TEXT }]);
  });
});

describe('bookmarks of Pinboard', () => {
  const post = { href: URL, description: 'Quay to be widened', extended: TEXT, time: '2019-03-04T10:00:00Z' };
  test('have their title as the description', async () => {
    expect((await read('p.json', json([post]))).articles).toMatchObject([
      { headline: 'Quay to be widened', url: URL, lead: TEXT, date: '2019-03-04' },
    ]);
  });

  test('are not what has a title of its own', async () => {
    expect((await read('p.json', json([{ title: 'Quay', text: 'Whole.', ...post }]))).articles).toMatchObject(
      [{ headline: 'Quay', lead: 'Quay to be widened', body: 'Whole.' }],
    );
  });
});

test.each(['', '<!-- made by a browser -->\n'])('bookmarks begin with their type: %j', async (before) => {
  const page = `${before}<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="${URL}">Quay</A></DL>`;
  expect((await read('b.html', page)).addresses).toEqual([URL]);
});

test('the list of Instapaper gives addresses', async () => {
  const page = `<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol><li><a href="${URL}">Quay</a></ol></body></html>`;
  expect((await read('i.html', page)).addresses).toEqual([URL]);
  const other = page.replace('Instapaper: Export', 'How Instapaper: Export works');
  expect((await read('i.html', other)).addresses).toEqual([]);
});

test.each([
  ['head', 'content', 'pubtime', 'medium_name'],
  ['header', 'body', 'display_date', 'site_name'],
  ['resolved_title', 'text', 'datetimestamp', 'outlet'],
])('a table is understood by %s, %s, %s and %s', async (...names) => {
  const table = `${names.join(';')};source\nQuay;"${TEXT}";2019-03-04;Harbour Post;a reader\n`;
  expect((await read('t.csv', table)).articles).toMatchObject([
    { headline: 'Quay', body: TEXT, date: '2019-03-04', publisher: 'Harbour Post' },
  ]);
});

test.each([
  ['pubtitle', 'DocumentURL'],
  ['Publication', 'PLink'],
])('a table of a press database is understood by %s and %s', async (publisher, url) => {
  const table = `Title,Abstract,${publisher},pubdate,${url}\nQuay,"${TEXT}",Harbour Post,"Mar 4, 2019",${URL}\n`;
  expect((await read('t.csv', table)).articles).toMatchObject([
    { publisher: 'Harbour Post', url: URL, date: '2019-03-04' },
  ]);
});

describe('objects of articles by their ids', () => {
  test('are all read', async () => {
    const told = { 17: { title: 'Quay', text: TEXT }, 18: { title: 'Ferry', text: TEXT } };
    expect((await read('a.json', json(told))).articles).toMatchObject([
      { headline: 'Quay' },
      { headline: 'Ferry' },
    ]);
  });

  test.each([
    ['an article beside what is told of it', { meta: { name: 'x', body: 'y' }, title: 'Quay', text: TEXT }],
    [
      'an article within an object',
      { article: { title: 'Quay', text: TEXT }, thread: { site: 'h.example' } },
    ],
    ['one document of an index', { _index: 'news', _id: '1', _source: { title: 'Quay', text: TEXT } }],
  ])('are not %s', async (_, told) => {
    const { articles, rejected } = await read('a.json', json(told));
    expect({ articles, rejected }).toMatchObject({
      articles: [{ headline: 'Quay', body: TEXT }],
      rejected: [],
    });
  });

  test('are not what else an object is made of', async () => {
    const told = { page: { title: 'Quay', pages: 3 }, site: { name: 'Harbour Post' } };
    expect((await read('a.json', json(told))).articles).toEqual([]);
  });

  test('are read also where one has no text', async () => {
    const told = { 17: { title: 'Quay', text: TEXT }, 18: { title: 'Ferry' } };
    expect((await read('a.json', json(told))).articles).toHaveLength(2);
  });
});

describe('what was marked in a page', () => {
  test('is the text of an article with the title and the address of the page', async () => {
    const table = `Created at,Author,Page URL,Page title,Group,Quote,Comment\n2019-03-05,ann,${URL},Quay,Public,"${TEXT}",Hm\n`;
    expect((await read('h.csv', table)).articles).toMatchObject([{ headline: 'Quay', url: URL, body: TEXT }]);
  });

  test('is not the number of quotes that were counted', async () => {
    const table = `title,text,quote count,date\nQuay,"${TEXT}",7,2019-03-04\n`;
    expect((await read('t.csv', table)).articles).toMatchObject([{ body: TEXT }]);
  });
});

describe('a content that is an address', () => {
  test('is that of the link, not its text', async () => {
    const bookmark = { title: 'Quay', createdAt: 1551693600, content: { type: 'link', url: URL } };
    expect((await read('b.json', json({ bookmarks: [bookmark] }))).articles).toMatchObject([
      { headline: 'Quay', url: URL, body: '' },
    ]);
  });

  test('is the text where the article has another', async () => {
    const { articles } = await read(
      'b.json',
      json([{ title: 'Quay', url: URL, text: 'https://t.example/1' }]),
    );
    expect(articles).toMatchObject([{ url: URL, body: 'https://t.example/1' }]);
  });
});

test.each(['1551693600', '1551693600000', '1551693600000000', '1551693600000000000'])(
  'the date %s counts from 1970, however finely',
  async (date) => {
    expect((await read('t.csv', `title,text,date\nQuay,${TEXT},${date}\n`)).articles).toMatchObject([
      { date: '2019-03-04' },
    ]);
  },
);

describe('an address that a service says beside its own', () => {
  const story = { title: 'Quay to be widened', published_at: '2019-03-04' };

  test.each([
    [
      'AYLIEN',
      { stories: [{ ...story, body: TEXT, links: { permalink: URL, coverages: 'https://api.example/c' } }] },
    ],
    [
      'Readwise Reader',
      {
        results: [
          {
            ...story,
            url: 'https://read.readwise.io/read/01gw',
            source_url: URL,
            html_content: `<p>${TEXT}</p>`,
          },
        ],
      },
    ],
  ])('is the page’s: %s', async (_, file) => {
    const { articles } = await read('a.json', JSON.stringify(file));
    expect(articles).toMatchObject([{ url: URL, body: TEXT, date: '2019-03-04' }]);
  });

  test('is none where there are links to others alone', async () => {
    const file = { ...story, body: TEXT, links: { self: 'https://api.example/1', related: URL } };
    expect((await read('a.json', JSON.stringify(file))).articles).toMatchObject([{ url: '' }]);
  });

  test('is the service’s own where there is no other', async () => {
    const own = 'https://read.readwise.io/read/01gw';
    const { articles } = await read('a.json', JSON.stringify({ ...story, url: own, body: TEXT }));
    expect(articles).toMatchObject([{ url: own }]);
  });
});
