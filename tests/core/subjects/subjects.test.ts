import { beforeAll, describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { tagsOf } from '../../../src/core/actors/indexed';
import { openActors } from '../../../src/core/actors/table';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import type { Article, Page } from '../../../src/core/article';
import type { Subject } from '../../../src/core/context';
import { findContext } from '../../../src/core/find-context';
import { openPack, withoutArticles } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { searchArchive } from '../../../src/core/search/search';

const actors = openActors(actorsTable(), topicsTable());

const article = (id: string, headline: string, body: string, lang = 'en'): Article => ({
  ...{ id, headline, body, lang },
  ...{ url: '', date: '2022-05-01', lead: '', publisher: '' },
});

const ARTICLES = [
  article(
    'moscow',
    'Putin receives envoys',
    'The Russian president spoke of Russia and its neighbours in the Kremlin.',
  ),
  article(
    'pair',
    'Beijing and Moscow sign',
    'China and Russia agreed on a bridge. Chinese and Russian builders begin in May.',
  ),
  article(
    'tariff',
    'Tariffs on Chinese steel',
    'Washington raised duties. The Commerce Department named Chinese mills. China protested.',
  ),
  article('wheat', 'Wheat harvest', 'Kansas farmers bring in wheat. The Commerce Department counts it.'),
  article(
    'aside',
    'Opera in Vienna',
    `The hall was full. ${'A long evening of song followed for all who had come, and nobody left before the end. '.repeat(6)}One tenor once sang in China.`,
  ),
  article(
    'berlin',
    'Handel mit China wächst',
    'Die chinesische Ausfuhr nach Deutschland stieg. China liefert Autos nach Berlin.',
    'de',
  ),
];

async function archiveOf(hidden: readonly number[] = []): Promise<Archive> {
  const half = 3;
  const packs = await Promise.all(
    [ARTICLES.slice(0, half), ARTICLES.slice(half)].map(async (articles, at) => {
      const bytes = await packArchive(articles, { deflate, tagsOf: (one) => tagsOf(one, actors) });
      const gone = hidden.map((index) => index - at * half).filter((index) => index >= 0 && index < half);
      return withoutArticles(await openPack(bytesSource(bytes), inflate), gone);
    }),
  );
  return openArchive(packs, openStatistics(statisticsTable()), actors);
}

const idsFor = async (text: string, archive: Archive) =>
  (await searchArchive(text, archive)).found.map(({ article: { id } }) => id).sort();

const pageWith = (headline: string, text: string, lang = 'en'): Page => ({
  ...{ headline, text, lang, date: '', publisher: '' },
  ...{ url: 'https://page.example/1', canonical: '' },
});

let archive: Archive;
beforeAll(async () => {
  archive = await archiveOf();
});

describe('an article about countries, persons and topics', () => {
  test.each([
    ['Sino-Russian', ['pair']],
    ['sino-russian', ['pair']],
    ['Moscow Beijing', ['pair']],
    ['Россия Китай ', ['pair']],
    ['Китай', ['berlin', 'pair', 'tariff']],
    ['中国', ['berlin', 'pair', 'tariff']],
    ['Putin', ['moscow']],
    ['Путин', ['moscow']],
    ['about:China', ['berlin', 'pair', 'tariff']],
    ['about:chinese', ['berlin', 'pair', 'tariff']],
    ['about:"United States"', ['tariff']],
    ['about:US', ['tariff']],
    ['US China ', ['tariff']],
    ['about:China about:Russia', ['pair']],
    ['about:China steel ', ['tariff']],
    ['about:Zölle', ['tariff']],
    ['about:wheat Kansas ', ['wheat']],
  ])('is found by %s', async (text, ids) => {
    expect(await idsFor(text, archive)).toEqual(ids);
  });

  test('is not found by an aside, and a name by itself is the word that was typed', async () => {
    expect(await idsFor('about:Austria', archive)).toEqual(['aside']);
    expect(await idsFor('Beijing ', archive)).toEqual(['pair']);
    expect(await idsFor('China ', archive)).toEqual(['aside', 'berlin', 'pair', 'tariff']);
  });

  test('shows the sentence that names it in whatever word', async () => {
    const { sentence } = (await searchArchive('Sino-Russian', archive)).found[0]!;
    const marked = sentence!.marks.map(({ start, end }) => sentence!.text.slice(start, end));
    expect(marked).toEqual(['Chinese', 'Russian']);
  });
});

describe('a page that nothing is related to', () => {
  const page = pageWith(
    'Chess by night train',
    'Players from Norway, Austria, Hungary and India crossed the granite hills in one night train, and storks nest above the last tunnel. Norway leads, Austria is third.\n\nPassengers may sleep, read or play in the dining car. Tickets are sold at the Commerce Department, which has a queue of its own; the Commerce Department closes at noon. Few had heard of the Osterhaus tunnel, and the Osterhaus tunnel is long.',
  );

  test('still tells what the archive has on its subjects, each by a search that finds as many', async () => {
    const { related, facts, marks, subjects } = await findContext(page, archive);
    expect({ related, facts, marks }).toEqual({ related: [], facts: [], marks: [] });
    const told = new Map(subjects.map(({ name, articles }) => [name, articles]));
    expect(told.get('Austria')).toBe(1);
    expect(told.get('Commerce Department')).toBe(2);
    expect([...told.keys()].join()).not.toContain('Osterhaus');
    await expectTrue(subjects, archive);
  });

  test('has its subjects named in its own language', async () => {
    const russian = pageWith(
      'Поезд через Китай',
      'Дорога идёт через Китай. Китайские инженеры построили её давно.',
      'ru',
    );
    const { subjects } = await findContext(russian, archive);
    expect(subjects).toContainEqual({ kind: 'country', name: 'Китай', articles: 3, search: 'about:Китай' });
    await expectTrue(subjects, archive);
  });

  test('does not count articles that were taken out', async () => {
    const less = await archiveOf([4]);
    const { subjects } = await findContext(page, less);
    expect(subjects.map(({ name }) => name)).not.toContain('Austria');
    await expectTrue(subjects, less);
  });

  test('has none where the archive has none', async () => {
    const { subjects } = await findContext(pageWith('Chess', 'Norway won. Norway celebrates.'), archive);
    expect(subjects.filter(({ kind }) => kind !== 'topic')).toEqual([]);
  });
});

async function expectTrue(subjects: readonly Subject[], archive: Archive): Promise<void> {
  for (const { search, articles } of subjects)
    expect([search, (await searchArchive(search, archive)).count]).toEqual([search, articles]);
}
