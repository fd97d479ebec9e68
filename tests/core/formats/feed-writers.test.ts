import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

// What writers of feeds do that no standard has, one thing each.

const URL = 'https://h.example/2019/quay';
const TEXT = 'The council voted on Tuesday to widen the quay.';

const rss = (inner: string, attributes = '') =>
  `<rss version="2.0"${attributes}><channel><title>Post</title><item><title>Quay</title>${inner}</item></channel></rss>`;
const atom = (inner: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><entry><title>Quay</title>${inner}</entry></feed>`;

const first = async (file: string) => (await read('a.xml', file)).articles[0];

describe('names in RSS and CDF', () => {
  test.each([
    `<rss><channel><item><Title>Quay</Title><LINK>${URL}</LINK><Description>${TEXT}</Description><PubDate>Mon, 04 Mar 2019 10:00:00 GMT</PubDate></item></channel></rss>`,
    `<Rss><Channel><Item><title>Quay</title><link>${URL}</link><description>${TEXT}</description><pubDate>2019-03-04</pubDate></Item></Channel></Rss>`,
    `<Channel HREF="https://h.example/"><Item HREF="${URL}" LastMod="2019-03-04T10:00"><Title>Quay</Title><Abstract>${TEXT}</Abstract></Item></Channel>`,
    `<Channel xmlns="http://purl.org/net/rss1.1#"><items><item><title>Quay</title><link>${URL}</link><description>${TEXT}</description><pubDate>2019-03-04</pubDate></item></items></Channel>`,
  ])('may have any capitals: %s', async (file) => {
    const { articles, error } = await read('a.xml', file);
    expect({ articles, error }).toMatchObject({
      articles: [{ headline: 'Quay', url: URL, body: TEXT, date: '2019-03-04' }],
      error: '',
    });
  });

  test('may have any capitals in Atom', async () => {
    const file = `<FEED><Entry><TITLE>Quay</TITLE><Link Href="${URL}"/><PubDate>2019-03-04</PubDate></Entry></FEED>`;
    expect(await first(file)).toMatchObject({ headline: 'Quay', url: URL, date: '2019-03-04' });
  });

  test('are those of RSS in some feeds of Atom', async () => {
    expect(await first(atom('').replaceAll('entry', 'item'))).toMatchObject({ headline: 'Quay' });
  });
});

describe('the address of an item', () => {
  const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  test.each([
    ['is no guid that says so in capitals', rss(`<guid isPermaLink="False">${URL}</guid>`), ''],
    ['is no guid that says so with another attribute', rss(`<guid ispermalink="false">${URL}</guid>`), ''],
    [
      'is a guid that says so, though relative',
      rss('<guid isPermaLink="true">/2019/quay</guid>').replace(
        '<title>',
        '<link>https://h.example/</link><title>',
      ),
      URL,
    ],
    ['is a guid that says so in capitals', rss(`<guid isPermaLink="True">${URL}</guid>`), URL],
    [
      'is what RDF says it is about, whatever the prefix',
      `<r:RDF xmlns:r="${RDF}" xmlns="http://purl.org/rss/1.0/"><item r:about="${URL}"><title>Quay</title></item></r:RDF>`,
      URL,
    ],
    [
      'is relative to the base that CDF names',
      '<CHANNEL BASE="https://h.example/2019/"><ITEM HREF="quay"><TITLE>Quay</TITLE></ITEM></CHANNEL>',
      URL,
    ],
    ['is within the alternate link', atom(`<link rel="enclosure">${URL}.mp3</link><link>${URL}</link>`), URL],
    ['is not within another link', atom(`<link rel="enclosure">${URL}.mp3</link>`), ''],
    ['has no blanks around it', atom(`<link href=" ${URL} "/>`), URL],
    ['is that of an alternate in capitals', atom(`<link rel="Alternate" href="${URL}"/>`), URL],
  ])('%s', async (_, file, url) => {
    expect(await first(file)).toMatchObject({ headline: 'Quay', url });
  });
});

test('an address that was wrapped is one line', async () => {
  const { articles } = await read('a.xml', rss('<link>https://h.example/2019/qu\nay</link>'));
  expect(articles).toMatchObject([{ url: 'https://h.example/2019/quay' }]);
});

describe('the language of an item', () => {
  test.each([
    ['its own', '<item>', '<item xml:lang="it">', 'it'],
    ['of its text', '<description>', '<description xml:lang="es">', 'es'],
    ['of the feed', '<rss', '<rss xml:lang="nl"', 'nl'],
    ['none of what is no text', '<category>', '<category xml:lang="es">', ''],
  ])('in RSS is %s', async (_, tag, said, lang) => {
    const file = rss(`<category>Port</category><description>${TEXT}</description>`);
    expect(await first(file.replace(tag, said))).toMatchObject({ headline: 'Quay', lang });
  });

  test.each([
    ['of its summary', '<summary xml:lang="pl">Tekst.</summary>', 'pl'],
    ['rather of its content', '<summary xml:lang="pl"/><content xml:lang="en_US">Text.</content>', 'en'],
    ['none where it says that there is none', '<content xml:lang="">Text.</content>', ''],
    ['that of the feed', '<content>Text.</content>', 'fr'],
  ])('in Atom is %s', async (_, inner, lang) => {
    expect(await first(atom(inner, ' xml:lang="fr"'))).toMatchObject({ headline: 'Quay', lang });
  });
});

describe('the type of a content', () => {
  test.each([
    ['HTML', '&lt;p&gt;One.&lt;/p&gt;', 'One.'],
    ['text/html; charset=utf-8', '&lt;p&gt;One.&lt;/p&gt;', 'One.'],
    ['text/markdown', 'One.', 'One.'],
    ['text', '&lt;p&gt; is a tag', '<p> is a tag'],
    ['image/png', 'iVBORw0KGgo=', ''],
    ['escaped', '&lt;p&gt;One.&lt;/p&gt;', 'One.'],
  ])('%s', async (type, written, body) => {
    expect(await first(atom(`<content type="${type}">${written}</content>`))).toMatchObject({ body });
  });
});

describe('an element that is there twice', () => {
  test.each([
    ['is the first that says something', `<description/><description>${TEXT}</description>`],
    ['is the first of those that do', `<description>${TEXT}</description><description>Other.</description>`],
  ])('%s', async (_, inner) => {
    expect(await first(rss(inner))).toMatchObject({ body: TEXT });
  });
});

describe('the text of a film or picture', () => {
  const MEDIA = ' xmlns:media="http://search.yahoo.com/mrss/"';
  const SPOKEN = `<media:text type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</media:text>`;
  test.each([rss(SPOKEN, MEDIA), atom(SPOKEN, MEDIA)])('is read: %s', async (file) => {
    expect(await first(file)).toMatchObject({ body: TEXT });
  });
});

describe('a text', () => {
  test.each([
    ['&#55357;&#56832;', '😀'],
    ['&#xD83D;&#xde00;', '😀'],
    ['&#55357;', ''],
    ['&#55357;&#57344;', '\ue000'],
  ])('has the character of two halves: %s', async (written, sign) => {
    expect(await first(rss(`<description>One ${written}two.</description>`))).toMatchObject({
      body: `One ${sign}two.`,
    });
  });

  test('has a blank for a form feed', async () => {
    expect(await first(rss('<description>One\u000ctwo.</description>'))).toMatchObject({ body: 'One two.' });
  });

  test('has no paragraph that only leads to the rest', async () => {
    const more = '&lt;p&gt;Continue reading on Medium »&lt;/p&gt;';
    expect(await first(rss(`<description>&lt;p&gt;${TEXT}&lt;/p&gt;${more}</description>`))).toMatchObject({
      body: TEXT,
    });
  });

  test('has the signs that bytes of windows-1252 stand for', async () => {
    const { articles } = await read('a.xml', rss('<description>Don\u0092t \u0093go\u0094.</description>'));
    expect(articles).toMatchObject([{ body: 'Don’t “go”.' }]);
  });

  test('has none for bytes that windows-1252 has not', async () => {
    expect(await first(rss('<description>One\u0081 \u009dtwo.</description>'))).toMatchObject({
      body: 'One two.',
    });
  });
});

describe('an encoding that no TextDecoder knows, or not by this name', () => {
  const feed = (encoding: string, bytes: readonly number[]) =>
    Uint8Array.from([
      ...new TextEncoder().encode(`<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>`),
      ...bytes,
      ...new TextEncoder().encode('</title></item></channel></rss>'),
    ]);

  test.each([
    ['cp437', [0x43, 0x61, 0x66, 0x82], 'Café'],
    ['IBM850', [0x8f, 0x72, 0x9d], 'ÅrØ'],
    ['ibm-852', [0xa6, 0x6c, 0x75, 0x9c], 'Žluť'],
    ['csPC862LatinHebrew', [0x80, 0x81], 'אב'],
    ['cp855', [0xa0], 'а'],
    ['IBM00858', [0xd5], '€'],
    ['mac_greek', [0xba, 0xe1, 0xe6, 0xdb, 0xf7], 'Καφές'],
    ['x-mac-ce', [0xeb, 0x6c, 0x75, 0xe9], 'Žluť'],
    ['MacIceland', [0xa0, 0x6d, 0x69, 0x72], 'Ýmir'],
    ['mac-turkish', [0xde, 0x75, 0x62, 0x61, 0x74, 0x20, 0xdb], 'Şubat ğ'],
    ['mac_croatian', [0xa9, 0x69, 0x62, 0x65, 0x6e, 0x69, 0x6b, 0x20, 0xbe], 'Šibenik ž'],
    ['macromanian', [0xde, 0x61, 0x72, 0xbe], 'Țară'],
    ['csPTCP154', [0x8d, 0xe0, 0xe7, 0xe0, 0x9d], 'Қазақ'],
    ['KZ-1048', [0x8d, 0xe0, 0xe7, 0xe0, 0x9d], 'Қазақ'],
    ['hp-roman8', [0xd8, 0x70, 0x66, 0x65, 0x6c], 'Äpfel'],
    ['KOI8-T', [0x8c, 0xc1, 0xd2, 0xc2], 'Ҳарб'],
    ['ISO_8859-16:2001', [0xde, 0x61, 0x72, 0xe3], 'Țară'],
    ['iso8859_2', [0xae, 0x6c, 0x75, 0xbb], 'Žluť'],
    ['1251', [0xd1, 0xee, 0xe2, 0xe5, 0xf2], 'Совет'],
    ['ms932', [0x8d, 0x60, 0x82, 0xcc, 0x92, 0xac], '港の町'],
    ['ms-turk', [0xde, 0x75, 0x62, 0x61, 0x74, 0x20, 0xf0], 'Şubat ğ'],
    ['macroman', [0x43, 0x61, 0x66, 0x8e], 'Café'],
    ['uhc', [0xc7, 0xd7, 0xb1, 0xb8], '항구'],
  ])('%s is read', async (encoding, bytes, headline) => {
    const { articles, noted } = await read('a.xml', feed(encoding, bytes));
    expect({ articles, noted }).toMatchObject({ articles: [{ headline }], noted: [] });
  });

  test('that is not known is told', async () => {
    const { noted } = await read('a.xml', feed('cp999', [0x43, 0x61, 0x66, 0xe9]));
    expect(noted).toEqual(['is in an encoding that is not known (cp999): read as windows-1252']);
  });

  test.each([
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
    ['EBCDIC', Uint8Array.from([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40])],
  ])('is another than %s, which is refused by its name', async (name, bytes) => {
    expect((await read('a.xml', bytes)).error).toContain(`is a text in ${name}: save it as UTF-8`);
  });
});
