import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';

const found = (text: string) => annotate(text, { date: '2023-12-31' }).quantities;
const printed = (text: string): string[] =>
  found(text).map(({ value, high, unit, kind }) => `${value}${high ? `-${high}` : ''} ${unit} ${kind}`);

describe('quantities', () => {
  test.each<[string, string[]]>([
    ['It cost $200 billion.', ['200000000000 USD money']],
    ['It cost £1.2bn and €5m.', ['1200000000 GBP money', '5000000 EUR money']],
    ['It cost 3 million Canadian dollars.', ['3000000 CAD money']],
    ['It cost A$40 million.', ['40000000 AUD money']],
    ['A share fell to 89 cents.', ['0.89 USD money']],
    ['It cost 3 dollars 50 cents.', ['3.5 USD money']],
    ['It cost $5 to $10 million.', ['5000000-10000000 USD money']],
    ['Some 35% and 12 percent voted.', ['35 % percent', '12 % percent']],
    ['It rose 2 percentage points.', ['2 pp percent']],
    ['A change of minus five percent.', ['-5 % percent']],
    ['It is 40 meters (131ft) deep.', ['40 m measure']],
    ['They drove 120 km/h for 30 miles.', ['120 km/h measure', '30 mi measure']],
    ['It covers 12 square miles.', ['12 mi² measure']],
    ['Nine Syrians and 42 trapped miners came.', ['9 count count', '42 count count']],
    ['Two hundred and thirty-four people came.', ['234 count count']],
    ['Between 50 and 60 people came.', ['50-60 count count']],
    ['Some 30 or 40 people came.', ['40 count count']],
    ['It cost RMB 5 billion and 3 million rmb.', ['5000000000 CNY money', '3000000 CNY money']],
    ['Half a million people came.', ['500000 count count']],
    ['It is 40 meters (about 131 ft) deep.', ['40 m measure']],
    ['It is 40 meters (131 men) deep.', ['40 m measure', '131 count count']],
    ['It is 40 meters (131 ft deep).', ['40 m measure', '131 ft measure']],
    ['It is 40 meters (40 meters) deep.', ['40 m measure', '40 m measure']],
    ['They ran #5 miles, No. 6 miles, Nos. 7 miles, B-8 miles, A9 miles.', []],
    ['They ran Apollo 11 miles.', []],
    ["They ran Berg 11 miles and Berg's 12 miles.", ['11 mi measure', '12 mi measure']],
    ['A boy at age 64, aged 65, at the age 66.', ['64 year age', '65 year age']],
    ['A boy of 5 years of age, of 6 months old.', ['5 year age', '6 month age']],
    ['A 5 to 6 year old boy.', ['5-6 year age']],
    ['A boy 130 years old.', ['130 year age']],
    ['A boy 131 years old.', ['131 count count']],
    ['Lee Berg, 2, came. Lee Berg, 3, came.', ['3 year age']],
    ['Lee Berg, 110, came. Lee Berg, 111, came.', ['110 year age']],
    ['lee Berg, 64, came. Lee Berg, 64, 65, came.', []],
    ['It decided the 2018 midterms.', []],
    ['A dozen cars burned.', ['12 count count']],
    ['The 64-year-old man fell.', ['64 year age']],
    ['John Smith, 64, fell.', ['64 year age']],
    ['It lasted three hours.', ['3 hour duration']],
    ['Flight 370 left gate No. 5.', []],
    ['They won 3-2 on penalties.', []],
    ['The two countries agreed.', []],
    ['It opened in 2018 on March 5.', []],
    ['One in five agreed.', []],
    ['See http://a.example/?q=30%2520%20.', []],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected));

  test('carry bounds', () => {
    expect(
      found('More than 600 people and at least 5 cars; about 40 dogs; up to 9 cats.').map(
        ({ bound }) => bound,
      ),
    ).toEqual(['>', '>', '~', '<']);
  });

  test('tell targets, forecasts, thresholds and changes from what is reached', () => {
    const status = (text: string) => found(text)[0]?.status;
    expect(status('They set a target of $5 billion.')).toBe('target');
    expect(status('They reached the target of $5 billion.')).toBe('actual');
    expect(status('Growth is expected at 5 percent.')).toBe('forecast');
    expect(status('Trade passed the threshold of $5 billion.')).toBe('threshold');
    expect(status('Prices rose 5 percent.')).toBe('change');
    expect(status('Prices rose to 5 dollars.')).toBe('actual');
  });

  test('know what they measure and when', () => {
    expect(found('Bilateral trade stood at $5 billion in 2018.')[0]).toMatchObject({
      of: ['bilateral', 'trade'],
      period: '2018',
    });
    expect(found('They reached the target of $5 billion that they had set for 2024.')[0]).toMatchObject({
      status: 'actual',
    });
    expect(
      found('They reached the target of $5 billion that they had set for 2024.')[0]?.period,
    ).toBeUndefined();
  });

  test.each([
    ['The wheat harvest that the old trade boats sent, 5 miles off.', ['old', 'trade', 'boat']],
    ['Wheat harvest trade tariff boat tunnel 5 miles off.', ['trade', 'tariff', 'boat', 'tunnel']],
    ['The “wheat” harvest is 5 miles off.', ['harvest']],
    ['“Wheat harvest,” 5 miles off.', []],
    ['The trade: wheat harvest is 5 miles off.', ['wheat', 'harvest']],
    ['The trade, wheat harvest is 5 miles off.', ['wheat', 'harvest']],
    ['The 5 miles of wheat and trade.', ['wheat']],
    ['The 5 miles of wheat trade tariff harvest.', ['wheat', 'trade', 'tariff']],
    ['The 5 miles of wheat sent boats.', ['wheat']],
    ['The 5 miles of wheat harvested boats.', ['wheat']],
    ['The 5 miles of Berg wheat.', ['wheat']],
    ['The 5 miles wheat very boats.', ['wheat']],
    ['The 5-mile wheat.', ['wheat']],
    ['The 5 miles to wheat.', []],
    ['The 5 miles, wheat.', []],
    ['Boats 5 miles off.', ['boat']],
    ['Boat 5 miles off.', []],
  ])('measure what stands beside them: %s', (text, things) => expect(found(text)[0]!.of).toEqual(things));

  test('do not measure the person who begins the sentence', () => {
    const { quantities } = annotate('Vladimir Putin left. Putin held three-hour talks.');
    expect(quantities[0]?.of).not.toContain('putin');
  });
});
