import { describe, expect, test } from 'vitest';
import type { ColumnChoice } from '../../../src/core/formats/fields/columns';
import { parseColumns } from '../../../src/core/formats/fields/columns';
import type { Source } from '../../../src/core/formats/format';
import { readArticles } from '../../../src/core/formats/read';
import { sampleOf } from '../../../src/core/formats/sample';
import { pageTools, sourceOf } from './sources';

const TEXT =
  'The harvest was good, and prices fell by a third within a week, said the farmers of the valley. '.repeat(
    3,
  );
const TABLE = `Kopfzeile;Rumpf;Tag;Wo;Haus\nWheat falls;"${TEXT}";01.03.2026;https://a.example/wheat;A\n`;
const CHOICE: ColumnChoice = {
  shape: ['Kopfzeile', 'Rumpf', 'Tag', 'Wo', 'Haus'],
  columns: { headline: 'Kopfzeile', body: 'Rumpf', date: 'Tag', url: 'Wo', publisher: 'Haus' },
};
const ARTICLE = {
  headline: 'Wheat falls',
  body: TEXT.trim(),
  date: '2026-03-01',
  url: 'https://a.example/wheat',
  publisher: 'A',
};

const tools = pageTools();

function source(name: string, text: string, columns: readonly ColumnChoice[] = []): Source {
  return { ...sourceOf(name, text), columns };
}

async function articlesIn(name: string, text: string, columns: readonly ColumnChoice[]) {
  const found = [];
  for await (const row of readArticles(source(name, text, columns), tools))
    if (row.kind === 'article') found.push(row.article);
  return found;
}

describe('columns that were chosen by hand', () => {
  test('are read as they were chosen, in a table with any delimiter', async () => {
    for (const delimiter of [';', '\t', '|', ','])
      expect(await articlesIn('t.csv', TABLE.replaceAll(';', delimiter), [CHOICE])).toMatchObject([ARTICLE]);
  });

  test('are read so in objects, whatever keys each leaves out', async () => {
    const objects = [
      { Kopfzeile: 'Wheat falls', Rumpf: TEXT, Tag: '01.03.2026', Wo: 'https://a.example/wheat', Haus: 'A' },
      { Kopfzeile: 'Wheat rises', Rumpf: TEXT },
      { Kopfzeile: 'Wheat stays', Rumpf: TEXT, Notiz: 'a key that the first rows had not' },
    ];
    for (const [name, text] of [
      ['t.json', JSON.stringify({ rows: objects })],
      ['t.jsonl', objects.map((one) => JSON.stringify(one)).join('\n')],
    ] as const)
      expect(await articlesIn(name, text, [CHOICE])).toMatchObject([
        ARTICLE,
        { headline: 'Wheat rises', body: TEXT.trim() },
        { headline: 'Wheat stays', body: TEXT.trim() },
      ]);
  });

  test('go before what names say, and leave a part out that was said not to be there', async () => {
    const table = 'title,text,date,heading\nA number,The text.,2026-03-01,The headline\n';
    const columns = { headline: 'heading', date: '' };
    const [article] = await articlesIn('t.csv', table, [{ shape: null, columns }]);
    expect(article).toMatchObject({ headline: 'The headline', body: 'The text.', date: '' });
  });

  test('change nothing in a table of another shape', async () => {
    const table = 'title,text,Haus\nA,The text.,B\n';
    const [article] = await articlesIn('t.csv', table, [CHOICE]);
    expect(article).toMatchObject({ headline: 'A', body: 'The text.' });
  });
});

describe('a table is shown to the reader', () => {
  test('when its names tell neither headline nor text, with its first rows', async () => {
    const sample = await sampleOf(source('t.csv', TABLE + TABLE.split('\n')[1]!.repeat(9)), tools);
    expect(sample).toMatchObject({
      names: ['Kopfzeile', 'Rumpf', 'Tag', 'Wo', 'Haus'],
      isUnderstood: false,
    });
    expect(sample!.rows[0]![0]).toBe('Wheat falls');
    expect(sample!.rows.length).toBeLessThanOrEqual(5);
  });

  test('when a long text stands in a column that is not known', async () => {
    const table = `title,url,Rumpf\nA,https://a.example/,"${TEXT}"\n`;
    const sample = await sampleOf(source('t.csv', table), tools);
    expect(sample).toMatchObject({ columns: { headline: 'title', url: 'url' }, isUnderstood: false });
  });

  test.each([
    ['t.csv', `headline,text\nA,"${TEXT}"\n`],
    ['t.csv', 'title,url,tags\nA,https://a.example/,wheat\n'],
    ['t.json', JSON.stringify([{ title: 'A', content: TEXT }])],
    ['t.csv', TABLE],
  ])('not when it is understood, or was chosen: %s %#', async (name, text) => {
    const sample = await sampleOf(source(name, text, [CHOICE]), tools);
    expect(sample?.isUnderstood).toBe(true);
  });

  test.each([
    ['a.html', '<!doctype html><p>A'],
    ['a.jsonl', '{"id":"","url":"","date":"","headline":"A","lead":"","body":"","publisher":"","lang":""}'],
    ['a.json', '{"uri":"a","headline":"A","type":"text"}'],
    ['a.json', 'no JSON'],
    ['a.csv', ''],
  ])('not when it is none: %s %s', async (name, text) => {
    expect(await sampleOf(source(name, text), tools)).toBeNull();
  });
});

describe('a choice in words', () => {
  test('names parts and columns, which may hold commas', () => {
    expect(parseColumns('headline=Titel, kurz,text=Inhalt,address=Wo')?.columns).toEqual({
      headline: 'Titel, kurz',
      body: 'Inhalt',
      url: 'Wo',
    });
  });

  test.each(['Titel', 'heading=Titel', 'headline=', '', '__proto__=a'])('is none: %j', (text) => {
    expect(parseColumns(text)).toBeNull();
  });
});
