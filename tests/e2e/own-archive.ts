import type { Page } from 'puppeteer-core';
import type { Article } from '../../src/core/article';
import type { Found, SearchResult } from '../../src/core/search/search';
import type { Job, Segment } from '../../src/store/database';

/** Asks the background from one of the extension's own pages. Rejects with its sentence. */
export async function askFrom<Answer>(page: Page, question: string, ...words: unknown[]): Promise<Answer> {
  return page.evaluate(
    async (asked, given) => {
      const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
      const reply = await runtime.sendMessage({ question: asked, words: given });
      if (reply?.failed === undefined && reply) return reply.answer as never;
      throw new Error(reply?.failed ?? 'no answer');
    },
    question,
    words,
  );
}

/** What a typed search finds first, asked from one of the extension's own pages. */
export async function searchFrom(page: Page, text: string): Promise<readonly Found[]> {
  return (await askFrom<SearchResult>(page, 'search', text, {})).found;
}

interface Extension {
  readonly runtime: {
    sendMessage(message: object): Promise<{ answer?: unknown; failed?: string } | undefined>;
  };
}

/** Stages a file to be imported as the settings do, from one of the extension's own pages, and sets it to work. */
export async function stageImport(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await askFrom(page, 'loss'); // makes the database, if there is none
  await page.evaluate(
    async (fileName, base64) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('backstory');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const file = new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], fileName);
      const transaction = database.transaction(['jobs', 'files'], 'readwrite');
      const job = {
        name: fileName,
        size: file.size,
        addedAt: '',
        state: 'open',
        rows: 0,
        bytes: 0,
        articles: 0,
      };
      const counts = { duplicates: 0, changed: 0, addresses: 0, rejected: 0, sentence: '', feed: null };
      const adding = transaction.objectStore('jobs').add({ ...job, ...counts });
      adding.onsuccess = () => transaction.objectStore('files').put(file, adding.result);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    name,
    Buffer.from(content as string).toString('base64'),
  );
  await askFrom(page, 'work');
}

export interface Dump {
  readonly jobs: readonly Job[];
  readonly articles: readonly { readonly seq: number; readonly article: Article }[];
  /** The articles' places in the order of the segments, and the segments' bytes in base64. */
  readonly segments: readonly (Omit<Segment, 'seqs' | 'file'> & {
    readonly seqs: number[];
    readonly file: string;
  })[];
}

/**
 * All that stands in the database, read past the extension's own code; `{ files: false }` leaves out the segments' bytes,
 * `{ articles: false }` the articles.
 */
export async function dumpStore(page: Page, { files = true, articles = true } = {}): Promise<Dump> {
  const dump = await page.evaluate(
    async (wantsFiles, wantsArticles) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('backstory');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const all = (store: string) =>
        new Promise<never[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result as never[]);
          reading.onerror = () => reject(reading.error);
        });
      const [jobs, articles, segments] = await Promise.all([
        all('jobs'),
        wantsArticles ? all('articles') : [],
        all('segments'),
      ]);
      database.close();
      const base64 = async (file: Blob) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        let text = '';
        for (let at = 0; at < bytes.length; at += 0x8000)
          text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
        return btoa(text);
      };
      const packed = (segments as unknown as { seqs: Uint32Array; file: Blob }[]).map(async (segment) => ({
        ...segment,
        seqs: [...segment.seqs],
        file: wantsFiles ? await base64(segment.file) : '',
      }));
      // As text: the driver of Firefox takes seconds over twenty thousand objects.
      return JSON.stringify({ jobs, articles, segments: await Promise.all(packed) });
    },
    files,
    articles,
  );
  return JSON.parse(dump) as Dump;
}
