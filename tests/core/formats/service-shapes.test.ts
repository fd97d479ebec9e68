import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/core/formats/fields/names';
import { readKinds as read } from './sources';

const URL = 'https://h.example/2019/quay';
const TEXT = 'The council voted on Tuesday to widen the quay. Work begins in spring.';
const ARTICLE = { headline: 'Quay to be widened', date: '2019-03-04', url: URL, body: TEXT };

describe('a table is understood by the words in its columns', () => {
  test.each([
    ['Titular,Cuerpo de la noticia,Fecha de publicación,Medio,Enlace', '4 de marzo de 2019'],
    ['Título,Conteúdo,Data,Veículo,URL', '04/03/2019'],
    ['Заголовок статьи,Текст статьи,Дата публикации,Источник,Ссылка', '4 марта 2019'],
    ['Заголовок,Текст,Дата,Джерело,Посилання', '4 березня 2019'],
    ['عنوان الخبر,نص الخبر,تاريخ النشر,المصدر,الرابط', '4 مارس 2019'],
    ['新闻标题,正文内容,发布日期,来源,网址', '2019年3月4日'],
    ['見出し,本文,掲載日,媒体名,URL', '2019/03/04'],
    ['제목,본문,일자,언론사,URL', '20190304'],
    ['Tytuł artykułu,Treść,Data publikacji,Źródło,Adres URL', '04.03.19'],
    ['Titel,Artikel,Datum,Krant,Link', '4 maart 2019'],
    ['Başlık,Metin,Tarih,Kaynak,Bağlantı', '4 Mart 2019'],
    ['Rubrik,Brödtext,Publiceringsdatum,Tidning,Länk', '4 mars 2019'],
  ])('%s', async (header, date) => {
    const { articles } = await read(
      't.csv',
      `${header}\n${ARTICLE.headline},${TEXT},${date},Hafenpost,${URL}\n`,
    );
    expect(articles).toMatchObject([{ ...ARTICLE, publisher: 'Hafenpost' }]);
  });

  test('but not by those of something else', () => {
    expect(placesOf(['image url', 'author name', 'Datum der Änderung, modified', 'text length']).size).toBe(
      0,
    );
  });
});

describe('what services write is read', () => {
  const shapes: readonly [string, object][] = [
    [
      'Event Registry',
      {
        articles: {
          results: [
            {
              uri: '1',
              date: '2019-03-04',
              url: URL,
              title: ARTICLE.headline,
              body: TEXT,
              source: { uri: 'h.example', title: 'Hafenpost' },
            },
          ],
        },
      },
    ],
    [
      'a reader of feeds',
      {
        title: 'Starred',
        items: [
          {
            published: 1551693600,
            title: ARTICLE.headline,
            canonical: [{ href: URL }],
            content: { content: TEXT },
            origin: { title: 'Hafenpost' },
          },
        ],
      },
    ],
    [
      'Superdesk',
      {
        _items: [
          {
            guid: URL,
            headline: ARTICLE.headline,
            body_html: `<p>${TEXT}</p>`,
            firstpublished: '2019-03-04T10:00:00+0000',
            versioncreated: '2019-03-05T10:00:00+0000',
            source: 'Hafenpost',
          },
        ],
      },
    ],
    [
      'trafilatura, whose source is the address',
      {
        title: ARTICLE.headline,
        hostname: 'h.example',
        date: '2019-03-04',
        source: URL,
        'source-hostname': 'Hafenpost',
        text: TEXT,
      },
    ],
  ];
  test.each(shapes)('%s', async (_, object) => {
    expect((await read('x.json', JSON.stringify(object))).articles).toMatchObject([
      { ...ARTICLE, publisher: 'Hafenpost' },
    ]);
  });

  test('a graph of schema.org, whose site is named as no article', async () => {
    const article = {
      '@type': 'NewsArticle',
      headline: ARTICLE.headline,
      datePublished: '2019-03-04',
      articleBody: TEXT,
      url: URL,
    };
    const { articles, rejected } = await read(
      'x.json',
      JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'Hafenpost' }, article] }),
    );
    expect(articles).toMatchObject([ARTICLE]);
    expect(rejected).toEqual(['is no article but of type WebSite']);
  });

  test('a text that the service cut, which is said', async () => {
    const told = { title: ARTICLE.headline, url: URL, content: 'The council voted on Tues… [+1234 chars]' };
    const { articles, noted } = await read('x.json', JSON.stringify({ status: 'ok', articles: [told] }));
    expect(articles).toMatchObject([{ body: 'The council voted on Tues…' }]);
    expect(noted).toEqual(['has only the beginning of its text: "Quay to be widened"']);
  });

  test('a first paragraph beside an abstract, which is what there is of the text', async () => {
    const told = { headline: { main: ARTICLE.headline }, abstract: 'A wider quay.', web_url: URL };
    const docs = [
      { ...told, snippet: 'A wider quay.', lead_paragraph: TEXT, pub_date: '2019-03-04T10:00:00+0000' },
    ];
    const { articles } = await read('x.json', JSON.stringify({ status: 'OK', response: { docs } }));
    expect(articles).toMatchObject([{ ...ARTICLE, lead: 'A wider quay.' }]);
  });

  test('a site by its front page or a section, which is no address of the article', async () => {
    const told = {
      title: ARTICLE.headline,
      date: '2019-03-04',
      website: 'https://www.h.example/en/',
      text: TEXT,
    };
    const { articles } = await read('x.json', JSON.stringify([told]));
    expect(articles).toMatchObject([{ ...ARTICLE, url: '', publisher: 'h.example' }]);
    const table = `title,date,source,text\n${ARTICLE.headline},2019-03-04,https://h.example,${TEXT}\n${ARTICLE.headline} again,2019-03-04,${URL},${TEXT} On.\n`;
    expect((await read('x.csv', table)).articles).toMatchObject([
      { url: '', publisher: 'h.example' },
      { url: URL, publisher: 'h.example' },
    ]);
  });

  test("Pocket's list, as addresses", async () => {
    const page = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="${URL}" time_added="1551693600">Quay</a></li></ul></body></html>`;
    expect((await read('ril_export.html', page)).addresses).toEqual([URL]);
  });
});

describe('tables and objects as people have them are read', () => {
  const [first, second] = ['The council voted on Tuesday.', 'Work begins in spring.'];
  const body = `${first}\n\n${second}`;
  test.each([
    [
      'below a line that names the export',
      `Export of 4 March 2019,,\ntitle,text,date\nQuay,"${body}",2019-03-04\n`,
    ],
    [
      'with HTML that was escaped',
      `title,text,date\nQuay,&lt;p&gt;${first}&lt;/p&gt;&lt;p&gt;${second}&lt;/p&gt;,2019-03-04\n`,
    ],
    ['with line breaks as programs write them', `title,text,date\nQuay,${first}\\n\\n${second},2019-03-04\n`],
  ])('%s', async (_, table) => {
    expect((await read('t.csv', table)).articles).toMatchObject([
      { headline: 'Quay', body, date: '2019-03-04' },
    ]);
  });

  test('but a path is no line break, and a table of one filled field no title', async () => {
    const { articles } = await read('t.csv', 'title,text\nQuay,see C:\\news\\notes for it\n');
    expect(articles).toMatchObject([{ body: 'see C:\\news\\notes for it' }]);
    await expect(read('t.csv', 'Export,,\n')).resolves.toMatchObject({ articles: [] });
  });

  test.each([
    [
      'two behind one another on a line',
      'x.json',
      JSON.stringify({ title: 'Quay', text: body, date: '2019-03-04' }).repeat(2),
      2,
    ],
    [
      "MongoDB's numbers",
      'x.json',
      JSON.stringify([{ title: 'Quay', text: body, date: { $date: { $numberLong: '1551693600000' } } }]),
      1,
    ],
    [
      "a service's dates",
      'x.json',
      JSON.stringify([{ title: 'Quay', text: body, created_at: 'Mon Mar 04 10:00:00 +0000 2019' }]),
      1,
    ],
  ])('%s', async (_, name, text, count) => {
    const { articles } = await read(name, text);
    expect(articles).toHaveLength(count);
    expect(articles[0]).toMatchObject({ headline: 'Quay', body, date: '2019-03-04' });
  });

  test("Factiva's cells with codes", async () => {
    const cell = (code: string, text: string) => `<tr><td><b>${code}</b></td><td>${text}</td></tr>`;
    const page = `<html><head><title>Factiva</title></head><body><div class="article enArticle"><table>${[
      cell('HD', 'Quay'),
      cell('WC', '312 words'),
      cell('PD', '4 March 2019'),
      cell('SN', 'Hafenpost'),
      cell('LP', `<p class="articleParagraph">${first}</p>`),
      cell('TD', `<p class="articleParagraph">${second}</p>`),
    ].join('')}</table></div></body></html>`;
    expect((await read('f.html', page)).articles).toMatchObject([
      { headline: 'Quay', body, date: '2019-03-04', publisher: 'Hafenpost' },
    ]);
  });
});

test.each([
  [
    'a list in a list of collections',
    { collections: [{ name: 'Harbour', links: [{ title: 'Quay', url: URL }] }] },
  ],
  ['a list named in Spanish', { noticias: [{ titulo: 'Quay', enlace: URL }] }],
  ['a list of a composed name', { search_metadata: {}, news_results: [{ title: 'Quay', link: URL }] }],
  ['objects', { request: { pageUrl: 'x' }, objects: [{ title: 'Quay', pageUrl: URL }] }],
  [
    'ninjs with names as Reuters writes them',
    { items: [{ uri: URL, headLine: 'Quay', bodyXhtml: TEXT, firstCreated: '2019-03-04T10:00:00Z' }] },
  ],
  [
    'an address of the article beside one of the service',
    { items: [{ title: 'Quay', url: 'https://omnivore.app/me/q', originalArticleUrl: URL }] },
  ],
])('%s is read', async (_, file) => {
  expect((await read('a.json', JSON.stringify(file))).articles).toMatchObject([
    { headline: 'Quay', url: URL },
  ]);
});

test.each([
  ['advisory', { body_html: `<p>${TEXT}</p>` }, ['Quay']],
  ['advisory', {}, []],
  ['picture', { body_html: `<p>${TEXT}</p>` }, []],
])('an item of ninjs of the type %s is an article where it has a text: %j', async (type, more, headlines) => {
  const item = { uri: URL, type, headline: 'Quay', versioncreated: '2019-03-04T10:00:00Z', ...more };
  const { articles, rejected } = await read('a.json', JSON.stringify({ item: [item] }));
  expect(articles.map(({ headline }) => headline)).toEqual(headlines);
  expect(rejected).toEqual(headlines.length > 0 ? [] : [`is no text but of type ${type}`]);
});
