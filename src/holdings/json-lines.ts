import type { Article } from '../core/article';
import { type Labels, NO_LABELS } from '../core/labels';
import type { OwnArticle } from '../store/database';

/** An article that leaves the archive; the reader's own with when it was kept, earlier versions, tags and note. */
export interface Leaving extends Partial<Pick<OwnArticle, 'addedAt' | 'earlier' | 'evidence'>> {
  readonly article: Article;
  readonly labels?: Labels | undefined;
}

/** A Blob takes over so many characters at a time: what it has need not stay in this page's memory. */
const PART_CHARS = 1 << 20;

/** A text file of pieces, which are never all in memory. `seen` is told how many so far. */
export async function textFile(pieces: AsyncIterable<string>, seen: (pieces: number) => void): Promise<Blob> {
  const parts: Blob[] = [];
  let part: string[] = [];
  let chars = 0;
  let count = 0;
  const flush = (): void => {
    parts.push(new Blob(part));
    part = [];
    chars = 0;
    seen(count);
  };
  for await (const piece of pieces) {
    part.push(piece);
    chars += piece.length;
    count += 1;
    if (chars >= PART_CHARS) flush();
  }
  flush();
  return new Blob(parts);
}

/** Articles as JSON Lines that can be imported again, with what else leaves with them beside. */
export async function* jsonLinesOf(articles: AsyncIterable<Leaving>): AsyncGenerator<string> {
  for await (const { article, addedAt, evidence, earlier = [], labels = NO_LABELS } of articles) {
    const beside = {
      ...(addedAt !== undefined && { addedAt }),
      ...(evidence !== undefined && { evidence }),
      ...(labels.tags.length > 0 && { tags: labels.tags }),
      ...(labels.note !== '' && { note: labels.note }),
      ...(earlier.length > 0 && { earlier }),
    };
    yield `${JSON.stringify({ ...article, ...beside })}\n`;
  }
}
