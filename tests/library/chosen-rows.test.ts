import { describe, expect, test } from 'vitest';
import { chosenRows } from '../../src/library/chosen-rows';
import { type Row, rowOf } from '../../src/library/row';
import { NO_WISHES, searchOf, type Wishes, wishesIn } from '../../src/library/wishes';

const row = (id: string, more: Partial<Row> = {}): Row => {
  const { origin = 'bundled', seq = null, ...head } = more;
  const all = { id, url: '', headline: id, publisher: 'Ledger', date: '2024-05-01', lang: 'en', ...head };
  return rowOf(all, { origin, seq, place: null });
};

const ROWS = [
  row('harbour', { date: '2023-01-02', publisher: 'Fjord Herald', origin: 'page', seq: 4 }),
  row('Élections', { date: '2024-06-09', lang: 'fr', publisher: 'Le Phare' }),
  row('undated', { date: '' }),
  row('budget', { date: '2024-05-01', origin: 'import:1', seq: 7 }),
  row('almanac', { date: '2024-05-01', origin: 'pack:3' }),
];

const chosenBy = (wishes: Partial<Wishes>, more: Partial<Parameters<typeof chosenRows>[2]> = {}) =>
  chosenRows(
    ROWS,
    { ...NO_WISHES, ...wishes },
    { ranks: null, labels: new Map(), compare: new Intl.Collator('en').compare, ...more },
  ).map(({ id }) => id);

describe('the library', () => {
  test('lists the newest first, those of one day as they came, undated ones last', () => {
    expect(chosenBy({})).toEqual(['Élections', 'budget', 'almanac', 'harbour', 'undated']);
    expect(chosenBy({ sort: 'oldest' })).toEqual(['harbour', 'budget', 'almanac', 'Élections', 'undated']);
  });

  test('is ordered by headline, publisher and when one kept it', () => {
    expect(chosenBy({ sort: 'headline' })).toEqual(['almanac', 'budget', 'Élections', 'harbour', 'undated']);
    expect(chosenBy({ sort: 'publisher' }).slice(0, 2)).toEqual(['harbour', 'Élections']);
    expect(chosenBy({ sort: 'kept' }).slice(0, 2)).toEqual(['budget', 'harbour']);
  });

  test.each<[string, Partial<Wishes>, string[]]>([
    ['a publisher, without case and accents', { publisher: 'le pharé' }, ['Élections']],
    ['a first day', { from: '2024-05-02' }, ['Élections']],
    ['a last day, which leaves out the undated', { to: '2023-12-31' }, ['harbour']],
    ['where they come from', { origin: 'pack:3' }, ['almanac']],
    ['a language', { lang: 'fr' }, ['Élections']],
    ['both of two', { lang: 'en', from: '2024-01-01' }, ['budget', 'almanac']],
  ])('is narrowed by %s', (_, wishes, ids) => {
    expect(chosenBy(wishes)).toEqual(ids);
  });

  test('has what a search of the text found, and what says so in its headline', () => {
    const ranks = new Map([
      [ROWS[4]!, 0],
      [ROWS[0]!, 1],
    ]);
    expect(chosenBy({ text: 'elections', sort: 'best' }, { ranks })).toEqual([
      'almanac',
      'harbour',
      'Élections',
    ]);
  });

  test('is narrowed by a tag, and searched in tags and notes', () => {
    const labels = new Map([['harbour', { tags: ['Ports & Seas'], note: 'Ask the pilot.' }]]);
    expect(chosenBy({ tag: 'ports & seas' }, { labels })).toEqual(['harbour']);
    for (const text of ['pilot', 'tag:ports', 'herald pilot'])
      expect(chosenBy({ text }, { labels, ranks: new Map() })).toEqual(['harbour']);
    expect(chosenBy({ text: 'tag:pilot' }, { labels, ranks: new Map() })).toEqual([]);
  });
});

describe('the wishes', () => {
  test('stand in the address and come back from it', () => {
    const wishes: Wishes = { ...NO_WISHES, text: 'wheat & corn', from: '2024-01-01', sort: 'kept' };
    expect(wishesIn(searchOf(wishes))).toEqual(wishes);
    expect(searchOf(NO_WISHES)).toBe('');
  });

  test('are none where the address says nonsense', () => {
    expect(wishesIn('?sort=random&nothing=1')).toEqual(NO_WISHES);
  });
});
