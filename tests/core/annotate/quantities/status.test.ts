import { describe, expect, test } from 'vitest';
import { quantitiesIn, thingOf } from './quantities-in';

describe('how an amount is meant', () => {
  test.each<[string, Record<string, string>]>([
    ['Its goal is $5 billion.', { '$5 billion': 'target' }],
    ['It reached its goal of $5 billion.', { '$5 billion': 'actual' }],
    ['The target, about 5 miles, is far.', { '5 miles': 'target' }],
    ['The target, of about 5 miles, is far.', { '5 miles': 'actual' }],
    ['They had a target; 5 miles is far.', { '5 miles': 'actual' }],
    ['They had a target: 5 miles is far.', { '5 miles': 'actual' }],
    ['The target of 7 now some 5 miles off.', { '5 miles': 'target' }],
    ['The target of 7 now and some 5 miles off.', { '5 miles': 'unknown' }],
    ['It fell in all by 5 miles.', { '5 miles': 'change' }],
    ['It fell in it all by 5 miles.', { '5 miles': 'unknown' }],
    ['They hit a very big target of 5 miles.', { '5 miles': 'actual' }],
    ['They hit a very old big target of 5 miles.', { '5 miles': 'target' }],
    ['Hit targets of 5 miles.', { '5 miles': 'actual' }],
    ['The shed, 5 miles off.', { '5 miles': 'unknown' }],
    ['It set a $5 billion target.', { '$5 billion': 'target' }],
    ['It passed the $5 billion mark.', { '$5 billion': 'actual' }],
    ['It is under the ceiling of $5 billion.', { '$5 billion': 'threshold' }],
    ['It expects $5 billion.', { '$5 billion': 'forecast' }],
    ['It will grow by 5 percent.', { '5 percent': 'change' }],
    ['It grew by 5 percent.', { '5 percent': 'change' }],
    ['It grew to 5 percent.', { '5 percent': 'actual' }],
    ['It grew at 5 percent.', { '5 percent': 'actual' }],
    ['It hit $5 billion.', { '$5 billion': 'actual' }],
    ['A 5 percent rise came.', { '5 percent': 'change' }],
    ['A 5 percent pay rise came.', { '5 percent': 'change' }],
    ['A 5 percent in growth came.', { '5 percent': 'change' }],
    ['It paid $5 billion.', { '$5 billion': 'actual' }],
    ['About $5 billion.', { '$5 billion': 'unknown' }],
    ['Plans fell; $5 billion came.', { '$5 billion': 'unknown' }],
    ['Its target, $5 billion, stands.', { '$5 billion': 'target' }],
    ['Its target was 3 trucks for $5 billion.', { '3 trucks': 'target', '$5 billion': 'target' }],
    ['The $5 billion plan stands.', { '$5 billion': 'target' }],
  ])('%s', (text, quantities) => expect(quantitiesIn(text, ({ status }) => status)).toEqual(quantities));
});

describe('what an amount measures', () => {
  test.each<[string, Record<string, string>]>([
    ['Trade reached $5 billion.', { '$5 billion': '5000000000 trade' }],
    ['It saw $5 billion in bilateral trade.', { '$5 billion': '5000000000 bilateral trade' }],
    ['It saw $5 billion in old bilateral food trade.', { '$5 billion': '5000000000 old bilateral food' }],
    [
      'Exports of grain and oil to China reached $5 billion.',
      { '$5 billion': '5000000000 export grain oil' },
    ],
    ['In 2018, exports of grain reached $5 billion.', { '$5 billion': '5000000000 export grain' }],
    ['Imports fell, while exports reached $5 billion.', { '$5 billion': '5000000000 export' }],
    ['He said that exports reached $5 billion.', { '$5 billion': '5000000000 export' }],
    ['Imports: exports reached $5 billion.', { '$5 billion': '5000000000 export' }],
    ['Imports; exports reached $5 billion.', { '$5 billion': '5000000000 export' }],
    ['The $5 billion loan came.', { '$5 billion': '5000000000 loan came' }],
    ['The $5 billion-a-year loan came.', { '$5 billion': '5000000000 ', 'a-year': '1 loan came' }],
    ['It saw $5 billion and a loan.', { '$5 billion': '5000000000 ' }],
    ['It saw $5 billion, a loan.', { '$5 billion': '5000000000 ' }],
    ['Quickly loans of $5 billion came.', { '$5 billion': '5000000000 came quickly loan' }],
    ['Berlin loans of $5 billion came.', { '$5 billion': '5000000000 came loan' }],
    ['"Trade" at $5 billion came.', { '$5 billion': '5000000000 came' }],
  ])('%s', (text, quantities) => expect(quantitiesIn(text, thingOf)).toEqual(quantities));
});

test('what is told in the past is actual: up to twelve words before, eight behind', () => {
  const status = (text: string) => Object.values(quantitiesIn(text, (found) => found.status));
  const so = (count: number) => 'so '.repeat(count);
  expect(status(`It stood ${so(11)}5 miles off.`)).toEqual(['actual']);
  expect(status(`It stood ${so(12)}5 miles off.`)).toEqual(['unknown']);
  expect(status(`The 5 miles ${so(7)}stood.`)).toEqual(['actual']);
  expect(status(`The 5 miles ${so(8)}stood.`)).toEqual(['unknown']);
});

test('an aim is told up to nine words before', () => {
  const status = (count: number) =>
    Object.values(quantitiesIn(`The target ${'so '.repeat(count)}5 miles off.`, (found) => found.status));
  expect([status(8), status(9)]).toEqual([['target'], ['unknown']]);
});

test('a year names the period of an amount within sixty units', () => {
  const period = (count: number) =>
    Object.values(quantitiesIn(`They got $5 ${'x'.repeat(count)} in 2018.`, (found) => found.period ?? ''));
  expect([period(54), period(55)]).toEqual([['2018'], ['']]);
});

describe('the day or year of an amount', () => {
  test.each<[string, Record<string, string>]>([
    ['Trade stood at $5 billion in 2018.', { '$5 billion': '2018' }],
    ['In 2018 trade stood at $5 billion.', { '$5 billion': '2018' }],
    ['Goods in 2017 at $5 in 2018 it had.', { $5: '2017' }],
    ['Trade stood at $5 billion, in 2018.', { '$5 billion': '' }],
    ['Trade stood at $5 billion due in 2018.', { '$5 billion': '' }],
    ['Trade stood at $5 billion by 2018.', { '$5 billion': '' }],
    ['It got $5 in 2018 and $6 in 2019.', { $5: '2018', $6: '2019' }],
    ['It took three hours in 2018.', { 'three hours': '' }],
    ['Trade with them in goods and in services of all kinds and sorts in 2018 was $5.', { $5: '2018' }],
  ])('%s', (text, quantities) => expect(quantitiesIn(text, ({ period = '' }) => period)).toEqual(quantities));
});
