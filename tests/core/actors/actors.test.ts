import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { actorsIn, sharedActors } from '../../../src/core/actors/actors';
import { scanActors } from '../../../src/core/actors/scan';
import { type ActorKind, openActors } from '../../../src/core/actors/table';
import { languageOf } from '../../../src/core/text/language';

const known = openActors(actorsTable(), topicsTable());

const mentioned = (headline: string, text = '') =>
  actorsIn(headline, text, languageOf(`${headline}\n${text}`), known);

const keys = (headline: string, ...kinds: ActorKind[]): string[] =>
  mentioned(headline)
    .filter(({ actor }) => kinds.length === 0 || kinds.includes(actor.kind))
    .map(({ actor }) => actor.key)
    .sort();

describe('a country', () => {
  test('is one by name, demonym, capital and seat of government', () => {
    for (const text of [
      'Russia',
      'the Russian guest',
      'talks in Moscow',
      'the Kremlin said',
      'a Soviet plan',
    ])
      expect(keys(text, 'country')).toEqual(['RU']);
  });

  test('is the same in eleven languages with their cases', () => {
    const texts = [
      'The Chinese and the Russian side met',
      'Die chinesische und die russische Seite trafen sich in Peking',
      'Les chinois et la partie russe se sont vus',
      'Los chinos y la parte rusa hablaron en Pekín',
      'I cinesi e la parte russa a Pechino',
      'Os chineses e a parte russa em Pequim',
      'О встрече с китайскими коллегами рассказали в России',
      'Про зустріч із китайськими колегами розповіли в Росії',
      'التقى الوفد الروسي مسؤولين في الصين وبكين',
      '俄罗斯代表团访问中国',
      'ロシア代表団が中国を訪問',
    ];
    for (const text of texts) expect(keys(text, 'country'), text).toEqual(['CN', 'RU']);
  });

  test('is found twice in one word that means two', () => {
    expect(keys('中俄举行会谈', 'country')).toEqual(['CN', 'RU']);
    expect(keys('The talks were on the Sino-Russian border', 'country')).toEqual(['CN', 'RU']);
  });

  test('is not what only begins like it', () => {
    expect(keys('Storm over New England', 'country')).toEqual([]);
    expect(keys('The Washington Post reports', 'country')).toEqual([]);
    expect(keys('a turkey for dinner', 'country')).toEqual([]);
  });

  test('is found by letters with and without points, in capitals alone', () => {
    expect(keys('The U.S. and the UN', 'country', 'bloc')).toEqual(['UN', 'US']);
    expect(keys('Tell us who came', 'country', 'bloc')).toEqual([]);
    expect(keys('The WHO and the US came', 'country', 'bloc')).toEqual(['US', 'WHO']);
    expect(keys('WHO TOLD US THAT', 'country', 'bloc')).toEqual([]);
  });

  test('is found where it stands without the points of up to four letters, in any text', () => {
    const parts = [
      'U.S.',
      'U.N.',
      'U.K',
      'A.',
      'B.C.D.E.F.',
      'é',
      '_',
      '中',
      '5',
      ' ',
      '. ',
      ' Brazil',
      '-led',
    ];
    const placesIn = (text: string): string[] => {
      const places: string[] = [];
      scanActors(text, known, new Set(['us']), (actor, start, end) => {
        places.push(`${known.all[actor]!.key} ${start} ${end}`);
      });
      return places;
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (some) => {
        const text = some.join('');
        const without = text.replace(/\b(?:[A-Z]\.){2,4}/g, (letters) =>
          letters.replaceAll('.', '').padEnd(letters.length),
        );
        expect(placesIn(text)).toEqual(placesIn(without));
      }),
      { numRuns: 2000 },
    );
    expect(placesIn('The U.S. and éU.S.')).toEqual(['US 4 6']);
  });

  test('is no word that is one without its accents', () => {
    for (const first of ['Où', 'Ou'])
      expect(keys(`${first} va la Russie, où et ou`, 'country')).toEqual(['RU']);
  });
});

describe('a person of state', () => {
  test('is one in every script', () => {
    for (const text of ['Putin', 'о Путине', 'Президент Путин', 'Poutine', '普京', 'プーチン', 'بوتين'])
      expect(keys(text, 'person'), text).toEqual(['Vladimir Putin']);
  });

  test('speaks for a country', () => {
    expect(keys('Xi Jinping trifft Putin', 'country')).toEqual(['CN', 'RU']);
  });
});

describe('a topic', () => {
  test('is one in every language', () => {
    for (const text of [
      'trade between them',
      'der Handel',
      'торговли',
      'о товарообороте',
      '双边贸易',
      'التجارة',
    ])
      expect(keys(text, 'topic'), text).toContain('trade');
  });

  test('is not what another language means by the word', () => {
    expect(keys('He came but it was late, and nobody told them', 'topic')).toEqual([]);
    expect(keys('Das war in der Stadt nicht zu sehen, und es war kalt', 'topic')).toEqual([]);
  });
});

describe('prominence', () => {
  test('counts the headline most and what stands early more', () => {
    const late = 'x '.repeat(300);
    const found = mentioned('China', `Russia. ${late} India. India.`);
    expect(found.map(({ actor, weight }) => [actor.key, weight])).toEqual([
      ['CN', 3],
      ['RU', 2],
      ['IN', 2],
    ]);
  });

  test('orders what two texts share by the lesser share', () => {
    const a = mentioned('China and Russia', 'Russia. Iran. Iran.');
    const b = mentioned('China and Russia', 'Russia. Russia. Russia. Iran.');
    expect(sharedActors(a, b).map(({ key }) => key)).toEqual(['RU', 'CN', 'IR']);
  });

  test('is nothing without a table', () => {
    expect(actorsIn('China', 'China', 'en', null)).toEqual([]);
  });
});

describe('the tables', () => {
  test('are refused by name when they are something else or cut off', () => {
    expect(() => openActors(new Uint8Array(40))).toThrow('no table of actors');
    expect(() => openActors(actorsTable().subarray(0, 20_000))).toThrow('cut off');
  });

  test('take at most 25 and 12 kB gzip', () => {
    expect(gzipSync(actorsTable()).length).toBeLessThanOrEqual(25_000);
    expect(gzipSync(topicsTable()).length).toBeLessThanOrEqual(12_000);
  });
});
