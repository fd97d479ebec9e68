import type { ArticleRef } from '../article';
import type { Context, Related } from '../context';
import { canonicalUrl } from '../url/url';

/** Cormack, Clarke and Büttcher 2009 found 60 and called the choice uncritical. */
const RANK_CONSTANT = 60;

/** So many related articles are shown in all. */
const MOST_SHOWN = 7;

/**
 * Two lists of related articles as one by reciprocal rank fusion: scores of different archives are never compared. Of two
 * that stand alike the local one comes first, and the order within each list stays. The same address counts once, at its
 * place in both.
 */
export function mergedRelated(
  local: readonly Related[],
  remote: readonly Related[],
  limit = MOST_SHOWN,
): Related[] {
  const merged = new Map<string, { related: Related; score: number }>();
  for (const list of [local, remote]) {
    for (const [rank, related] of list.entries()) {
      const key = keyOf(related.article);
      const score = 1 / (RANK_CONSTANT + rank + 1);
      const there = merged.get(key);
      merged.set(key, { related: there?.related ?? related, score: (there?.score ?? 0) + score });
    }
  }
  return [...merged.values()]
    .sort((a, b) => b.score - a.score) // stable: local ones were put in first
    .slice(0, limit)
    .map(({ related }) => related);
}

/**
 * What local and remote archive know together. Marks, copies and the article that the page is stay the local archive's
 * where it has them; facts of the remote one follow, and none of an article that both have.
 */
export function mergedContext(local: Context, remote: Context): Context {
  const known = new Set(local.related.map(({ article }) => keyOf(article)));
  const isNew = ({ article }: { readonly article: ArticleRef }): boolean => !known.has(keyOf(article));
  return {
    ...local,
    archived: local.archived ?? remote.archived,
    copy: local.copy ?? remote.copy,
    related: mergedRelated(local.related, remote.related),
    facts: [...local.facts, ...remote.facts.filter(({ fact }) => isNew(fact))],
    figures: [...local.figures, ...remote.figures.filter(isNew)],
  };
}

function keyOf({ id, url }: ArticleRef): string {
  return canonicalUrl(url) || id;
}
