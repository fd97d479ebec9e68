import { readFileSync } from 'node:fs';
import { actorsTable, topicsTable } from '../../src/build/actors-table';
import { deflate, inflate } from '../../src/build/deflate';
import { statisticsTable } from '../../src/build/language-table';
import { tagsOf } from '../../src/core/actors/indexed';
import { openActors } from '../../src/core/actors/table';
import { type Archive, openArchive } from '../../src/core/archive/archive';
import { openStatistics } from '../../src/core/archive/language-statistics';
import type { Article } from '../../src/core/article';
import { findContext } from '../../src/core/find-context';
import { annotations } from '../../src/core/made-ahead/made-ahead';
import { type QueryTerm, queryOf } from '../../src/core/match/query';
import { rankHits } from '../../src/core/match/rank';
import { rankAll } from '../../src/core/match/rank-all';
import { openPack } from '../../src/core/pack/open';
import type { PackSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';
import { readingOfPage } from '../../src/core/page-reading';
import { foldWord, scanWords } from '../../src/core/text/words';
import { pageOf } from './eval-data';

/** A page as every engine gets it: whole, and as the best 40 words with a boost each, which serves the peers best. */
export interface PageQuery {
  readonly page: Article;
  readonly words: readonly { readonly word: string; readonly boost: number }[];
  /** The page's terms with their weights, made beforehand: what Backstory gets where the words are ready for it too. */
  readonly ready?: readonly QueryTerm[];
}

/** Gives articles best first, by number or id, at most `limit`. */
export type Ask = (query: PageQuery, limit?: number) => Promise<(number | string)[]> | (number | string)[];

/** A search engine: an index as bytes, and an opened index that is asked. */
export interface Engine {
  readonly name: string;
  /** Whether what it gives is a ranking; else it is timed only. */
  readonly isRanked: boolean;
  /** The engine whose index it opens instead of one of its own. */
  readonly indexOf?: string;
  /** What is made of the queries before anything is timed. */
  readonly prepare?: (source: PackSource, queries: readonly PageQuery[]) => Promise<PageQuery[]>;
  readonly build: (articles: readonly Article[]) => Promise<Uint8Array>;
  /** Backstory reads what it needs of the source, the peers all of it. */
  readonly open: (source: PackSource) => Promise<Ask>;
}

const LIMIT = 50;
const words = (text: string): string[] => {
  const found: string[] = [];
  scanWords(text, (start, end) => found.push(foldWord(text.slice(start, end))));
  return found;
};
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const readAll = (source: PackSource) => source.read(0, source.length);
const decode = async (source: PackSource) => JSON.parse(new TextDecoder().decode(await readAll(source)));

/** Made at build time, a file in the extension: opening it belongs to the cold start, making it does not. */
const background = statisticsTable();
const actors = openActors(actorsTable(), topicsTable());

const openBackstory = async (source: PackSource): Promise<Archive> =>
  openArchive([await openPack(source, inflate)], openStatistics(background.slice())); // a copy, so that it is weighed

const backstory: Engine = {
  name: 'backstory',
  isRanked: true,
  build: (articles) => packArchive(articles, { deflate, tagsOf: (article) => tagsOf(article, actors) }),
  async open(source) {
    const archive = await openBackstory(source);
    return ({ page }, limit = LIMIT) =>
      rankHits(queryOf(readingOfPage(pageOf(page)), archive), archive, limit, 0).map(({ index }) => index);
  },
};

/** The same without reading the page: terms are looked up and ranked, as the peers look up and rank their words. */
const backstoryWords: Engine = {
  ...backstory,
  name: 'backstory-words',
  indexOf: 'backstory',
  async prepare(source, queries) {
    const archive = await openBackstory(source);
    return queries.map((query) => {
      return { ...query, ready: queryOf(readingOfPage(pageOf(query.page)), archive).terms };
    });
  },
  async open(source) {
    const archive = openArchive([await openPack(source, inflate)], null);
    return ({ ready }, limit = LIMIT) => {
      return rankHits({ terms: ready! }, archive, limit, 0).map(({ index }) => index);
    };
  },
};

/** What `rank` prints: the 50 best are read and compared with the page. */
const backstoryRead: Engine = {
  ...backstory,
  name: 'backstory-read',
  indexOf: 'backstory',
  async open(source) {
    const archive = await openBackstory(source);
    return async ({ page }, limit = LIMIT) =>
      (await rankAll(pageOf(page), archive, { limit, dateBlind: true })).map(({ id }) => id);
  },
};

/** All that is shown of a page, from a pack with facts and names. */
const context: Engine = {
  name: 'context',
  isRanked: false,
  build: (articles) => packArchive(articles, { deflate, ...annotations(actors) }),
  async open(source) {
    const archive = await openBackstory(source);
    return async ({ page }) =>
      (await findContext(pageOf(page), archive)).related.map(({ article }) => article.id);
  },
};

const minisearch: Engine = {
  name: 'minisearch',
  isRanked: true,
  async build(articles) {
    const index = await newMiniSearch();
    index.addAll(articles.map(({ headline, body }, id) => ({ id, headline, body })));
    return encode(index);
  },
  async open(source) {
    const { default: MiniSearch } = await import('minisearch');
    const index = MiniSearch.loadJSON(new TextDecoder().decode(await readAll(source)), miniSearchOptions);
    return (query, limit = LIMIT) => {
      const boosts = new Map(query.words.map(({ word, boost }) => [word, boost]));
      return index
        .search(query.words.map(({ word }) => word).join(' '), {
          boost: { headline: 2 },
          boostTerm: (term: string) => boosts.get(term) ?? 1,
        })
        .slice(0, limit)
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
  isRanked: true,
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
  async open(source) {
    const index = await newFlexSearch();
    for (const [key, data] of (await decode(source)) as [string, string][]) index.import(key, data);
    return ({ words: wanted }, limit = LIMIT) =>
      index.search(wanted.map(({ word }) => word).join(' '), { limit, suggest: true }) as number[];
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
  isRanked: true,
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
  async open(source) {
    const { create, load, search } = await import('@orama/orama');
    const index = create({ schema: { headline: 'string', body: 'string' } });
    load(index, await decode(source));
    return async ({ words: wanted }, limit = LIMIT) => {
      const term = wanted.map(({ word }) => word).join(' ');
      const { hits } = await search(index, { term, boost: { headline: 2 }, threshold: 1, limit });
      return hits.map(({ id }) => Number(id));
    };
  },
};

const sqlite: Engine = {
  name: 'sqlite-wasm',
  isRanked: true,
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
  async open(source) {
    const sqlite3 = await openSqlite();
    const bytes = await readAll(source);
    const db = new sqlite3.oo1.DB();
    const place = sqlite3.wasm.allocFromTypedArray(bytes);
    const flags = sqlite3.capi.SQLITE_DESERIALIZE_FREEONCLOSE | sqlite3.capi.SQLITE_DESERIALIZE_RESIZEABLE;
    sqlite3.capi.sqlite3_deserialize(db.pointer!, 'main', place, bytes.length, bytes.length, flags);
    const select = db.prepare('SELECT rowid FROM news WHERE news MATCH ? ORDER BY bm25(news, 3, 1) LIMIT ?');
    return ({ words: wanted }, limit = LIMIT) => {
      select.bind([wanted.map(({ word }) => `"${word}"`).join(' OR '), limit]);
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

export const ENGINES: readonly Engine[] = [
  backstory,
  backstoryWords,
  backstoryRead,
  context,
  minisearch,
  flexsearch,
  sqlite,
  orama,
];
