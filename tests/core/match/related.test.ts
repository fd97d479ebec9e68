import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { statisticsTable } from '../../../src/build/language-table';
import { openActors } from '../../../src/core/actors/table';
import {
  type Archive,
  archivedAs,
  factsAt,
  findByAddress,
  openArchive,
} from '../../../src/core/archive/archive';
import { openStatistics } from '../../../src/core/archive/language-statistics';
import { rarityOf } from '../../../src/core/archive/rarity';
import { type Article, type Page, textOf } from '../../../src/core/article';
import { parseArticle } from '../../../src/core/formats/article-format';
import { rankAll } from '../../../src/core/match/rank-all';
import { relatedTo } from '../../../src/core/match/related';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { ON_OTHER_SUBJECTS, ON_THE_SUBJECT } from '../samples';

const background = openStatistics(statisticsTable());
const actors = openActors(actorsTable(), topicsTable());
const seed = parseArticle(
  readFileSync(new URL('../../../seeds/000_2531918337c8774b.txt', import.meta.url), 'utf8'),
);

async function archiveOf(...lists: readonly (readonly Article[])[]): Promise<Archive> {
  const packs = await Promise.all(
    lists.map((articles) => packArchive(articles, { deflate, factsOf: ({ id }) => id })),
  );
  return openArchive(
    await Promise.all(packs.map((bytes) => openPack(bytesSource(bytes), inflate))),
    background,
    actors,
  );
}

const articleFrom = (page: Page, fields: Partial<Article> = {}): Article => ({
  id: page.url,
  url: page.url,
  date: page.date,
  headline: page.headline,
  lead: '',
  body: page.text,
  publisher: page.publisher,
  lang: page.lang,
  ...fields,
});

describe('an archive of the one seed', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveOf([seed]);
  });

  test.each(ON_THE_SUBJECT.map((page) => [page.headline, page] as const))(
    'is related to: %s',
    async (_, page) => {
      const [related] = await relatedTo(page, archive);
      expect(related?.article.headline).toBe(seed.headline);
      expect(related?.why.names.length).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(ON_OTHER_SUBJECTS.map((page) => [page.headline, page] as const))(
    'is not related to: %s',
    async (_, page) => {
      expect(await relatedTo(page, archive)).toEqual([]);
    },
  );

  test('is not related to a page that names its two countries once each, in passing', async () => {
    const page = {
      ...ON_THE_SUBJECT[0]!,
      headline: 'Governor turns tax debate against the house',
      text: 'The governor vetoed the tax cut, and his budget keeps the money for schools. “The competition for jobs is between us and China and us and Russia,” he said during a visit to a school. The speaker called the agreement with the teachers a bribe. Lawmakers meet in September to override the veto, and both sides count votes. The chamber of commerce has spent two million on advertisements in favour of the bill.',
    };
    expect(await relatedTo(page, archive)).toEqual([]);
  });

  test('shows why, as the archive prints it, and a verbatim sentence with marks', async () => {
    const [related] = await relatedTo(ON_THE_SUBJECT[0]!, archive);
    const { text, span, marks } = related!.sentence!;
    expect(related!.why.names.slice(0, 2)).toEqual(['Vladimir Putin', 'Xi Jinping']);
    expect(related!.why.phrases).toContain('bilateral trade');
    expect(textOf(seed).slice(span.start, span.end)).toBe(text);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('200 billion');
  });

  test('does not show a page to itself, under any of its addresses', async () => {
    const page = {
      ...ON_THE_SUBJECT[0]!,
      url: `${seed.url}?utm_source=x`,
      text: seed.body,
      headline: seed.headline,
    };
    expect(await relatedTo(page, archive)).toEqual([]);
    expect(await archivedAs(page, archive)).toEqual(seed);
    expect(await archivedAs(ON_THE_SUBJECT[0]!, archive)).toBeNull();
  });

  test('calls a reprint under another address a copy and says how much of it', async () => {
    const page = { ...ON_THE_SUBJECT[0]!, text: `${seed.lead}\n\n${seed.body}`, headline: seed.headline };
    const [related] = await relatedTo(page, archive);
    expect(related).toMatchObject({ kind: 'copy' });
    expect(related!.copied).toBeGreaterThan(0.95);
  });

  test('knows how rare a word is although it holds one article', () => {
    const rarities = ['the', 'government', 'turnover', 'Jinping'].map((word) =>
      rarityOf(word, archive, 'en'),
    );
    expect(rarities).toEqual([...rarities].sort((a, b) => a - b));
    expect(rarities[0]).toBe(0);
  });

  // A quadratic path would need hours: the test's time limit tells.
  test('reads ten megabytes of page in linear time', async () => {
    const page = { ...ON_THE_SUBJECT[0]!, text: `${ON_THE_SUBJECT[4]!.text}\n\n`.repeat(5000) };
    expect(await relatedTo(page, archive)).toEqual(expect.any(Array));
  }, 60_000);
});

describe('several packs', () => {
  const articles = [...ON_THE_SUBJECT, ...ON_OTHER_SUBJECTS].map((page) => articleFrom(page));

  test('rank as one archive', async () => {
    const page = { ...ON_THE_SUBJECT[8]!, url: 'https://other.example/' };
    const together = await rankAll(page, await archiveOf(articles));
    const apart = await rankAll(
      page,
      await archiveOf(articles.slice(0, 3), articles.slice(3, 8), articles.slice(8)),
    );
    expect(apart.slice(0, 8).map(({ id }) => id)).toEqual(together.slice(0, 8).map(({ id }) => id));
  });

  test('find an address in any of them, with its facts', async () => {
    const archive = await archiveOf(articles.slice(0, 3), articles.slice(3));
    const hit = await findByAddress(['https://news.example/football'], archive);
    expect(hit && (await factsAt(archive, hit))).toBe('https://news.example/football');
  });
});

test('copies of one report are shown once', async () => {
  const report = ON_THE_SUBJECT[1]!;
  const reprints = ['a', 'b', 'c'].map((host) =>
    articleFrom(report, { id: host, url: `https://${host}.example/putin` }),
  );
  const related = await relatedTo(ON_THE_SUBJECT[8]!, await archiveOf(reprints));
  expect(related.map(({ article: { id } }) => id)).toEqual(['a']);
});

test('a ranking leaves out the page itself, by id or address, and nothing else', async () => {
  const articles = ON_THE_SUBJECT.map((page) => articleFrom(page));
  const ranked = await rankAll(
    { ...ON_THE_SUBJECT[0]!, id: ON_THE_SUBJECT[1]!.url },
    await archiveOf(articles),
  );
  const ids = ranked.map(({ id }) => id).sort();
  expect(ids).toEqual(
    articles
      .slice(2)
      .map(({ id }) => id)
      .sort(),
  );
});

test('articles near in time come first, unless dates are left out', async () => {
  const [page, other] = [ON_THE_SUBJECT[8]!, ON_THE_SUBJECT[5]!];
  const archive = await archiveOf([
    articleFrom(other, { id: 'far', url: '', date: '1999-01-01' }),
    articleFrom(other, { id: 'near', url: '', date: page.date }),
  ]);
  expect((await rankAll(page, archive)).map(({ id }) => id)).toEqual(['near', 'far']);
  const blind = await rankAll(page, archive, { dateBlind: true });
  expect(blind[0]!.score).toBe(blind[1]!.score);
});
