import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';

const values = (text: string, date = '2023-12-31', lang = 'en'): string[] =>
  annotate(text, { date, lang }).dates.map(({ value }) => value);

describe('dates as TIMEX3 values, read on 31 December 2023', () => {
  test.each<[string, string[]]>([
    ['It opened on March 5, 2018.', ['2018-03-05']],
    ['It opened on 5 March 2018.', ['2018-03-05']],
    ['It opened on 2018-03-05 and 03/06/2018.', ['2018-03-05', '2018-03-06']],
    ['They met on March 20-22.', ['2023-03-20/2023-03-22']],
    ['They will meet on March 20.', ['2024-03-20']],
    ['They met in February 2022.', ['2022-02']],
    ['They will vote in November.', ['2024-11']],
    ['He died in May.', ['2023-05']],
    ['Things got off to a bad start in February, he said.', ['2023-02']],
    ['He may go.', []],
    ['It grew from 2018 to 2022.', ['2018/2022']],
    ['It began in the 1990s.', ['199']],
    ['Next year is far.', ['2024']],
    ['It fell last year.', ['2022']],
    ['It happened last week.', ['2023-W52']],
    ['It happened on Friday.', ['2023-12-29']],
    ['They meet on Friday, Jan. 5.', ['2024-01-05']],
    ['They will meet Tuesday next week.', ['2024-01-02']],
    ['He left yesterday.', ['2023-12-30']],
    ['He left three years ago.', ['2020']],
    ['It took two weeks.', ['P2W']],
    ['Few came in recent months, and more will in coming weeks.', ['PXM', 'FUTURE_REF']],
    ['It opened barely a month after the storm.', ['P1M']],
    ['It opened in 2018 and sold more that year.', ['2018', '2018']],
    ['Few buy these days, and in the near future none will.', ['PRESENT_REF', 'FUTURE_REF']],
    ['They march each July.', ['XXXX-07']],
    ['It began in January nineteen ninety-seven.', ['1997-01']],
    ['Profit fell below that of the year-earlier third quarter.', ['2022-Q3']],
    ['The three-hour talks ended.', ['PT3H']],
    ['Profit rose in the third quarter of 2023.', ['2023-Q3']],
    ['He meets her every Monday.', ['XXXX-WXX-1']],
    ['It starts at 8:30 p.m. EST.', ['2023-12-31T20:30']],
    ['The mine opened in the summer of 2018.', ['2018-SU']],
    ['A chapel of the 12th century burned.', ['11']],
    ['The attacks of 9/11 came first.', ['2001-09-11']],
    ['Sales rose in the year ended June 30.', ['P1Y', '2023-06-30']],
    ['They sold 2000 cars and $1999 bonds.', []],
    ['A 64-year-old man fell.', []],
    ['Read USA Today.', []],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  test('relative dates need a day to count from', () => {
    expect(values('It fell last year and on March 5.', '')).toEqual(['XXXX-XX-XX', 'XXXX-03-05']);
  });

  test('the stop behind May ends the sentence, that behind Dec. does not', () => {
    const text = 'He came last May. He left on Dec. 5.';
    const { dates } = annotate(text, { date: '2023-12-31' });
    expect(dates.map(({ span }) => text.slice(span.start, span.end))).toEqual(['May', 'Dec. 5']);
  });

  test('deadlines lie before, beginnings after their date', () => {
    const relations = (text: string) =>
      annotate(text, { date: '2023-12-31' }).dates.map(({ relation }) => relation ?? '');
    expect(relations('It must end by 2030. It has run since 2018.')).toEqual(['BEFORE', 'AFTER']);
    expect(relations('It runs until early 2030, after late 2018.')).toEqual(['BEFORE', 'AFTER']);
    expect(relations('It ran in 2018. By then 2030 was far. It lasts until two weeks pass.')).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('a deadline may begin a sentence', () => {
    const { dates } = annotate('It ran long. By 2030 it ends.', { date: '2023-12-31' });
    expect(dates.map(({ relation }) => relation)).toEqual(['BEFORE']);
  });

  test('months of languages without a table are known from Intl', () => {
    expect(values('Spotkanie odbyło się 5 marca 2023 roku.', '2023-12-31', 'pl')).toEqual(['2023-03-05']);
    expect(values('Mötet hölls i mars 2023.', '2023-12-31', 'sv')).toEqual(['2023-03']);
    expect(values('Mötet hölls den 5 mars 2023.', '2023-12-31', 'sv')).toEqual(['2023-03-05']);
    expect(values('Mötet hölls den 5 januari 2023 och den 6 dec. 2023.', '2023-12-31', 'sv')).toEqual([
      '2023-01-05',
      '2023-12-06',
    ]);
  });
});
