import { foldedTag, isLabelled, type Labels, labelsOf, NO_LABELS } from '../core/labels';
import { announce } from './changes';
import { type Labelled, openDatabase, write } from './database';

/** A tag, as it was first written, and on how many articles it stands. */
export interface UsedTag {
  readonly tag: string;
  readonly articles: number;
}

/** What the reader has put to the article of this identity; none when nothing. */
export async function readLabels(identity: string): Promise<Labels> {
  return (await (await openDatabase()).get('labels', identity)) ?? NO_LABELS;
}

/** All articles that have labels, in the order of their identities. */
export async function allLabelled(): Promise<Labelled[]> {
  return (await openDatabase()).getAll('labels');
}

/** Puts these labels to an article in place of those that it had; gives them as they are kept. Rejects with StoreError. */
export async function keepLabels(identity: string, labels: Labels, at: string): Promise<Labels> {
  const kept = labelsOf(labels.tags, labels.note);
  await write(['labels'] as const, async ({ store }) => {
    if (isLabelled(kept)) await store.put({ ...kept, identity, changedAt: at });
    else await store.delete(identity);
  });
  announce('labels');
  return kept;
}

/** All tags in use, those on most articles first, equals by name. */
export async function readTags(): Promise<UsedTag[]> {
  const tags = (await openDatabase()).transaction('labels').store.index('tag');
  const used = new Map<string, UsedTag>();
  for (let cursor = await tags.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    const { tag, articles } = used.get(foldedTag(cursor.key)) ?? { tag: cursor.key, articles: 0 };
    used.set(foldedTag(cursor.key), { tag, articles: articles + 1 });
  }
  return [...used.values()].sort((a, b) => b.articles - a.articles || (a.tag < b.tag ? -1 : 1));
}
