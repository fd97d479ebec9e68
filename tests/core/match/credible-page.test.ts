import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { openArchive } from '../../../src/core/archive/archive';
import type { Article, Page } from '../../../src/core/article';
import { findContext } from '../../../src/core/find-context';
import { crediblePage } from '../../../src/core/match/credible-page';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { articleOfPage } from '../../../src/core/page-article';
import { STORIES } from '../stories';

const AT = 'https://a.example/dam';

async function archiveOf({ article: [headline, body], lang }: (typeof STORIES)[number]) {
  const article: Article = {
    id: AT,
    url: AT,
    date: '2024-01-02',
    headline,
    lead: '',
    body,
    publisher: 'A',
    lang,
  };
  return openArchive([await openPack(bytesSource(await packArchive([article], { deflate })), inflate)], null);
}

function pageOf([headline, text]: readonly [string, string], lang: string, url: string): Page {
  return { url, canonical: AT, headline, text, date: '', publisher: 'A', lang };
}

describe.each(STORIES.map((story) => [story.lang, story] as const))(
  'a page in %s that claims an archived address',
  (lang, story) => {
    test('is believed when it tells that story', async () => {
      const page = pageOf(story.article, lang, 'https://a.example/amp-version');
      expect((await findContext(page, await archiveOf(story))).archived?.url).toBe(AT);
    });

    test('is believed when it tells it in another version', async () => {
      const [headline, body] = story.article;
      const later = pageOf([`${headline}!`, body.slice(0, body.length * 0.7)], lang, 'https://a.example/m');
      expect((await crediblePage(later, await archiveOf(story))).canonical).toBe(AT);
    });

    test('is not believed when it tells another, of the same event or not', async () => {
      const archive = await archiveOf(story);
      for (const told of [story.page, story.unrelated]) {
        const page = pageOf(told, lang, 'https://a.example/other');
        expect((await crediblePage(page, archive)).canonical).toBe('');
        expect((await findContext(page, archive)).archived).toBeNull();
      }
    });

    test('is not believed for the same headline over another text', async () => {
      const page = pageOf([story.article[0], story.unrelated[1]], lang, 'https://a.example/other');
      expect((await crediblePage(page, await archiveOf(story))).canonical).toBe('');
    });
  },
);

describe('the address under which a page is kept', () => {
  const page = pageOf(STORIES[0]!.page, 'en', '');
  const keptAt = (url: string, canonical: string) => articleOfPage({ ...page, url, canonical }).url;

  test('is its own where the claim leaves out what chooses the story', () => {
    expect(keptAt('https://a.example/story?id=2', 'https://a.example/story')).toBe(
      'https://a.example/story?id=2',
    );
    expect(keptAt('https://a.example/?p=2', 'https://a.example/')).toBe('https://a.example/?p=2');
  });

  test('is the one claimed where that names the story itself', () => {
    expect(
      keptAt('https://a.example/dam-holds-after-rain?view=2', 'https://a.example/dam-holds-after-rain'),
    ).toBe('https://a.example/dam-holds-after-rain');
    expect(keptAt('https://a.example/?p=2', 'https://a.example/dam-holds')).toBe(
      'https://a.example/dam-holds',
    );
  });
});
