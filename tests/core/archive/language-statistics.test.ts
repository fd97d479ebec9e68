import { describe, expect, test, vi } from 'vitest';
import {
  otherStatisticsTable,
  STATISTICS_LANGUAGES,
  statisticsTable,
} from '../../../src/build/language-table';
import { archiveIn, openArchive } from '../../../src/core/archive/archive';
import {
  joinedStatistics,
  openStatistics,
  sourceOfStatistics,
} from '../../../src/core/archive/language-statistics';
import { rarityOf } from '../../../src/core/archive/rarity';
import { WITH_STATISTICS } from '../../../src/sources/statistics-languages';

const english = openStatistics(statisticsTable());
const source = sourceOfStatistics(async (language) => otherStatisticsTable(language));
const empty = openArchive([], english, null, source);

describe('the statistics of another language', () => {
  test.each(STATISTICS_LANGUAGES)('take at most 60 kB: %s', (language) => {
    expect(otherStatisticsTable(language)!.length).toBeLessThanOrEqual(60_000);
  });

  test('are shipped for every language that the extension asks for', () => {
    expect(WITH_STATISTICS).toEqual(STATISTICS_LANGUAGES);
  });

  test.each([
    ['de', ['Zeit', 'Regierung', 'Wasserstrategie']],
    ['fr', ['temps', 'gouvernement', 'cryptomonnaie']],
    ['ru', ['время', 'правительство', 'криптовалюта']],
    ['pl', ['czas', 'rząd', 'węglowodory']],
    ['tr', ['zaman', 'hükümet', 'kriptopara']],
    ['ar', ['الحكومة', 'الهيدروكربونات']],
    ['zh', ['政府', '疫苗']],
    ['ja', ['政府', '牡蠣']],
  ])('know which words are common in an archive of nothing: %s', async (language, words) => {
    const archive = { ...(await archiveIn(language, empty)), articles: 1 };
    const rarities = words.map((word) => rarityOf(word, archive, language));
    expect(rarities).toEqual([...rarities].sort((a, b) => a - b));
    expect(rarities[0]).toBeLessThan(rarities.at(-1)! - 2);
  });

  test('hold pairs of ideographs that only meet across two words', async () => {
    const chinese = await archiveIn('zh', empty);
    expect(rarityOf('的中', { ...chinese, articles: 1 }, 'zh')).toBeLessThan(7);
  });

  test('take names from English, as rare there or rarer', () => {
    const none = joinedStatistics({ shareOf: () => english.shareOf(1) }, english);
    const [common, unknown] = ['president', 'zzyzx'].map((word) => rarityIn(none, word));
    expect(common).toBeLessThan(unknown!);
    expect(common).toBeGreaterThan(5);
  });

  test('are left out where there are none', async () => {
    expect(await archiveIn('ko', empty)).toBe(empty);
    expect(await archiveIn('en', empty)).toBe(empty);
    const lost = openArchive([], english, null, async () => Promise.reject(new Error('not there')));
    expect(await archiveIn('de', lost)).toBe(lost);
  });
});

function rarityIn(statistics: typeof english, word: string): number {
  return rarityOf(word, { ...empty, statistics, articles: 1 }, 'en');
}

describe('a table', () => {
  test('is asked for once, and again after it could not be had', async () => {
    const tableOf = vi.fn(async () => null).mockRejectedValueOnce(new Error('gone'));
    const asked = sourceOfStatistics(tableOf);
    await expect(asked('de')).rejects.toThrow('gone');
    await asked('de');
    await asked('de');
    expect(tableOf).toHaveBeenCalledTimes(2);
  });
});
