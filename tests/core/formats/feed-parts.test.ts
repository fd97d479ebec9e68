import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

// Where in a feed the parts of an article stand, one thing each.

const URL = 'https://h.example/2019/quay';
const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';

const rss = (inner: string, attributes = '') =>
  `<rss version="2.0"${attributes}><channel><title>Post</title><item><title>Quay</title>${inner}</item></channel></rss>`;

const first = async (file: string) => (await read('a.xml', file)).articles[0];

describe('a summary beside a description', () => {
  test.each([
    ['is its lead', `<summary>${TWO}</summary><description>${ONE}</description>`, TWO, ONE],
    ['is its lead in either order', `<description>${ONE}</description><summary>${TWO}</summary>`, TWO, ONE],
    ['is none where it says the same', `<description>${ONE}</description><summary>${ONE}</summary>`, '', ONE],
    [
      'is none of a part of it',
      `<description>${ONE} ${TWO}</description><summary>${TWO}</summary>`,
      '',
      `${ONE} ${TWO}`,
    ],
    ['is the text alone', `<summary>${ONE}</summary>`, '', ONE],
    [
      'is left out beside a whole text',
      `<description>${ONE}</description><summary>${TWO}</summary><fullitem>All.</fullitem>`,
      ONE,
      'All.',
    ],
  ])('%s', async (_, inner, lead, body) => {
    expect(await first(rss(inner))).toMatchObject({ lead, body });
  });
});

describe('what is embedded in a text', () => {
  const bodyOf = async (html: string) =>
    (await first(rss(`<description><![CDATA[${html}]]></description>`)))?.body;

  test.each([
    [
      'does not hide what is behind it where it does not end',
      `<p>${ONE}</p><object data="x"><p>${TWO}</p>`,
      `${ONE}\n\n${TWO}`,
    ],
    [
      'is left out where it ends',
      `<p>${ONE}</p><object data="x">No film.</object><p>${TWO}</p>`,
      `${ONE}\n\n${TWO}`,
    ],
    ['parts no paragraph', 'widen<object data="x"> the <b>quay</b>', 'widen the quay'],
    ['shows no code', `<p>${ONE}</p><object><script>x()</script><p>${TWO}</p>`, `${ONE}\n\n${TWO}`],
    ['is no button', `<div>${ONE}<button>Share</div><p>${TWO}</p>`, `${ONE}\n\n${TWO}`],
  ])('%s', async (_, html, body) => {
    expect(await bodyOf(html)).toBe(body);
  });
});

describe('namespaces', () => {
  test.each([
    'http://prismstandard.org/namespaces/basic/3.0/',
    'http://prismstandard.org/namespaces/2.1/basic/',
    'https://prismstandard.org/namespaces/basic/1.2/',
  ])('are known in any version: %s', async (address) => {
    const inner = `<p:publicationDate>2019-03-04</p:publicationDate><p:publicationName>Herald</p:publicationName>`;
    expect(await first(rss(inner, ` xmlns:p="${address}"`))).toMatchObject({
      date: '2019-03-04',
      publisher: 'Herald',
    });
  });

  test('are others by another name', async () => {
    const inner = '<p:publicationDate>2019-03-04</p:publicationDate>';
    expect(await first(rss(inner, ' xmlns:p="http://prismstandard.org/others/3.0/"'))).toMatchObject({
      date: '',
    });
  });
});

describe('what stands around an item', () => {
  test.each([
    ['xml:base', '<link>quay</link>', { url: URL }],
    ['xml:lang', '', { lang: '' }],
  ])('is what %s of the channel says', async (attribute, inner, none) => {
    const value = attribute === 'xml:base' ? 'https://h.example/2019/' : 'fi';
    const said = rss(inner).replace('<channel>', `<channel ${attribute}="${value}">`);
    expect(await first(said)).toMatchObject(attribute === 'xml:base' ? none : { lang: 'fi' });
    expect((await first(rss(inner)))?.[attribute === 'xml:base' ? 'url' : 'lang']).toBe('');
  });

  test('the nearest counts', async () => {
    const file = rss('', ' xml:lang="fi"').replace('<channel>', '<channel xml:lang="sv">');
    expect(await first(file)).toMatchObject({ lang: 'sv' });
  });

  test('ends where it ends', async () => {
    const file =
      '<rss><channel xml:lang="sv"><title>Post</title></channel><item><title>Quay</title></item></rss>';
    expect(await first(file)).toMatchObject({ headline: 'Quay', lang: '' });
  });
});

describe('what a feed says of itself behind its items', () => {
  const item = '<item><title>Quay</title><link>quay</link></item>';
  const entry = '<entry><title>Quay</title><link href="quay"/></entry>';
  const link = '<link>https://h.example/2019/</link>';
  const head = `<title>Post</title>${link}<language>fi</language>`;
  test.each([
    ['RSS', `<rss><channel>${item}${head}</channel></rss>`, 'fi'],
    ['RDF', `<rdf>${item}<channel>${head}</channel></rdf>`, 'fi'],
    ['Atom', `<feed>${entry}<title>Post</title><link href="https://h.example/2019/"/></feed>`, ''],
  ])('counts as well: %s', async (_, file, lang) => {
    expect(await first(file)).toMatchObject({ url: URL, lang });
  });

  test('names who publishes it', async () => {
    const file = '<rss><channel><item><title>Quay</title></item><title>Post</title></channel></rss>';
    expect(await first(file)).toMatchObject({ publisher: 'Post' });
  });

  test('comes too late behind more than is held back', async () => {
    const long = `<item><title>Long</title><description>${'a '.repeat(1024 * 1024)}</description></item>`;
    const { articles, noted } = await read('a.xml', `<rss><channel>${item}${long}${long}${long}${head}`);
    expect(articles.map((one) => one.url)).toEqual(['', '', '', '']);
    expect(noted.join()).toContain('relative to an unknown one');
  });

  test('does not cost what stands before a fault', async () => {
    const { articles, error } = await read('a.xml', `<rss><channel>${item}`);
    expect(articles).toMatchObject([{ headline: 'Quay' }]);
    expect(error).not.toBe('');
  });
});

test('a channel within a channel has items', async () => {
  const inner = '<CHANNEL HREF="https://h.example/in"><ITEM HREF="quay"><TITLE>Quay</TITLE></ITEM></CHANNEL>';
  expect(await first(`<CHANNEL BASE="https://h.example/2019/">${inner}</CHANNEL>`)).toMatchObject({
    url: URL,
  });
});

test('a tag that ends in other capitals has ended', async () => {
  const file = rss(`<description>${ONE}</description>`).replace(
    '</title><description',
    '</Title><description',
  );
  const { articles, noted } = await read('a.xml', file);
  expect({ articles, noted }).toMatchObject({ articles: [{ headline: 'Quay', body: ONE }], noted: [] });
});

test('a headline may be that of a film', async () => {
  const titled = '<media:group><media:title>Quay</media:title></media:group>';
  const file = rss(titled, ' xmlns:media="http://search.yahoo.com/mrss/"').replace('<title>Quay</title>', '');
  expect(await first(file)).toMatchObject({ headline: 'Quay' });
});

describe('what a film shows', () => {
  const MEDIA = ' xmlns:media="http://search.yahoo.com/mrss/"';
  const SHOWN = `<media:description>${ONE}</media:description>`;
  test.each([
    `<media:group><media:content>${SHOWN}</media:content></media:group>`,
    `<media:group>${SHOWN}</media:group>`,
    `<media:content>${SHOWN}</media:content>`,
    SHOWN,
    `<media:content>${SHOWN.replaceAll('description', 'text')}</media:content>`,
  ])('is the text where there is no other: %s', async (inner) => {
    expect(await first(rss(inner, MEDIA))).toMatchObject({ body: ONE });
    expect(await first(rss(`${inner}<description>${TWO}</description>`, MEDIA))).toMatchObject({ body: TWO });
  });
});

test.each(['available', 'date', 'issued'])('a day may be dcterms:%s', async (name) => {
  const inner = `<t:${name}>2019-03-04</t:${name}>`;
  expect(await first(rss(inner, ' xmlns:t="http://purl.org/dc/terms/"'))).toMatchObject({
    date: '2019-03-04',
  });
});

test('an entry of Atom may say its language as Dublin Core does', async () => {
  const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const file = `<feed xmlns="http://www.w3.org/2005/Atom" ${dc} xml:lang="en"><entry><title>Quay</title><dc:language>sv</dc:language></entry></feed>`;
  expect(await first(file)).toMatchObject({ lang: 'sv' });
});
