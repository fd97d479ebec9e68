import { describe, expect, test } from 'vitest';
import { readKinds } from '../sources';

const read = (fields: string) => readKinds('b.bib', `@article{a, title = {Quay}, ${fields}}`);

describe('BibTeX', () => {
  test.each([
    ['url = {https://h.example/~lee/quay}', 'https://h.example/~lee/quay'],
    ['url = {https://h.example/\\~{}lee/quay\\_1}', 'https://h.example/~lee/quay_1'],
    ['url = "https://h.example/{\\textasciitilde}lee"', 'https://h.example/~lee'],
    ['howpublished = {\\url{https://h.example/quay}}', 'https://h.example/quay'],
    ['url = {www.h.example/quay}', 'https://www.h.example/quay'],
    ['howpublished = {Handed out}', ''],
  ])('gives addresses as they are meant: %s', async (fields, url) => {
    expect((await read(fields)).articles).toMatchObject([{ url }]);
  });

  test('names an address that is relative to an unknown one', async () => {
    const { articles, noted } = await read('url = {quay/1}');
    expect(articles).toMatchObject([{ url: '' }]);
    expect(noted).toEqual(['has an address that is relative to an unknown one, which is left out: "quay/1"']);
  });

  test.each([
    [
      '{\\textquotedblleft}Wider{\\textquotedblright} \\textendash{} the quay{\\textquoteright}s',
      '“Wider” – the quay’s',
    ],
    ["\\mbox{Lee's} \\emph{Quay} and \\textbf{\\textit{Ferry}}", "Lee's Quay and Ferry"],
    ['The \\LaTeX\\ Quay, \\TeX{} and {\\LaTeX}', 'The LaTeX Quay, TeX and LaTeX'],
    ['\\href{https://h.example/}{Quay} \\& more', 'Quay & more'],
    ['Br\\\\eak, no\\-break, a\\,b', 'Br eak, nobreak, a b'],
    ['Costs $5 \\{net\\}', 'Costs $5 {net}'],
    ['Tr\\d{a}m {\\dj}e \\ss ort', 'Trạm đe ßort'],
    ['{\\em Quay} and {\\it the} \\bf{Ferry} of \\items', 'Quay and the Ferry of \\items'],
    ['Of \\unknown{} and {\\unknown{}}', 'Of \\unknown and \\unknown'],
    ['Of \\unknowncommand and \\ssx', 'Of \\unknowncommand and \\ssx'],
  ])('reads commands of TeX: %s', async (abstract, lead) => {
    expect((await read(`abstract = {${abstract}}`)).articles).toMatchObject([{ lead }]);
  });

  test.each([
    ['subtitle = {A history}', { headline: 'Quay: A history' }],
    ['booktitle = {Harbour Papers}, publisher = {Lee}', { publisher: 'Harbour Papers' }],
    ['journal = {Harbour Post}, booktitle = {Papers}', { publisher: 'Harbour Post' }],
    [
      'year = 2019, % not 2018, month = jan\n  % a line = {of its own}\n month = mar, day = 4',
      { date: '2019-03-04' },
    ],
    ['abstract = {Some 5% more, he said}', { lead: 'Some 5% more, he said' }],
    ['school = {Harbour University}', { publisher: 'Harbour University' }],
    ['year = {{\\noopsort{1973c}}1981}, month = "10~" # jan', { date: '1981-01-10' }],
    ['year = 2019, month = mar, day = 4', { date: '2019-03-04' }],
    ['year = 2019, month = 3, day = 4', { date: '2019-03-04' }],
  ])('reads %s', async (fields, article) => {
    expect((await read(fields)).articles).toMatchObject([article]);
  });

  test('says which commands it does not know', async () => {
    expect((await read('abstract = {Of \\unknowncommand}')).noted).toEqual([
      'has commands of TeX that are not known, and are kept: "Quay"',
    ]);
    expect((await read('abstract = {C:\\\\x and \\"o}')).noted).toEqual([]);
  });

  test('of a book without a title that of the whole is no publisher', async () => {
    const { articles } = await readKinds('b.bib', '@book{a, booktitle = {Quay}, publisher = {Lee}}');
    expect(articles).toMatchObject([{ headline: 'Quay', publisher: 'Lee' }]);
  });

  test('an end of the title is kept before a subtitle', async () => {
    const { articles } = await readKinds('b.bib', '@book{a, title = {Quay?}, subtitle = {A history}}');
    expect(articles).toMatchObject([{ headline: 'Quay? A history' }]);
  });
});

describe('behind an entry that does not end', () => {
  test.each([
    ['@misc{b, title = {Ferry}}', ['Ferry']],
    ['@misc(b, title = {Ferry :)})', ['Ferry :)']],
    ['@misc(b, title = {Ferry}) @misc{c, title = {Tram \\} {1}}}', ['Ferry', 'Tram } 1']],
    ['@misc{b, title = {Ferry} @misc{c, title = {Tram}}', ['Tram']],
    ['@misc(b, title = {Ferry} @misc{c, title = {Tram}}', ['Tram']],
    ['@misc{b, title = {Ferry}}} @misc(c, title = {Tram})', ['Ferry', 'Tram']],
  ])('others are read: %s', async (behind, headlines) => {
    const { articles } = await readKinds(
      'b.bib',
      `@misc{a, title = {Quay},\n@misc{z, title = {{Pier,\n${behind}`,
    );
    expect(articles.map(({ headline }) => headline)).toEqual(headlines);
  });
});
