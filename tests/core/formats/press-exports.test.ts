import { describe, expect, test } from 'vitest';
import { readKinds as read } from './sources';

const TEXT = 'The council voted on Tuesday to widen the quay. Work begins in spring.';

describe('articles of Factiva with codes', () => {
  const article = (headline: string, number: string, prefix = 'AN Document') =>
    `SE News\nHD ${headline}\nWC 240 words\nPD 4 March 2019\nSN Harbour Post\nSC HARPO\nLA English\nLP ${TEXT}\nTD They go on.\n${prefix} ${number}\n\n`;

  test('are parted by their numbers, each of which is kept', async () => {
    const file = article('Quay', 'HARPO00020190304ef3400001') + article('Ferry', 'HARPO00020190304ef3400002');
    const { articles, rejected, noted } = await read('f.txt', file);
    expect(articles).toMatchObject([
      { id: 'HARPO00020190304ef3400001', headline: 'Quay', date: '2019-03-04', publisher: 'Harbour Post' },
      { id: 'HARPO00020190304ef3400002', headline: 'Ferry', body: `${TEXT}\n\nThey go on.` },
    ]);
    expect({ rejected, noted }).toEqual({ rejected: [], noted: [] });
  });

  test('are one where a text only names the document of another', async () => {
    const file = article('Quay', 'HARPO00020190304ef3400001');
    const { articles } = await read(
      'f.txt',
      file.replace('They', 'See AN Document HARPO00020190304ef3400009. They'),
    );
    expect(articles).toMatchObject([{ headline: 'Quay', id: 'HARPO00020190304ef3400001' }]);
  });
});

describe('an article of the older LexisNexis', () => {
  const article = (text: string) =>
    `1 of 1 DOCUMENTS\n\nHarbour Post\n\nMarch 4, 2019 Monday\n\nQuay to be widened\n\nBYLINE: Ann Lund\n\nLENGTH: 240 words\n\n${text}\n\nURL: https://h.example/quay\n\nLOAD-DATE: March 5, 2019\n\n`;
  const LONG = `${TEXT} ${TEXT} ${TEXT}`;

  test.each([
    ['of one paragraph', LONG],
    ['of three paragraphs', `${LONG}\n\nShort.\n\n${LONG}`],
  ])('%s keeps its text and headline before an address', async (_, body) => {
    const { articles } = await read('a.txt', article(body));
    expect(articles).toMatchObject([{ headline: 'Quay to be widened', body, url: 'https://h.example/quay' }]);
  });

  test('keeps an address that the text only tells of', async () => {
    const body = `${LONG}\n\nSee the page at url: https://h.example/x for more.`;
    expect((await read('a.txt', article(body))).articles).toMatchObject([{ body }]);
  });
});

describe('a table with the codes of Factiva', () => {
  const row = `Quay to be widened,${TEXT},They go on.,4 March 2019,Harbour Post,HARPO0001,EN`;

  test('is understood by them', async () => {
    const { articles } = await read('f.csv', `HD,LP,TD,PD,SN,AN,LA\n${row}\n`);
    expect(articles).toMatchObject([
      {
        headline: 'Quay to be widened',
        lead: TEXT,
        body: 'They go on.',
        date: '2019-03-04',
        publisher: 'Harbour Post',
        id: 'HARPO0001',
        lang: 'en',
      },
    ]);
  });

  test('takes none of them for a part where they stand beside other names', async () => {
    const { articles } = await read('f.csv', `title,text,HD,TD,PD\nQuay,${TEXT},1080p,0.4,77\n`);
    expect(articles).toMatchObject([{ headline: 'Quay', body: TEXT, date: '' }]);
  });
});

test.each([
  [
    'objects in objects',
    {
      attributes: {
        headline: { main: { text: 'Quay' } },
        body: [{ content: TEXT }],
        issueDate: '2019-03-04',
        source: { name: 'Post' },
      },
    },
  ],
  [
    'names with capitals',
    { Title: 'Quay', Content: { Text: TEXT }, IssueDate: '2019-03-04', Source: { Name: 'Post' } },
  ],
  [
    'a list of the name of one',
    {
      searchresult: {
        document: [{ header: { text: 'Quay' }, body: { text: TEXT }, date: '2019-03-04', source: 'Post' }],
      },
    },
  ],
])('%s say what they are in JSON', async (_, file) => {
  const { articles } = await read('a.json', JSON.stringify(file));
  expect(articles).toMatchObject([{ headline: 'Quay', body: TEXT, date: '2019-03-04', publisher: 'Post' }]);
});

test('an article of Factiva in cells has its headline also where that is marked within its cell', async () => {
  const rows = [
    ['HD', '<span class="enHeadline">Quay to be widened</span>'],
    ['WC', '240 words'],
    ['PD', '4 March 2019'],
    ['SN', 'Harbour Post'],
    ['LP', `<p class="articleParagraph enarticleParagraph">${TEXT}</p>`],
  ].map(([code, cell]) => `<tr><td><b>${code}</b></td><td>${cell}</td></tr>`);
  const page = `<html><body><div class="article enArticle"><table>${rows.join('')}</table></div></body></html>`;
  expect((await read('f.html', page)).articles).toMatchObject([
    { headline: 'Quay to be widened', body: TEXT, date: '2019-03-04', publisher: 'Harbour Post' },
  ]);
});

test.each(['subtitle', 'surtitle', 'docSurTitle'])(
  'an article of Europresse has its %s as the lead',
  async (part) => {
    const page = `<article><header><span class="DocPublicationName">Le Port</span><span class="DocHeader">lundi 4 mars 2019 - 345 mots</span><div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Quay to be widened</p><p class="rdp__${part.toLowerCase()}">After months of talks</p></div></header><div class="docOcurrContainer"><p>${TEXT}</p></div></article>`;
    expect((await read('e.html', page)).articles).toMatchObject([
      { headline: 'Quay to be widened', lead: 'After months of talks', body: TEXT, date: '2019-03-04' },
    ]);
  },
);

test.each([
  'Laaddatum: 5 maart 2019',
  'Fecha de carga: 5 de marzo de 2019',
  'Data di caricamento: 5 marzo 2019',
  'Data de carga: 5 de março de 2019',
  'Load-Date: March 5, 2019',
])('a text of Nexis ends before %s', async (line) => {
  const file = `Quay to be widened\n\nHarbour Post\n\n4 March 2019\n\nLength: 99 words\n\nBody\n\n${TEXT}\n\n${line}\n\nEnd of Document\n`;
  expect((await read('n.txt', file)).articles).toMatchObject([
    { headline: 'Quay to be widened', body: TEXT },
  ]);
});

describe('a page of ProQuest', () => {
  const field = (name: string, value: string) =>
    `<p style="margin:0"><strong>${name}: </strong>${value}</p>\n`;
  const article = (headline: string, id: string, begin = `<a name="DocID_MSTAR_${id}"></a>`) =>
    `<div style="margin-bottom:20px;border-bottom:2px solid #ccc">${begin}<p></p><p style="font-weight:bold;">${headline}</p>${field('Publication info', 'Harbour Post ; Orrin [Orrin]04 Mar 2019: A.2.')}<p><a href="https://p.example/${id}?accountid=1">ProQuest document link</a></p>${field('Abstract', '')}<p>In short.</p>${field('Full text', `<text wordcount="9"><title></title><p>${TEXT}</p> <p>They go on.</p></text>`)}${field('Publication title', 'Harbour Post; Orrin')}${field('Publication date', 'Mar 4, 2019')}${field('Language of publication', 'English')}${field('ProQuest document ID', id)}${field('Document URL', `<a href="https://p.example/${id}">https://p.example/${id}?accountid=1</a>`)}</div>`;
  const told = (headline: string, id: string) => ({
    id,
    headline,
    url: `https://p.example/${id}`,
    date: '2019-03-04',
    publisher: 'Harbour Post',
    lang: 'en',
    lead: 'In short.',
    body: `${TEXT}\n\nThey go on.`,
  });

  test.each([
    ['anchors', (article('Quay', '1') + article('Ferry', '2')).replace(/<div style="[^"]*">/g, '<div>')],
    ['borders', article('Quay', '1', '') + article('Ferry', '2', '')],
    [
      'a cover',
      `<html><body><p>2 documents</p>${article('Quay', '1')}${article('Ferry', '2')}</body></html>`,
    ],
  ])('has its articles between %s', async (_, file) => {
    const { articles, rejected, noted } = await read('ProQuest.html', file);
    expect({ articles, rejected, noted }).toMatchObject({
      articles: [told('Quay', '1'), told('Ferry', '2')],
      rejected: [],
      noted: [],
    });
  });

  test('notes which has no text, and which no day', async () => {
    const file = article('Quay', '1').replace(/<strong>Full text[\s\S]*<\/text>/, '');
    expect((await read('p.html', file)).noted.join()).toContain('has no text that is understood');
    const dayless = article('Quay', '1').replace(/04 Mar 2019|Mar 4, 2019/g, '');
    expect((await read('p.html', dayless)).noted.join()).toContain('says no day that is understood');
  });
});

describe('an article of LexisNexis in Dutch', () => {
  const article = `1 of 1 DOCUMENTS\n\nCopyright 2002 De Havenpost\n\nDe Havenpost\n\n24. September 2002\n\nSeptember 24, 2002\n\nLENGTE: 158 words\n\nKOP: Kade wordt verbreed\n\nAUTEUR: LUND, ANN\n\nTEKST:\n\nORRIN, dinsdag\n\nDe raad heeft besloten.\n\nPUB-TYPE: Paper\n\nTAAL: Dutch / Nederlands\n\nLOAD-DATE: September 26, 2002\n\n`;

  test('has headline, text and language by their names, and one of two days', async () => {
    const { articles, noted } = await read('nl.txt', article);
    expect({ articles, noted }).toMatchObject({
      articles: [
        {
          headline: 'Kade wordt verbreed',
          date: '2002-09-24',
          publisher: 'De Havenpost',
          lang: 'nl',
          body: 'ORRIN, dinsdag\n\nDe raad heeft besloten.',
        },
      ],
      noted: [],
    });
  });
});
