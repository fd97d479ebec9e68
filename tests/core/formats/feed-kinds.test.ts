import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

// What feeds of old and of odd writers have, one thing each, and beside it what only looks like it.

const URL = 'https://h.example/2019/quay';
const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';
const BODY = `${ONE}\n\n${TWO}`;
const MARKED = `<p>${ONE}</p><p>${TWO}</p>`;

const rss = (inner: string, title = 'Quay') =>
  `<rss version="2.0" xmlns:x="http://www.w3.org/1999/xhtml"><channel><item><title>${title}</title><link>${URL}</link>${inner}</item></channel></rss>`;
const atom = (inner: string, namespace = 'http://www.w3.org/2005/Atom') =>
  `<feed xmlns="${namespace}"><entry><title>Quay</title><id>x:1</id>${inner}</entry></feed>`;
const rdf = (inner: string) =>
  `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><item r:about="${URL}"><title>Quay</title>${inner}</item></r:RDF>`;
const first = async (file: string) => (await read('a.xml', file)).articles[0];

describe('a headline in a feed', () => {
  test.each([
    ['is not glued at a line end', 'Quay<br/>widened', 'Quay widened'],
    ['is not parted at other elements', 'Quay<b>side</b> widened', 'Quayside widened'],
  ])('%s', async (_, title, headline) => {
    expect(await first(rss('', title))).toMatchObject({ headline });
  });

  test('has no sign of a character that there is not, and that is told', async () => {
    const { articles, noted } = await read('a.xml', rss('', 'Quay&#0; wide&#x110000;ned'));
    expect(articles).toMatchObject([{ headline: 'Quay widened' }]);
    expect(noted).toEqual(['has references to no character, which are left out']);
  });

  test('keeps the sign that was written itself', async () => {
    const { articles, noted } = await read('a.xml', rss('', 'Quay \ufffd &amp; pier'));
    expect(articles).toMatchObject([{ headline: 'Quay \ufffd & pier' }]);
    expect(noted).toEqual(['has characters that could not be read: "\ufffd" stands for them']);
  });
});

describe('the text of an entry', () => {
  test.each([
    ['in XHTML without a body', rss(`<x:div>${MARKED}</x:div>`), BODY],
    [
      'as RSS 1.0 has it in a bag',
      rdf(
        `<c:items><r:Bag><r:li><c:item><r:value><![CDATA[${MARKED}]]></r:value></c:item></r:li></r:Bag></c:items>`,
      ),
      BODY,
    ],
    [
      'without the prefix of its module',
      rss(`<encoded><![CDATA[${MARKED}]]></encoded><description>x</description>`),
      BODY,
    ],
    ['rather whole than in a bag', rdf(`<c:encoded><![CDATA[${MARKED}]]></c:encoded><c:items/>`), BODY],
    [
      'once where it is there in two types',
      atom(
        `<content type="multipart/alternative"><content type="text/plain">${ONE}</content><content type="text/html">&lt;p&gt;${ONE}&lt;/p&gt;&lt;p&gt;${TWO}&lt;/p&gt;</content></content>`,
        'http://purl.org/atom/ns#',
      ),
      BODY,
    ],
    [
      'in the longer of two contents',
      atom(`<content>${ONE}</content><content type="html">${MARKED.replaceAll('<', '&lt;')}</content>`),
      BODY,
    ],
    ['bare where a type of several is said', atom(`<content type="multipart/mixed">${ONE}</content>`), ONE],
    [
      'as bytes that are text',
      atom(`<content type="application/octet-stream">${btoa(MARKED)}</content>`),
      BODY,
    ],
    [
      'not as bytes that are none',
      atom(`<content type="application/octet-stream">${btoa('\xff\xd8\xff\xe0')}</content>`),
      '',
    ],
  ])('is read: %s', async (_, file, body) => {
    expect(await first(file)).toMatchObject({ headline: 'Quay', body });
  });

  test('in a file of preformatted text has its paragraphs by blank lines', async () => {
    const nitf = (body: string) =>
      `<nitf><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
    expect(await first(nitf(`<pre>${ONE}\n \n${TWO}</pre>`))).toMatchObject({ body: BODY });
    expect(await first(nitf(`<p>${ONE}\n \n${TWO}</p>`))).toMatchObject({ body: `${ONE} ${TWO}` });
  });
});

describe('the address of an entry', () => {
  test.each([
    ['is that within the link', `<link>${URL}</link>`, URL],
    ['is the one that the link names', `<link href="${URL}">Read on</link>`, URL],
    ['is no word within the link', '<link>Read on</link>', ''],
    [
      'is relative to what the link says',
      '<link xml:base="https://h.example/2019/" href="quay"/><link href="pier"/>',
      URL,
    ],
    ['is none of what the entry is related to', `<link rel="related" href="${URL}"/>`, ''],
  ])('%s', async (_, link, url) => {
    expect(await first(atom(link))).toMatchObject({ headline: 'Quay', url });
  });

  test('in RSS is relative to what the link says', async () => {
    const link = '<link xml:base="https://h.example/2019/">quay</link>';
    const file = `<rss version="2.0"><channel><link>https://h.example/</link><item><title>Quay</title>${link}</item></channel></rss>`;
    expect(await first(file)).toMatchObject({ url: URL });
    expect(await first(file.replace(/ xml:base="[^"]+"/, ''))).toMatchObject({
      url: 'https://h.example/quay',
    });
  });

  test.each([
    ['its id', { id: URL }, URL],
    ['not its id where it has another', { id: 'https://h.example/?p=1', url: URL }, URL],
    ['not an id that is none', { id: 'quay-17' }, ''],
  ])('in JSON Feed is %s', async (_, item, url) => {
    const items = [{ title: 'Quay', content_text: ONE, ...item }];
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Post', items };
    expect((await read('feed.json', JSON.stringify(feed))).articles).toMatchObject([{ url }]);
  });
});

describe('the date of an entry', () => {
  const REASON = 'has a date that cannot be told, and is kept without one';
  test.each(['2019', '2019-03', 'soon', '31 Feb 2019'])('that is only "%s" is told of', async (date) => {
    const { articles, noted } = await read('a.xml', rss(`<pubDate>${date}</pubDate>`));
    expect({ date: articles[0]?.date, noted }).toEqual({ date: '', noted: [`${REASON}: "${date}"`] });
  });

  test('is not missed where another says the day', async () => {
    const { articles, noted } = await read('a.xml', rss('<pubDate>2019</pubDate><date>2019-03-05</date>'));
    expect({ date: articles[0]?.date, noted }).toEqual({ date: '2019-03-05', noted: [] });
  });

  test.each([
    ['2019064', '2019-03-05'],
    ['2019367', ''],
    ['20190305', '2019-03-05'],
  ])('that is counted within the year, as in %s, is known', async (date, day) => {
    expect(await first(rss(`<pubDate>${date}</pubDate>`))).toMatchObject({ date: day });
  });
});

test.each(['hz-gb-2312', 'iso-2022-kr', 'UTF-7'])('a feed in %s is refused by that name', async (name) => {
  const { articles, error } = await read('a.xml', `<?xml version="1.0" encoding="${name}"?>${rss('')}`);
  expect(articles).toEqual([]);
  expect(error).toContain(`is in ${name}, an encoding that is not read`);
});

test('XML of an unknown kind is refused by its root', async () => {
  const { error } = await read('a.xml', '<?xml version="1.0"?><RBNews><headline>Quay</headline></RBNews>');
  expect(error).toContain('is of no format that is understood (XML whose root is RBNews): RSS,');
  expect((await read('a.dat', 'Quay')).error).toContain('is of no format that is understood: RSS,');
});
