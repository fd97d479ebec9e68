import { describe, expect, test } from 'vitest';
import { textOfWikitext } from '../../../../src/core/formats/xml/wikitext';
import { readKinds } from '../sources';

const read = (text: string, lang = 'en') =>
  readKinds(
    'w.xml',
    `<mediawiki xml:lang="${lang}"><page><title>Quay</title><ns>0</ns><revision><parentid>1</parentid><text>${text.replaceAll('<', '&lt;')}</text></revision></page></mediawiki>`,
  );

describe('the text of an article in a wiki', () => {
  test.each([
    [
      'keeps markup that is shown as such',
      'Use <nowiki>[[quay]] {{x}}</nowiki> here.',
      'Use [[quay]] {{x}} here.',
    ],
    [
      'has no picture whose words end with a link',
      '[[Image:A.jpg|thumb|The [[quay|old quay]] [https://x.example here]]]The council voted.',
      'The council voted.',
    ],
    ['keeps brackets around a link', 'He said [the [[quay]]] is wide.', 'He said [the quay] is wide.'],
    [
      'has no link to another language of three parts',
      'The quay.\n[[zh-min-nan:X]]\n[[be-x-old:X]]',
      'The quay.',
    ],
    [
      'has no notes in capitals',
      'The storm came.<REF>Ann</REF> It left.<Gallery>\nFile:A.jpg|Words\n</Gallery>',
      'The storm came. It left.',
    ],
    ['has no formula', 'It is <math>\\frac{a}{b}</math> wide.', 'It is wide.'],
    [
      'goes on behind an empty list of notes',
      'The quay.\n<references />\nThe ferry.<ref>Ann</ref>',
      'The quay.\n\nThe ferry.',
    ],
    [
      'has no notes that are listed',
      'The quay.\n<references>\n<ref name="a">Ann</ref>\n</references>\nThe ferry.',
      'The quay.\n\nThe ferry.',
    ],
    [
      'has the words of a link whose parts are numbered',
      '{{w|lang=de|Kai|the quay}} and {{w|1=Ferry|2=the ferry}} met.',
      'the quay and the ferry met.',
    ],
    [
      'keeps what something cost',
      'It cost {{US$|5 million}} or {{GBP|3.2}}.',
      'It cost US$5 million or £3.2.',
    ],
    [
      'keeps fractions',
      'It is {{frac|3|1|2}} miles and {{frac|1|2}} long.',
      'It is 3 1/2 miles and 1/2 long.',
    ],
    ['has no template that is not known', 'It is {{flagicon|NOR}}wide.', 'It is wide.'],
    ['ends before the sources in Chinese', '擴建碼頭。\n\n== 來源 ==\n* x', '擴建碼頭。'],
    ['ends before the sources in Czech', 'Rada rozhodla.\n\n== Zdroje ==\n* x', 'Rada rozhodla.'],
    ['goes on behind another heading', 'One.\n\n== Resources ==\nTwo.', 'One.\n\nTwo.'],
  ])('%s', (_, wikitext, text) => {
    expect(textOfWikitext(wikitext)).toBe(text);
  });
});

test.each([
  '#WEITERLEITUNG [[Kai]]',
  '#перенаправление [[Причал]]',
  '# redirect : [[Quay]]',
  '#YÖNLENDİRME [[Rıhtım]]',
  '#重定向 [[碼頭]]',
])('a redirect is no article: %s', async (text) => {
  const { articles, rejected } = await read(text);
  expect({ articles, rejected }).toEqual({
    articles: [],
    rejected: [expect.stringContaining('is a redirect')],
  });
});

test('a list of links is no redirect', async () => {
  expect((await read('# [[Quay]] is wide\n# redirected [[Ferry]]')).articles).toHaveLength(1);
  expect((await read('# Redirected ships [[came]].')).articles).toHaveLength(1);
});

test.each([
  ['ja', '{{日付|2019年3月4日}}'],
  ['sv', '{{datum|4 mars 2019}}'],
])('the day of a template in %s is read', async (lang, template) => {
  expect((await read(`${template}\nText.`, lang)).articles).toMatchObject([
    { date: '2019-03-04', body: 'Text.' },
  ]);
});

test('a page that says no day is kept with a word', async () => {
  expect((await read('The quay.')).noted).toEqual([
    'says no day of publication, and is kept without one: "Quay"',
  ]);
  expect((await read('{{date|March 4, 2019}}\nThe quay.')).noted).toEqual([]);
});

const oldPages = (...titles: string[]) =>
  readKinds(
    'w.xml',
    `<mediawiki><siteinfo><sitename>W</sitename><namespaces><namespace key="0"/><namespace key="1">Talk</namespace><namespace key="102">Ports</namespace></namespaces></siteinfo>${titles.map((title) => `<page><title>${title}</title><revision><text>The quay.</text></revision></page>`).join('')}</mediawiki>`,
  );

test('exports without numbers of namespaces name them in titles', async () => {
  const { articles, rejected } = await oldPages('Talk:Quay', 'Ports:Quay', 'Quay: a history', 'Talk');
  expect(articles.map(({ headline }) => headline)).toEqual(['Quay: a history', 'Talk']);
  expect(rejected).toEqual([
    expect.stringContaining('is no article but a page of namespace 1'),
    expect.stringContaining('is no article but a page of namespace 102'),
  ]);
});

test.each([
  'references',
  'imagemap',
  'timeline',
  'math',
  'chem',
  'score',
  'syntaxhighlight',
  'mapframe',
  'graph',
  'templatestyles',
])('what is no sentence is left out: <%s>', (name) => {
  expect(textOfWikitext(`The quay <${name} a="b">x y z</${name}>is wide.`)).toBe('The quay is wide.');
});

test.each([
  ['{{flag|Norway}} won.', 'Norway won.'],
  ['{{flagcountry|Norway}} won.', 'Norway won.'],
  ['Some {{nb|40|000}} came.', 'Some 40 000 came.'],
  ['Le {{1er}} mai.', 'Le 1er mai.'],
  ['{{s|XIX}} century.', 'XIX century.'],
  [
    'It cost {{€|5}}, {{¥|6}}, {{INR|7}}, {{A$|8}}, {{C$|9}} or {{RUB|10}}.',
    'It cost €5, ¥6, ₹7, A$8, C$9 or ₽10.',
  ],
])('templates stand for their words: %s', (wikitext, text) => {
  expect(textOfWikitext(wikitext)).toBe(text);
});

describe('a day that a category alone says', () => {
  test.each([
    ['[[Category:March 4, 2019]]', 'en'],
    ['[[Kategorie:04.03.2019]]', 'de'],
    ['[[Catégorie:4 mars 2019]]', 'fr'],
    ['[[Categoría:4 de marzo de 2019]]', 'es'],
    ['[[Категория:4 марта 2019]]', 'ru'],
    ['[[分類:2019年3月4日]]', 'zh'],
    ['[[Category:Quays]]\n{{date|March 4, 2019}}\n[[Category:March 9, 2019]]', 'en'],
  ])('is taken: %s', async (said, lang) => {
    const { articles, noted } = await read(`The quay.\n\n${said}`, lang);
    expect({ articles, noted }).toMatchObject({
      articles: [{ date: '2019-03-04', body: 'The quay.' }],
      noted: [],
    });
  });

  test.each(['Category:Born 4 March 1950', 'Category:2019', 'Category:2019-03-04 storm', 'File:4.3.2019'])(
    'is not taken of [[%s]]',
    async (name) => {
      expect((await read(`The quay.\n\n[[${name}]]`)).articles).toMatchObject([{ date: '' }]);
    },
  );
});
