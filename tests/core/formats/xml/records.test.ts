import { describe, expect, test } from 'vitest';
import { readKinds as read } from '../sources';

const URL = 'https://h.example/quay';
const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';
const article = { headline: 'Quay to be widened', date: '2019-03-04', body: `${ONE}\n\n${TWO}` };

const NEWS = (headline = article.headline) =>
  `<RBNews xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><NewsID>83e4</NewsID><PublishDate>2019-03-04T18:44:52.973</PublishDate><headline>${headline}</headline><subtitle i:nil="true"/><origin>/ritzau/</origin><content>&lt;p&gt;${ONE}&lt;/p&gt;&lt;p&gt;${TWO}&lt;/p&gt;</content><byLine i:nil="true"/></RBNews>`;

describe('XML of no known format', () => {
  test.each([
    ['one story of Ritzau', `<?xml version="1.0"?>${NEWS()}`, { ...article, publisher: '/ritzau/' }],
    [
      'with paragraphs as elements, and what tells of it in an element of its own',
      `<story id="7"><meta><title>${article.headline}</title><date>4 March 2019</date><source>Post</source><url>${URL}</url></meta><body><p>${ONE}</p><p>${TWO}</p></body></story>`,
      { ...article, url: URL, publisher: 'Post' },
    ],
    [
      'with a text in several elements, named in Portuguese',
      `<noticias><noticia><titulo>${article.headline}</titulo><data>04/03/2019</data><texto>${ONE}</texto><texto>${TWO}</texto></noticia></noticias>`,
      article,
    ],
    [
      'of bookmarks in attributes, as Pinboard has them',
      `<?xml version="1.0" encoding="UTF-8"?><posts user="ann"><post href="${URL}" time="2019-03-04T09:00:00Z" description="${article.headline}" extended="${ONE}" tag="quay" hash="9a" /></posts>`,
      { headline: article.headline, lead: ONE, url: URL, date: '2019-03-04' },
    ],
    [
      'in a list that has a title, too',
      `<answer><title>Results</title><articles><article><title>${article.headline}</title><pubdate>2019-03-04</pubdate><fulltext>${ONE}\n\n${TWO}</fulltext><author><name>Ann</name></author></article></articles></answer>`,
      article,
    ],
    [
      "in an answer of Factiva's, with a source beside its publisher",
      `<PPSResponse><r xmlns="http://global.factiva.com/pps/2.0"><ppsarticle><article><accessionNo>T1</accessionNo><baseLanguage>EN</baseLanguage><headline><paragraph lang="EN"><hlt>Quay</hlt> to be widened</paragraph></headline><leadParagraph><paragraph>In short.</paragraph></leadParagraph><publicationDate><dateTime>2019-03-04T01:35:58Z</dateTime></publicationDate><publisherName>Harbour Group</publisherName><sourceName>Harbour Post</sourceName><region code="usa"><name>United States</name></region><tailParagraphs><paragraph>${ONE}</paragraph><paragraph>${TWO}</paragraph></tailParagraphs></article></ppsarticle></r></PPSResponse>`,
      { ...article, lead: 'In short.', publisher: 'Harbour Post', lang: 'en' },
    ],
    [
      'of an article within an element of its own',
      `<answer><found><article><headline>${article.headline}</headline><summary>${ONE}</summary><date>2019-03-04</date></article></found></answer>`,
      { headline: article.headline, lead: ONE, date: article.date, body: '' },
    ],
    [
      'whose text is in an element called article',
      `<list><row><title>${article.headline}</title><date>2019-03-04</date><article>${ONE}\n\n${TWO}</article></row></list>`,
      article,
    ],
  ])('is read by the names of its elements: %s', async (_, file, expected) => {
    const { articles, rejected, error } = await read('a.xml', file);
    expect({ articles, rejected, error }).toMatchObject({ articles: [expected], rejected: [], error: '' });
  });

  test('takes the first of several headlines, days and addresses', async () => {
    const twice = '<title>Quay</title><title>Port</title><date>2019-03-04</date><date>2019-03-05</date>';
    const { articles } = await read('a.xml', `<l><a>${twice}<text>${ONE}</text></a></l>`);
    expect(articles).toMatchObject([{ headline: 'Quay', date: '2019-03-04', body: ONE }]);
  });

  test('gives every element of that name, wherever it stands', async () => {
    const file = `<XMLNewsQueuedResponse xmlns="http://tempuri.org/"><XMLNewsQueuedResult><ListOfRBNews xmlns="">${NEWS('One')}</ListOfRBNews></XMLNewsQueuedResult>${NEWS('Two')}</XMLNewsQueuedResponse>`;
    expect((await read('a.xml', file)).articles).toMatchObject([{ headline: 'One' }, { headline: 'Two' }]);
  });

  test.each([
    ['that is called as texts are', '<article><id>9</id></article>', []],
    [
      'with parts that the first has not',
      `<article><title>Two</title><text>${TWO}</text><url>${URL}</url></article>`,
      [{ headline: 'Two', url: URL }],
    ],
  ])('does not take a list for its article where one is %s', async (_, second, further) => {
    const first = `<article><title>One</title><text>${ONE}</text><date>2019-03-04</date></article>`;
    const { articles } = await read('a.xml', `<export>${first}${second}</export>`);
    expect(articles).toMatchObject([{ headline: 'One', date: '2019-03-04' }, ...further]);
  });

  test('does not take a list for its article where its first one is empty', async () => {
    const one = `<article><title>One</title><text>${ONE}</text><date>2019-03-04</date></article>`;
    const two = `<article><title>Two</title><text>${TWO}</text><url>${URL}</url></article>`;
    const { articles } = await read('a.xml', `<export><article><id>9</id></article>${one}${two}</export>`);
    expect(articles).toMatchObject([{ headline: 'One' }, { headline: 'Two' }]);
  });

  test('takes several stories that one tells of for parts of it', async () => {
    const told = `<link><title>Other</title><url>${URL}</url><date>2018-01-02</date></link>`;
    const file = `<s><story><title>One</title><text>${ONE}</text><date>2019-03-04</date><more>${told}${told}</more></story></s>`;
    expect((await read('a.xml', file)).articles).toMatchObject([{ headline: 'One', date: '2019-03-04' }]);
  });

  test.each([
    [
      'one without a text or a headline',
      `<l>${NEWS()}<RBNews><NewsID>9</NewsID></RBNews></l>`,
      'has neither headline nor body',
    ],
    [
      'a day that cannot be told',
      `<l>${NEWS().replace('2019-03-04T18:44:52.973', 'soon')}</l>`,
      'has a date that cannot be told',
    ],
    ['an end that is missing', `<l>${NEWS()}<RBNews>`, 'it ends within <RBNews>'],
    [
      'an address that may not be linked to',
      `<l>${NEWS().replace('<NewsID>', '<url>javascript:1</url><NewsID>')}</l>`,
      'has no address that may be linked to',
    ],
    [
      'a document type that declares what stands elsewhere',
      `<!DOCTYPE l [<!ENTITY a SYSTEM "b">]><l>${NEWS()}</l>`,
      'is not XML that is read here',
    ],
  ])('names %s', async (_, file, reason) => {
    const { rejected, noted, error } = await read('a.xml', file);
    expect([...rejected, ...noted, error].join('\n')).toContain(reason);
  });

  test.each([
    ['kml', '<kml><Placemark><name>Quay</name><description>A quay.</description></Placemark></kml>'],
    [
      'Envelope',
      '<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultstring>No</faultstring></s:Fault></s:Body></s:Envelope>',
    ],
    ['menu', `<menu><item><title>Quay</title><link>${URL}</link></item></menu>`],
    ['gpx', '<gpx><wpt lat="1" lon="2"><name>Quay</name><time>2019-03-04T09:00:00Z</time></wpt></gpx>'],
    ['project', '<project><name>a</name><version>1</version><url>https://h.example/</url></project>'],
  ])('is refused by its root where nothing in it is an article: %s', async (root, file) => {
    const { articles, error } = await read('a.xml', file);
    expect(articles).toEqual([]);
    expect(error).toContain(`(XML whose root is ${root})`);
  });
});
