import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

const ONE = 'The council voted on Tuesday to widen the quay.';
const TWO = 'Work begins in spring.';
const BODY = `${ONE}\n\n${TWO}`;
const HTML = `<p>${ONE}</p><p>${TWO}</p>`;
const json = (value: unknown) => read('a.json', JSON.stringify(value));

describe("an article in an agency's own JSON", () => {
  test.each([
    [
      "dpa's digital wires",
      {
        urn: 'urn:newsml:dpa.com:1',
        version_created: '2019-03-04T12:05:52+02:00',
        language: 'de',
        kicker: 'Harbour',
        headline: 'Quay',
        teaser: 'In short.',
        article_html: `<section class="main">${HTML}</section>`,
        linkbox_html: '<section><ul><li><a href="https://dpaq.de/S">Council</a></li></ul></section>',
        creditline: 'dpa',
        associations: [],
      },
      { lead: 'In short.', body: BODY, publisher: 'dpa', lang: 'de' },
    ],
    [
      "AFP's paragraphs in a list",
      {
        response: {
          docs: [
            { uno: 'a', title: 'Quay', news: [ONE, TWO], published: '2019-03-04T10:00:00Z', provider: 'AFP' },
          ],
        },
      },
      { body: BODY, publisher: 'AFP' },
    ],
    [
      "AP's item with links to what is related",
      {
        data: {
          item: {
            firstcreated: '2019-03-04T16:40:08Z',
            headline: 'Quay',
            description_summary: ONE,
            provider: 'AP',
            links: [{ rel: 'alternate', href: 'https://api.ap.example/1' }],
          },
        },
      },
      { lead: ONE, publisher: 'AP' },
    ],
    [
      "Factiva's with a source beside its publisher",
      {
        title: 'Quay',
        body: ONE,
        publication_date: 1551657600000,
        source_name: 'Post',
        publisher_name: 'Group',
      },
      { body: ONE, publisher: 'Post' },
    ],
  ])('is understood: %s', async (_, file, told) => {
    const { articles, rejected } = await json(file);
    expect({ articles, rejected }).toMatchObject({
      articles: [{ headline: 'Quay', date: '2019-03-04', ...told }],
      rejected: [],
    });
  });

  test.each([
    ['news', 'a list of articles called so'],
    ['links', 'a list of bookmarks called so'],
  ])('leaves %s what it was: %s', async (name) => {
    const one = (title: string) => ({ title, date: '2019-03-04', text: ONE, href: 'https://h.example/quay' });
    const { articles } = await json({ title: 'All', [name]: [one('Quay'), one('Ferry')] });
    expect(articles).toMatchObject([{ headline: 'Quay' }, { headline: 'Ferry' }]);
  });

  test.each([
    ['agency', 'preamble'],
    ['agencia', 'bajada'],
    ['Agentur', 'introText'],
  ])('says who sent it as %s, and in short as %s', async (publisher, lead) => {
    const file = { headline: 'Quay', body: ONE, [lead]: 'In short.', [publisher]: 'Orrin News Agency' };
    expect((await json(file)).articles).toMatchObject([
      { publisher: 'Orrin News Agency', lead: 'In short.', body: ONE },
    ]);
  });

  test('has paragraphs where the lines of its text end as those of Windows', async () => {
    const body = `${ONE}\r\n\r\n${TWO}`;
    const ninjs = {
      uri: 'urn:1',
      versionCreated: '2019-03-04',
      headlines: [{ value: 'Quay' }],
      bodies: [{ role: 'text', value: body }],
    };
    for (const file of [ninjs, { headline: 'Quay', body }])
      expect((await json(file)).articles).toMatchObject([{ body: BODY }]);
  });

  test('credits the publisher that it names, not the line of credit', async () => {
    const file = { title: 'Quay', text: ONE, creditline: 'Ann / AP', source: 'Post' };
    expect((await json(file)).articles).toMatchObject([{ publisher: 'Post' }]);
  });
});

describe("an agency's XML", () => {
  test('has a teaser as its lead, in NewsML-G2', async () => {
    const file = `<newsItem guid="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Quay</headline><description role="drol:caption">A picture</description><description role="drol:teaser">In short.</description></contentMeta><contentSet><inlineXML><html>${HTML}</html></inlineXML></contentSet></newsItem>`;
    expect((await read('g2.xml', file)).articles).toMatchObject([{ lead: 'In short.', body: BODY }]);
  });

  test('says its language as that of the item, in NewsML 1', async () => {
    const file = (language: string) =>
      `<NewsML><NewsItem xml:lang="pt"><NewsComponent><NewsLines><HeadLine>Quay</HeadLine></NewsLines><DescriptiveMetadata>${language}</DescriptiveMetadata><ContentItem><DataContent>${ONE}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
    expect((await read('n.xml', file(''))).articles).toMatchObject([{ lang: 'pt' }]);
    expect((await read('n.xml', file('<Language FormalName="fr"/>'))).articles).toMatchObject([
      { lang: 'fr' },
    ]);
  });

  test('says its language as the base of NITF, where nothing nearer does', async () => {
    const nitf = (body: string) =>
      `<nitf baselang="no-NO"><body${body}><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content>${HTML}</body.content></body></nitf>`;
    expect((await read('n.xml', nitf(''))).articles).toMatchObject([{ lang: 'no' }]);
    expect((await read('n.xml', nitf(' xml:lang="nn"'))).articles).toMatchObject([{ lang: 'nn' }]);
  });

  test('has the second headline of NITF for its lead where it has no abstract', async () => {
    const nitf = (abstract: string) =>
      `<nitf><body><body.head><hedline><hl1>Quay</hl1><hl2>Work begins in spring.</hl2></hedline>${abstract}</body.head><body.content>${HTML}</body.content></body></nitf>`;
    expect((await read('n.xml', nitf(''))).articles).toMatchObject([{ lead: 'Work begins in spring.' }]);
    const both = await read('n.xml', nitf('<abstract><p>Why it is widened.</p></abstract>'));
    expect(both.articles).toMatchObject([{ lead: 'Why it is widened.' }]);
  });

  test('has each paragraph of the New York Times once', async () => {
    const block = (name: string, text: string) => `<block class="${name}">${text}</block>`;
    const nitf = (content: string) =>
      `<nitf><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content>${content}</body.content></body></nitf>`;
    const [one, two] = ['<p>The quay is old.</p>', '<p>It is to be wide.</p>'];
    const whole = nitf(block('lead_paragraph', one) + block('full_text', one) + two);
    expect((await read('n.xml', whole)).articles).toMatchObject([
      { body: 'The quay is old.\n\nIt is to be wide.' },
    ]);
    const parts = nitf(block('lead_paragraph', one) + block('full_text', two));
    expect((await read('n.xml', parts)).articles).toMatchObject([
      { body: 'The quay is old.\n\nIt is to be wide.' },
    ]);
  });
});
