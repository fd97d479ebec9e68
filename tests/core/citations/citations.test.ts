import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../../src/core/citations/bibtex';
import type { Cited } from '../../../src/core/citations/cited';
import { cslJsonOf } from '../../../src/core/citations/csl-json';
import { markdownOf } from '../../../src/core/citations/markdown';
import { risOf } from '../../../src/core/citations/ris';

const ferry: Cited = {
  id: 'courier-1',
  url: 'https://courier.example/2023/ferry?a=1&b=50%25_x',
  date: '2023-05-04',
  headline: 'The ferry: fares up 8% & more',
  publisher: 'Harbour Courier',
  lang: 'en',
};
const bare: Cited = { id: 'text:1', url: '', date: '', headline: 'A note', publisher: '', lang: '' };
const anyArticle = fc.record({
  id: fc.string(),
  url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
  date: fc.constantFrom('', '2023-05-04', '2023-05', '2023', '0987-01-02'),
  headline: fc.string({ unit: 'grapheme' }),
  publisher: fc.string({ unit: 'grapheme' }),
  lang: fc.constantFrom('', 'en', 'ru'),
});

describe('a citation in BibTeX', () => {
  test('names newspaper, day in parts, address and day of access', () => {
    expect(bibtexOf([ferry], '2024-01-31')).toBe(
      [
        '@article{harbourcourier2023ferry,',
        '  title = {{The ferry: fares up 8\\% \\& more}},',
        '  journal = {Harbour Courier},',
        '  year = {2023},',
        '  month = may,',
        '  day = {4},',
        '  url = {https://courier.example/2023/ferry?a=1&b=50%25_x},',
        '  urldate = {2024-01-31},',
        '  langid = {en},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('leaves out what is not known, and is then no article of a newspaper', () => {
    expect(bibtexOf([bare], '2024-01-31')).toBe('@misc{note,\n  title = {{A note}},\n}\n');
  });

  test.each([
    ['2023-05', '  year = {2023},\n  month = may,\n}'],
    ['2023', '  year = {2023},\n}'],
    ['soon', '  title = {{A note}},\n}'],
  ])('of the date %s has what is known of it', (date, end) => {
    expect(bibtexOf([{ ...bare, date }], '')).toContain(end);
  });

  test('gives names to braces, which count for BibTeX even behind a backslash', () => {
    expect(bibtexOf([{ ...bare, headline: '{\\}' }], '')).toContain(
      '{{\\textbraceleft{}\\textbackslash{}\\textbraceright{}}}',
    );
  });

  test('has a key of its own among others, of ASCII letters', () => {
    const keys = [
      ferry,
      ferry,
      { ...ferry, headline: 'Überfahrt', publisher: 'Été' },
      { ...bare, headline: 'Мост' },
    ];
    expect([...bibtexOf(keys, '').matchAll(/@\w+\{(.*),/g)].map(([, key]) => key)).toEqual([
      'harbourcourier2023ferry',
      'harbourcourier2023ferry-2',
      'ete2023uberfahrt',
      'article',
    ]);
  });

  test('never opens a brace that it does not close, nor leaves a sign to TeX, whatever the words', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const [, ...fields] = bibtexOf([article], '').trimEnd().split('\n').slice(0, -1);
        for (const field of fields) {
          const [, name, value] = /^ {2}(\w+) = (.*),$/u.exec(field)!;
          expect(depthsOf(value!).every((depth) => depth >= 0)).toBe(true);
          expect(depthsOf(value!).at(-1) ?? 0).toBe(0);
          if (name !== 'url') expect(value!.replace(/\\[&%$#_]/g, '')).not.toMatch(/[&%$#_~^]/);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** BibTeX counts every brace, one behind a backslash too. */
function depthsOf(value: string): number[] {
  let depth = 0;
  return [...value].map((sign) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth;
  });
}

describe('a citation in RIS', () => {
  test('is a reference of type NEWS between its first and last tag', () => {
    expect(risOf([ferry], '2024-01-31')).toBe(
      [
        'TY  - NEWS',
        'TI  - The ferry: fares up 8% & more',
        'T2  - Harbour Courier',
        'PY  - 2023',
        'DA  - 2023/05/04/',
        'UR  - https://courier.example/2023/ferry?a=1&b=50%25_x',
        'Y2  - 2024/01/31/',
        'LA  - en',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['2023-05', 'PY  - 2023\r\nDA  - 2023/05//\r\n'],
    ['2023', 'PY  - 2023\r\nDA  - 2023///\r\n'],
    ['', 'TY  - NEWS\r\nTI  - A note\r\nER  - \r\n'],
  ])('of the date "%s" keeps the slashes of what is not known', (date, part) => {
    expect(risOf([{ ...bare, date }], '2024-01-31')).toContain(part);
  });

  test('has a tag in every line and one reference an article, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { minLength: 1, maxLength: 3 }), (articles) => {
        const lines = risOf(articles, '2024-01-31')
          .split('\r\n')
          .filter((line) => line !== '');
        expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        expect(lines.filter((line) => line === 'TY  - NEWS').length).toBe(articles.length);
        expect(lines.filter((line) => line === 'ER  - ').length).toBe(articles.length);
        expect(lines.find((line) => line.startsWith('T2') && line.includes('*'))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a citation in CSL-JSON', () => {
  test('is a newspaper article with dates in parts', () => {
    expect(JSON.parse(cslJsonOf([ferry], '2024-01-31'))).toEqual([
      {
        id: 'courier-1',
        type: 'article-newspaper',
        title: 'The ferry: fares up 8% & more',
        'container-title': 'Harbour Courier',
        issued: { 'date-parts': [[2023, 5, 4]] },
        URL: 'https://courier.example/2023/ferry?a=1&b=50%25_x',
        accessed: { 'date-parts': [[2024, 1, 31]] },
        language: 'en',
      },
    ]);
  });

  test('leaves out what is not known', () => {
    expect(JSON.parse(cslJsonOf([bare, { ...bare, date: '2023-05' }], '2024-01-31'))).toEqual([
      { id: 'text:1', type: 'article-newspaper', title: 'A note' },
      { id: 'text:1', type: 'article-newspaper', title: 'A note', issued: { 'date-parts': [[2023, 5]] } },
    ]);
  });
});

describe('a citation in Markdown', () => {
  test('links the headline and names publisher, day and day of access', () => {
    expect(markdownOf([ferry], '2024-01-31')).toBe(
      '[The ferry: fares up 8% & more](<https://courier.example/2023/ferry?a=1&b=50%25_x>), *Harbour Courier*, 2023-05-04, accessed 2024-01-31\n',
    );
  });

  test('of several is a list, of what is not known nothing', () => {
    expect(markdownOf([bare, { ...bare, headline: '', date: '2023' }], '2024-01-31')).toBe(
      '- A note\n- Without a headline, 2023\n',
    );
  });

  test.each([
    ['[x](javascript:alert(1)) <b>*_`', '\\[x\\](javascript:alert(1)) \\<b\\>\\*\\_\\`'],
    ['# 1. Not a heading', '\\# 1. Not a heading'],
    ['2023. A year', '2023\\. A year'],
    ['- no\nlist', '\\- no list'],
    ['AT&T &amp; co | 5$ ~~x~~ \\', 'AT&T \\&amp; co \\| 5\\$ \\~\\~x\\~\\~ \\\\'],
  ])('of %s means its words', (headline, written) => {
    expect(markdownOf([{ ...bare, headline }], '')).toBe(`${written}\n`);
  });

  test('does not link an address that may not be linked to', () => {
    expect(markdownOf([{ ...bare, url: 'javascript:alert(1)' }], '2024-01-31')).toBe('A note\n');
    expect(markdownOf([{ ...bare, url: 'https://a.example/<x>)' }], '')).toBe(
      '[A note](<https://a.example/%3Cx%3E)>)\n',
    );
  });
});
