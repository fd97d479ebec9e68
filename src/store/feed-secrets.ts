import { type DBSchema, deleteDB, openDB } from 'idb';

interface Schema extends DBSchema {
  /** The value of `Authorization` by the feed's address. */
  kept: { key: string; value: string };
}

const NAME = 'backstory-feeds';

/** A database of its own, as for the remote archive: no copy of the archive and no export of feeds holds what is in it. */
async function open<R>(work: (database: Awaited<ReturnType<typeof opened>>) => Promise<R>): Promise<R> {
  const database = await opened();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function opened() {
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('kept');
    },
  });
}

/** What a feed's server is to be told, `''` for nothing. Rejects when the browser does not give the database. */
export function readFeedSecret(url: string): Promise<string> {
  return open(async (database) => (await database.get('kept', url)) ?? '');
}

/** Keeps it; `''` forgets it. */
export function keepFeedSecret(url: string, authorization: string): Promise<void> {
  return open(async (database) => {
    if (authorization === '') await database.delete('kept', url);
    else await database.put('kept', authorization, url);
  });
}

/** Forgets all of them. */
export function forgetFeedSecrets(): Promise<void> {
  return deleteDB(NAME);
}
