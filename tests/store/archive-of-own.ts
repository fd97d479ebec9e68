import 'fake-indexeddb/auto';
import type { Article } from '../../src/core/article';
import { eachOwn, keepArticle } from '../../src/store/articles';
import { deleteDatabase, type Lane, type OwnArticle } from '../../src/store/database';
import { articlesOf, planRenewal, planUnpacked, putSegment, readSegments } from '../../src/store/segments';

/** A short article of its own about anything; `at` names its address, `''` for none. */
export function storyAt(at: string, body = `The council met about ${at}.`): Article {
  return {
    id: at,
    url: at === '' ? '' : `https://a.example/${at}`,
    date: '2026-03-01',
    headline: `News of ${at}`,
    lead: '',
    body,
    publisher: 'A',
    lang: 'en',
  };
}

export function keep(article: Article, lane: Lane = 'saved') {
  return keepArticle(article, { lane, origin: 'page', at: '2026-03-02T10:00:00.000Z' });
}

export async function allOwn(): Promise<OwnArticle[]> {
  const all: OwnArticle[] = [];
  for await (const own of eachOwn()) all.push(own);
  return all;
}

/** Packs all that is to be packed, as the workshop does, with the headlines as the pack's bytes. */
export async function packAll(): Promise<void> {
  for (const lane of ['saved', 'imported'] as const) {
    for (const next of [planUnpacked, planRenewal])
      for (let plan = await next(lane); plan; plan = await next(lane)) {
        const own: OwnArticle[] = [];
        for await (const one of articlesOf(plan)) own.push(one);
        const seqs = own.map(({ seq }) => seq);
        await putSegment(plan, seqs, new Blob(own.map(({ article }) => `${article.headline}\n`)));
      }
  }
}

/** The headlines that the segments lead to, deleted ones left out. */
export async function packedHeadlines(): Promise<string[]> {
  const segments = await readSegments();
  const lists = await Promise.all(
    segments.map(async ({ file, gone }) =>
      (await file.text()).split('\n').filter((line, place) => line !== '' && !gone.includes(place)),
    ),
  );
  return lists.flat().sort();
}

export const emptyStore = deleteDatabase;
