import { type Archive, articleAt } from '../core/archive/archive';
import type { Leaving } from '../holdings/json-lines';
import { OWN } from '../sources/own';
import { findOwn } from '../store/articles';
import { readLabels } from '../store/labels';
import type { Row } from './row';

/** The articles of rows, whole and in their order: the reader's own with when they were kept and their earlier versions. */
export async function* leavingOf(rows: readonly Row[], archive: Archive): AsyncGenerator<Leaving> {
  for (const { id, seq, place } of rows) {
    const own = seq === null ? null : await findOwn([id.slice(OWN.length + 1)]);
    if (own) yield { ...own, labels: await readLabels(own.identity) };
    else if (place) {
      const article = await articleAt(archive, { ...place, score: 1 });
      yield { article: { ...article, id: withoutNamespace(article.id) } };
    }
  }
}

/** What pack an article was in is no part of it elsewhere. */
function withoutNamespace(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
