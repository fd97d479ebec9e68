import { readFileSync } from 'node:fs';
import { backgroundTable } from '../../src/build/background-table';
import { openArchive } from '../../src/core/archive';
import type { Article } from '../../src/core/article';
import { openBackground } from '../../src/core/background';
import { openPack } from '../../src/core/pack/open';
import { findPostings } from '../../src/core/pack/postings';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/write';
import { queryOf } from '../../src/core/query';
import { rankHits } from '../../src/core/rank';
import { foldWord, scanWords } from '../../src/core/text';
import { deflate, inflate, pageOf } from './eval-data';

/** A page as every engine gets it: whole, and as the best 40 words with a boost each, which serves the peers best. */
export interface PageQuery {
  readonly page: Article;
  readonly words: readonly { readonly word: string; readonly boost: number }[];
  /** The page's terms with their weights, made beforehand: what Backstory gets where the words are ready for it too. */
  readonly ready?: {
    readonly terms: readonly { readonly term: number; readonly weight: number }[];
    readonly selfScore: number;
  };
}

/** A search engine: an index as bytes, and an opened index that gives article numbers, best first. */
export interface Engine {
  readonly name: string;
  /** No more articles than this: beyond it the engine's index exceeds what V8 can hold as one string. */
  readonly most: number;
  /** The engine whose index it opens instead of one of its own. */
  readonly indexOf?: string;
  /** What is made of the queries before anything is timed. */
  readonly prepare?: (bytes: Uint8Array, queries: readonly PageQuery[]) => Promise<PageQuery[]>;
  readonly build: (articles: readonly Article[]) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array) => Promise<(query: PageQuery) => Promise<number[]> | number[]>;
}

const LIMIT = 50;
const words = (text: string): string[] => {
  const found: string[] = [];
  scanWords(text, (start, end) => found.push(foldWord(text.slice(start, end))));
  return found;
};
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** Made at build time, a file in the extension: opening it belongs to the cold start, making it does not. */
const background = backgroundTable();

const backstory: Engine = {
  name: 'backstory',
  most: Number.POSITIVE_INFINITY,
  build: (articles) =>
    packArchive(
      articles.map((article) => ({ ...article, lead: '', body: article.body })),
      { deflate },
    ),
  async open(bytes) {
    const archive = openArchive([await openPack(bytesSource(bytes), inflate)], openBackground(background));
    return ({ page }) =>
      rankHits(queryOf(pageOf(page), archive), archive, LIMIT, 0).map(({ index }) => index);
  },
};

/** The same without reading the page: terms are looked up and ranked, as the peers look up and rank their words. */
const backstoryWords: Engine = {
  ...backstory,
  name: 'backstory-words',
  indexOf: 'backstory',
  async prepare(bytes, queries) {
    const archive = openArchive([await openPack(bytesSource(bytes), inflate)], openBackground(background));
    return queries.map((query) => {
      const { terms, selfScore } = queryOf(pageOf(query.page), archive);
      return { ...query, ready: { terms: terms.map(({ term, weight }) => ({ term, weight })), selfScore } };
    });
  },
  async open(bytes) {
    const archive = openArchive([await openPack(bytesSource(bytes), inflate)], null);
    const none = { language: 'en', counts: { counts: new Map(), total: 0 } };
    return ({ ready }) => {
      const terms = ready!.terms.map((one) => ({
        ...one,
        postings: archive.packs.map(({ file }) => findPostings(file, one.term)),
      }));
      const { selfScore } = ready!;
      const query = { ...none, terms, selfScore, emphases: new Map(), rarities: new Map() };
      return rankHits(query, archive, LIMIT, 0).map(({ index }) => index);
    };
  },
};

const minisearch: Engine = {
  name: 'minisearch',
  most: Number.POSITIVE_INFINITY,
  async build(articles) {
    const index = await newMiniSearch();
    index.addAll(articles.map(({ headline, body }, id) => ({ id, headline, body })));
    return encode(index);
  },
  async open(bytes) {
    const { default: MiniSearch } = await import('minisearch');
    const index = MiniSearch.loadJSON(new TextDecoder().decode(bytes), miniSearchOptions);
    return (query) => {
      const boosts = new Map(query.words.map(({ word, boost }) => [word, boost]));
      return index
        .search(query.words.map(({ word }) => word).join(' '), {
          boost: { headline: 2 },
          boostTerm: (term: string) => boosts.get(term) ?? 1,
        })
        .slice(0, LIMIT)
        .map(({ id }) => id as number);
    };
  },
};

const miniSearchOptions = {
  fields: ['headline', 'body'],
  tokenize: words,
  processTerm: (term: string) => term,
};

async function newMiniSearch() {
  const { default: MiniSearch } = await import('minisearch');
  return new MiniSearch(miniSearchOptions);
}

const flexsearch: Engine = {
  name: 'flexsearch',
  most: Number.POSITIVE_INFINITY,
  async build(articles) {
    const index = await newFlexSearch();
    articles.forEach(({ headline, body }, id) => {
      index.add(id, `${headline} ${headline} ${body}`);
    });
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => {
      parts.push([key, data]);
    });
    return encode(parts);
  },
  async open(bytes) {
    const index = await newFlexSearch();
    for (const [key, data] of decode(bytes) as [string, string][]) index.import(key, data);
    return ({ words: wanted }) =>
      index.search(wanted.map(({ word }) => word).join(' '), { limit: LIMIT, suggest: true }) as number[];
  },
};

async function newFlexSearch() {
  const { Index } = await import('flexsearch');
  return new Index({ tokenize: 'strict', encode: words, resolution: 9 } as never) as unknown as {
    add: (id: number, text: string) => void;
    export: (handler: (key: string, data: string) => void) => Promise<void>;
    import: (key: string, data: string) => void;
    search: (text: string, options: object) => unknown;
  };
}

const orama: Engine = {
  name: 'orama',
  most: 10_000,
  async build(articles) {
    const { create, insertMultiple, save } = await import('@orama/orama');
    const index = create({ schema: { headline: 'string', body: 'string' } });
    await insertMultiple(
      index,
      articles.map(({ headline, body }, id) => ({ id: `${id}`, headline, body })),
      500,
    );
    return encode(save(index));
  },
  async open(bytes) {
    const { create, load, search } = await import('@orama/orama');
    const index = create({ schema: { headline: 'string', body: 'string' } });
    load(index, decode(bytes));
    return async ({ words: wanted }) => {
      const term = wanted.map(({ word }) => word).join(' ');
      const { hits } = await search(index, { term, boost: { headline: 2 }, threshold: 1, limit: LIMIT });
      return hits.map(({ id }) => Number(id));
    };
  },
};

const sqlite: Engine = {
  name: 'sqlite-wasm',
  most: Number.POSITIVE_INFINITY,
  async build(articles) {
    const sqlite3 = await openSqlite();
    const db = new sqlite3.oo1.DB(':memory:');
    db.exec("CREATE VIRTUAL TABLE news USING fts5(headline, body, content='', tokenize='unicode61')");
    db.exec('BEGIN');
    const insert = db.prepare('INSERT INTO news(rowid, headline, body) VALUES (?, ?, ?)');
    articles.forEach(({ headline, body }, id) => {
      insert.bind([id + 1, headline, body]).stepReset();
    });
    insert.finalize();
    db.exec('COMMIT');
    db.exec("INSERT INTO news(news) VALUES ('optimize')");
    return sqlite3.capi.sqlite3_js_db_export(db.pointer!);
  },
  async open(bytes) {
    const sqlite3 = await openSqlite();
    const db = new sqlite3.oo1.DB();
    const place = sqlite3.wasm.allocFromTypedArray(bytes);
    const flags = sqlite3.capi.SQLITE_DESERIALIZE_FREEONCLOSE | sqlite3.capi.SQLITE_DESERIALIZE_RESIZEABLE;
    sqlite3.capi.sqlite3_deserialize(db.pointer!, 'main', place, bytes.length, bytes.length, flags);
    const select = db.prepare('SELECT rowid FROM news WHERE news MATCH ? ORDER BY bm25(news, 3, 1) LIMIT 50');
    return ({ words: wanted }) => {
      select.bind([wanted.map(({ word }) => `"${word}"`).join(' OR ')]);
      const found: number[] = [];
      while (select.step()) found.push((select.get(0) as number) - 1);
      select.reset();
      return found;
    };
  },
};

/** Without declarations in the package: the few calls above are the whole of it. */
async function openSqlite() {
  const folder = new URL('node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/', import.meta.url);
  Object.assign(globalThis, {
    self: globalThis,
    location: { href: folder.href, pathname: folder.pathname, search: '' },
  });
  const { default: init } = await import(new URL('sqlite3.mjs', folder).href);
  const wasmBinary = readFileSync(new URL('sqlite3.wasm', folder));
  return init({ print: () => {}, printErr: () => {}, wasmBinary });
}

export const ENGINES: readonly Engine[] = [backstory, backstoryWords, minisearch, flexsearch, sqlite, orama];
