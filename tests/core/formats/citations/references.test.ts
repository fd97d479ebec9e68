import { describe, expect, test } from 'vitest';
import { readKinds } from '../sources';

const URL = 'https://h.example/2019/quay';
const TEXT = 'The council voted on Tuesday to widen the quay.';
const QUAY = {
  headline: 'Quay to be widened',
  url: URL,
  lead: TEXT,
  date: '2019-03-04',
  publisher: 'Harbour Post',
};

const ENDNOTE = `<record><titles><title><style face="normal">Quay to be widened</style></title><secondary-title>Harbour Post</secondary-title></titles><dates><year>2019</year><pub-dates><date>March 4</date></pub-dates></dates><abstract>${TEXT}</abstract><urls><related-urls><url>${URL}</url></related-urls></urls></record>`;
const MODS = `<titleInfo type="alternative"><title>Other</title></titleInfo><titleInfo><title>Quay to be widened</title></titleInfo><relatedItem type="host"><titleInfo><title>Harbour Post</title></titleInfo></relatedItem><originInfo><dateIssued>2019-03-04</dateIssued></originInfo><location><url>${URL}</url></location><abstract>${TEXT}</abstract>`;

const cslOf = (issued: object): string =>
  JSON.stringify([
    {
      type: 'article-newspaper',
      title: 'Quay to be widened',
      'container-title': 'Harbour Post',
      URL,
      abstract: TEXT,
      issued,
    },
  ]);

describe('references are read', () => {
  test.each([
    [
      'e.enw',
      `%0 Newspaper Article\n%T Quay to be widened\n%J Harbour Post\n%D 2019\n%8 March 4\n%U ${URL}\n%X ${TEXT}\n`,
    ],
    ['e.txt', `%0 Web Page\n%T Quay to be widened\n%B Harbour Post\n%8 2019-03-04\n%U ${URL}\n%X ${TEXT}\n`],
    [
      'r.txt',
      `RT Newspaper Article\nSR Electronic(1)\nID 7\nT1 Quay to be widened\nJF Harbour Post\nYR 2019\nFD 03/04\nAB ${TEXT}\nLK ${URL}\nOL Unknown(0)\n`,
    ],
    [
      'r.txt',
      `Refworks Export Tagged Format\n\nTag legend\n*****\nRT=Reference Type\nT1=Primary Title\n\n*****\nBEGIN EXPORTED REFERENCES\n\n\nRT Newspaper Article\r\nA1 Lund,Ann\r\nT1 Quay to be widened\r\nJF Harbour Post\r\nYR 2019\r\nFD Mar 4\r\nAB ${TEXT}\r\nUL ${URL}\r\n`,
    ],
    ['e.xml', `<?xml version="1.0"?><xml><records>${ENDNOTE}</records></xml>`],
    ['m.xml', `<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods>${MODS}</mods></modsCollection>`],
    [
      'm.xml',
      `<mods:mods xmlns:mods="http://www.loc.gov/mods/v3">${MODS.replace(/<(\/?)/g, '<$1mods:')}</mods:mods>`,
    ],
    ['c.json', cslOf({ raw: 'March 4, 2019' })],
    ['c.json', cslOf({ literal: '2019-03-04' })],
    [
      'b.bib',
      `@string{hp = {Harbour} # " Post"}\n@article{a, journal = hp, title = {Quay to be } # "widened", url = {${URL}}, year = 2019, month = mar, day = 4, abstract = {${TEXT}}}`,
    ],
    [
      'b.bib',
      `@article(a, title = "Quay to be widened", journal = {Harbour Post}, url = {${URL}}, year = 2019, month = 3, day = 4, abstract = {${TEXT}})`,
    ],
    [
      'e.enw',
      `%0 Web Page\n%T Quay to be widened\n%J Harbour Post\n%8 2019-03-04\n%X ${TEXT}\n%U ${URL}\n%[ April 2, 2019\n`,
    ],
  ])('%s %.60s', async (name, file) => {
    const { articles, rejected } = await readKinds(name, file);
    expect({ articles, rejected }).toMatchObject({ articles: [QUAY], rejected: [] });
  });

  test('each of several', async () => {
    const refer = `%0 Web Page\n%T Quay\n%U ${URL}\n%X ${TEXT}\nAnd more.\n\n%0 Web Page\n%T Ferry\n%X ${TEXT}\n`;
    expect((await readKinds('e.enw', refer)).articles).toMatchObject([
      { headline: 'Quay', lead: `${TEXT}\nAnd more.` },
      { headline: 'Ferry' },
    ]);
    const xml = `<xml><records>${ENDNOTE}${ENDNOTE.replace('Quay to', 'Ferry to')}</records></xml>`;
    expect((await readKinds('e.xml', xml)).articles).toMatchObject([
      QUAY,
      { headline: 'Ferry to be widened' },
    ]);
  });
});

describe('of a reference in MODS', () => {
  const of = async (inner: string) =>
    (await readKinds('m.xml', `<mods xmlns="http://www.loc.gov/mods/v3">${inner}</mods>`)).articles[0]!;

  test.each([
    ['<title>Quay</title><subTitle>A history</subTitle>', 'Quay: A history'],
    ['<title>Quay?</title><subTitle>A history</subTitle>', 'Quay? A history'],
    ['<nonSort>The</nonSort><title>Quay</title>', 'The Quay'],
  ])('the title is whole: %s', async (title, headline) => {
    expect((await of(`<titleInfo>${title}</titleInfo>`)).headline).toBe(headline);
  });

  test.each([
    ['<dateIssued>2019-03-04</dateIssued><dateCreated>2018-01-02</dateCreated>', '2019-03-04'],
    ['<dateCreated>2019-03-04</dateCreated><copyrightDate>2018-01-02</copyrightDate>', '2019-03-04'],
    ['<copyrightDate>2019-03-04</copyrightDate><dateCaptured>2018-01-02</dateCaptured>', '2019-03-04'],
    ['<dateCaptured>2018-01-02</dateCaptured>', ''],
  ])('the day is that of its being published: %s', async (dates, date) => {
    const article = await of(`<titleInfo><title>Quay</title></titleInfo><originInfo>${dates}</originInfo>`);
    expect(article.date).toBe(date);
  });
});

test.each([
  ['c.json', cslOf({ 'date-parts': [[2019, 3]] }), '2019-03'],
  ['c.json', cslOf({ 'date-parts': [[2019]] }), '2019'],
  ['r.ris', 'TY  - NEWS\nTI  - Quay\nPY  - 2019/03//\nER  - \n', '2019/03'],
  ['b.bib', '@article{a, title = {Quay}, year = 2019, month = mar}', 'mar 2019'],
  ['t.csv', 'title,date,text\nQuay,03/2019,Wider.\n', '03/2019'],
])('a month or year alone is no day, and is told of: %s %.50s', async (name, file, date) => {
  const { articles, noted } = await readKinds(name, file);
  expect(articles).toMatchObject([{ date: '' }]);
  expect(noted).toContain(`has a month or a year without a day, and is kept without one: "${date}"`);
});

describe('references are not', () => {
  test('cut at a parenthesis within braces', async () => {
    const { articles } = await readKinds(
      'b.bib',
      '@article(a, title = {Quay (old) widened :)}, year = 2019)',
    );
    expect(articles).toMatchObject([{ headline: 'Quay (old) widened :)' }]);
  });

  test('XML whose root has the same name', async () => {
    expect((await readKinds('x.xml', '<xml><rows><row>Quay</row></rows></xml>')).error).toContain(
      'XML whose root is xml',
    );
  });

  test('lines that begin with a sign of percent', async () => {
    expect((await readKinds('x', '%00 of it\n%T Quay\n')).articles).toEqual([]);
  });

  test('words that no @string names', async () => {
    const { articles } = await readKinds('b.bib', '@article{a, journal = hp, title = {Quay}, year = 2019}');
    expect(articles).toMatchObject([{ publisher: 'hp' }]);
  });
});

test('a reference without a title or text is rejected', async () => {
  const { articles, rejected } = await readKinds(
    'm.xml',
    '<mods xmlns="http://www.loc.gov/mods/v3"><genre>x</genre></mods>',
  );
  expect({ articles, rejected }).toEqual({ articles: [], rejected: ['has neither headline nor body'] });
});

test('a line that begins with capitals goes on with what stands above it in RefWorks, too', async () => {
  const file = `RT Newspaper Article\nT1 Quay to be widened\nYR 2019\nFD Feb\nAB ${TEXT}\nUS ships stay away.\n`;
  const { articles } = await readKinds('r.txt', `${file}\n${file}`);
  const one = { headline: QUAY.headline, lead: `${TEXT}\nUS ships stay away.`, date: '' }; // a month has no day
  expect(articles).toMatchObject([one, one]);
});

test("an article of ProQuest's TDM Studio is read", async () => {
  const record = (text: string) =>
    `<?xml version="1.0"?><RECORD><GOID>218</GOID><DFS><PubFrosting><Title>Harbour Post; Orrin</Title></PubFrosting></DFS><Obj><TitleAtt><Title HTMLContent="true">Quay to be widened</Title></TitleAtt><NumericDate>2019-03-04</NumericDate><Abstract><AbsText HTMLContent="true">&lt;p&gt;In short.&lt;/p&gt;</AbsText></Abstract><Language><RawLang>English</RawLang></Language></Obj>${text}</RECORD>`;
  const html = `&lt;html&gt;&lt;body&gt;&lt;p&gt;${TEXT}&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;`;
  const text = `<TextInfo><Text HTMLContent="true" WordCount="10">${html}</Text></TextInfo>`;
  const { headline, date, publisher } = QUAY;
  const told = { id: '218', headline, date, publisher, lang: 'en', lead: 'In short.' };
  expect((await readKinds('218.xml', record(text))).articles).toMatchObject([
    { ...told, body: `${TEXT}\n\nMore.` },
  ]);
  expect((await readKinds('218.xml', record(''))).articles).toMatchObject([{ ...told, body: '' }]);
  expect((await readKinds('a.xml', '<RECORD><name>x</name></RECORD>')).error).toContain('root is RECORD');
});
