import { type OwnArticle, openDatabase } from './database';

/** The reader's articles that stand in no segment yet, in the order of arrival: those of the last moments, or of an import that goes on. */
export async function readUnpacked(): Promise<OwnArticle[]> {
  const transaction = (await openDatabase()).transaction(['articles', 'segments']);
  const articles = transaction.objectStore('articles');
  const [seqs, segments] = await Promise.all([
    articles.getAllKeys(),
    transaction.objectStore('segments').getAll(),
  ]);
  const packed = new Set(segments.flatMap((segment) => [...segment.seqs]));
  const found = await Promise.all(seqs.filter((seq) => !packed.has(seq)).map((seq) => articles.get(seq)));
  return found.filter((own) => own !== undefined);
}
