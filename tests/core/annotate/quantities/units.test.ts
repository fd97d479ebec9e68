import { describe, expect, test } from 'vitest';
import { amountOf, quantitiesIn } from './quantities-in';

describe('units of measure', () => {
  test.each<[string, Record<string, string>]>([
    [
      'It has 5 percent, 6 pct, 7 per cent and 8%.',
      { '5 percent': '5 %', '6 pct': '6 %', '7 per cent': '7 %', '8%': '8 %' },
    ],
    ['It has 5 per group.', {}],
    ['It rose 5 percentage points and a percentage point.', { '5 percentage points': '5 pp' }],
    ['It rose 25 basis points.', { '25 basis points': '25 bp' }],
    [
      'It covers 5 square miles, 6 sq. km and 7 cubic meters.',
      { '5 square miles': '5 mi²', '6 sq. km': '6 km²', '7 cubic meters': '7 m³' },
    ],
    ['It covers 5 square tables.', { '5 square tables': '5 count' }],
    [
      'It sailed 5 nautical miles with 6 metric tons.',
      { '5 nautical miles': '5 nmi', '6 metric tons': '6 t' },
    ],
    ['It has 5 °C, 6 ° and 7 degrees.', { '5 °C': '5 °C', '6 °': '6 °', '7 degrees': '7 °' }],
    [
      'It has 5 degrees Celsius, 6 degrees F and 7 degrees centigrade.',
      { '5 degrees Celsius': '5 °C', '6 degrees F': '6 °F', '7 degrees centigrade': '7 °C' },
    ],
    ['It has 5 C batteries.', { '5 C batteries': '5 count' }],
    [
      'It drove 5 miles per hour and 6 km an hour and 7 km/h and 8 mph.',
      { '5 miles per hour': '5 mph', '6 km an hour': '6 km/h', '7 km/h': '7 km/h', '8 mph': '8 mph' },
    ],
    ['It drove 5 km/day.', { '5 km': '5 km' }],
    ['It drove 5 miles per day.', { '5 miles': '5 mi' }],
    [
      'It weighs 5 kg, 6 kilos, 7 grams and 8 tonnes.',
      { '5 kg': '5 kg', '6 kilos': '6 kg', '7 grams': '7 g', '8 tonnes': '8 t' },
    ],
    ['It weighs five kg.', { 'five kg': '5 kg' }],
    ['It is 5ft tall and a 5-mile walk.', { '5ft': '5 ft', '5-mile': '5 mi' }],
    ['It is 40 meters (131ft) deep.', { '40 meters': '40 m' }],
    ['It is 40 meters (about 131 feet) deep.', { '40 meters': '40 m' }],
    ['It is 40 meters (131 meters) deep.', { '40 meters': '40 m', '131 meters': '131 m' }],
    ['It is 40 meters (131 percent) deep.', { '40 meters': '40 m', '131 percent': '131 %' }],
    [
      'It has 5 acres and 6 hectares and 7 barrels.',
      { '5 acres': '5 acre', '6 hectares': '6 ha', '7 barrels': '7 bbl' },
    ],
  ])('%s', (text, quantities) => expect(quantitiesIn(text, amountOf)).toEqual(quantities));
});

describe('ages and lengths', () => {
  test.each<[string, Record<string, string>]>([
    ['A 64-year-old left.', { '64-year-old': '64 year' }],
    ['A man of 64 years of age left.', { '64 years of age': '64 year' }],
    ['A 64 years old man left.', { '64 years old': '64 year' }],
    ['Two 3-year-olds left.', { '3-year-olds': '3 year' }],
    ['A 6-month-old child left.', { '6-month-old': '6 month' }],
    ['He is aged 64 now.', { 64: '64 year' }],
    ['He is age 64 now.', { 64: '64 year' }],
    ['A 130-year-old tree fell.', { '130-year-old': '130 year' }],
    ['Ann Lee, 64, left.', { 64: '64 year' }],
    ['Ann Lee, 2, left.', {}],
    ['Ann Lee, 3, left.', { 3: '3 year' }],
    ['Ann Lee, 110, left.', { 110: '110 year' }],
    ['Ann Lee, 111, left.', {}],
    ['It lasted a year.', { 'a year': '1 year' }],
    ['It lasted for a year.', { 'a year': '1 year' }],
    ['It lasted two and a half hours.', { 'two and a half hours': '2.5 hour' }],
    ['It fell for the past two years.', {}],
  ])('%s', (text, quantities) => expect(quantitiesIn(text, amountOf)).toEqual(quantities));
});
