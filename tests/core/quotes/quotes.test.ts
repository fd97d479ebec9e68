import { beforeAll, describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import type { Article, Page } from '../../../src/core/article';
import { textOf } from '../../../src/core/article';
import { withPageSpeakers } from '../../../src/core/compare/quoted-speakers';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { withQuotes } from '../../../src/core/marks/quotes';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { quotesOnPage } from '../../../src/core/quotes-on-page';
import { OWN_PAIRS } from './own-pairs';

const article = (id: string, body: string, date = '2019-03-04', lang = 'en'): Article => ({
  ...{ id, url: `https://archive.example/${id}`, date, headline: `Report ${id}`, lead: '', body },
  ...{ publisher: 'Archive', lang },
});

const pageOf = (text: string, date = '2019-03-05', lang = 'en'): Page => ({
  ...{ url: 'https://page.example/x', canonical: '', headline: 'Another report', text, date },
  ...{ publisher: 'Page', lang },
});

async function archiveOf(articles: readonly Article[]): Promise<Archive> {
  const bytes = await packArchive(articles, { deflate, ...annotations() });
  return openArchive([await openPack(bytesSource(bytes), inflate)], openStatistics(statisticsTable()));
}

describe('forty pairs of an archived text and a page', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveOf(OWN_PAIRS.map(({ archive: body }, at) => article(`${at}`, body)));
  });

  test.each(OWN_PAIRS.map((pair, at) => ({ ...pair, at })))('$kind: $page', async ({ page, isSame, at }) => {
    const quotes = await quotesOnPage(pageOf(page), archive);
    expect(quotes.map(({ passage }) => passage.article.id)).toEqual(isSame ? [`${at}`] : []);
  });
});

const REEF =
  '"The reef recovers faster than any model predicted, provided that trawlers stay outside the northern boundary," marine biologist Kofi Mensah said on Monday.';
/** A story of its own, so that the page is no copy. */
const AROUND =
  'The old reserve is open again after nine years. Visitors may dive there from May, the harbour office says, in groups of six with a guide, and fishermen have been promised two moorings outside the buoys. Hotels on the island report more bookings than in any spring since the storm.';
const BEFORE =
  'Corals that bleached in the hot summer have grown back along four kilometres of the bay, divers of the marine institute report. They counted forty kinds of fish where eleven were left, and two turtles that had not been seen since the oil spill. The survey will be repeated each autumn.';
const quotesFor = async (text: string, articles: readonly Article[], date?: string) =>
  quotesOnPage(pageOf(text, date), await archiveOf(articles));

describe('a quote that a page cuts', () => {
  const cut = 'Mensah said “the reef recovers faster than any model predicted”.';

  test('is shown with the whole sentence, the speaker and the words left out', async () => {
    const [quote] = await quotesFor(cut, [article('reef', `Coral is back.\n\n${REEF}`)]);
    const { text, start, marks, article: source } = quote!.passage;
    expect(text).toBe(REEF);
    expect(textOf(article('reef', `Coral is back.\n\n${REEF}`)).slice(start, start + text.length)).toBe(REEF);
    expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual([
      'provided that trawlers stay outside the northern boundary',
    ]);
    expect(quote!.speaker).toBe('Kofi Mensah');
    expect(source.id).toBe('reef');
    expect(quote!.quoted.exact).toBe('the reef recovers faster than any model predicted');
  });

  test('is marked on the page, and its card says the same', async () => {
    const marks = withQuotes([], await quotesFor(cut, [article('reef', REEF)]));
    expect(marks.map(({ kind, card }) => [kind, card.wording, card.passages[0]!.text])).toEqual([
      ['quote', 'Kofi Mensah', REEF],
    ]);
  });

  test('leaves out nothing where the page says the rest outside of its marks', async () => {
    const whole = `${cut} He said this holds provided that trawlers stay outside the northern boundary.`;
    const [quote] = await quotesFor(whole, [article('reef', REEF)]);
    expect(quote!.passage.marks).toEqual([]);
  });

  test('comes from the article that has most of it, of equals from the earliest', async () => {
    const short = '"The reef recovers faster than any model predicted," biologist Kofi Mensah said.';
    const articles = [
      article('short', short, '2018-01-01'),
      article('late', REEF, '2019-02-02'),
      article('early', REEF, '2019-01-01'),
    ];
    const [quote] = await quotesFor(cut, articles);
    expect(quote!.passage.article.id).toBe('early');
  });
});

describe('a quote of another year', () => {
  test('says how many years lie between', async () => {
    const page = `${AROUND} ${REEF}`;
    const archived = `${BEFORE} ${REEF}`;
    const [quote] = await quotesFor(page, [article('reef', archived, '2012-06-01')], '2019-03-05');
    expect(quote!.years).toBe(6);
    const [undated] = await quotesFor(page, [article('reef', archived, '')], '2019-03-05');
    expect(undated!.years).toBe(0);
  });
});

describe('a quote that page and archive give to different speakers', () => {
  const { archive, page } = OWN_PAIRS.find(({ kind }) => kind === 'given to somebody else, long')!;

  test('names both', async () => {
    const reading = { page: pageOf(page), language: 'en' };
    const found = await quotesFor(page, [article('statement', archive)]);
    const [quote] = withPageSpeakers(reading, found);
    expect(quote!.speaker).toContain('palace');
    expect(quote!.pageSpeaker).toBe('Arman Petrosyan');
  });

  test('names one where both mean the same person', async () => {
    const reading = {
      page: pageOf(`${AROUND} ${REEF.replace('marine biologist Kofi', 'Dr')}`),
      language: 'en',
    };
    const [quote] = withPageSpeakers(
      reading,
      await quotesFor(reading.page.text, [article('reef', `${BEFORE} ${REEF}`)]),
    );
    expect(quote!.pageSpeaker).toBeUndefined();
  });
});

describe('a page', () => {
  test('finds no quotes of itself, nor of the wire story that it prints', async () => {
    const body = [REEF, ...OWN_PAIRS.slice(0, 4).map((pair) => pair.archive)].join('\n\n');
    expect(await quotesFor(body, [article('wire', body)])).toEqual([]);
  });

  test('finds none in a pack made without quotes', async () => {
    const bytes = await packArchive([article('reef', REEF)], { deflate });
    const archive = openArchive([await openPack(bytesSource(bytes), inflate)], null);
    expect(await quotesOnPage(pageOf(REEF), archive)).toEqual([]);
  });
});
