import { type DBSchema, openDB } from 'idb';

/** The remote archive that the reader named. The key stands in the extension's own database, which no page's script sees. */
export interface KeptRemote {
  /** See `endpointOf`. */
  readonly endpoint: string;
  readonly index: string;
  /** The value of `Authorization`, `''` for none. */
  readonly authorization: string;
}

interface Schema extends DBSchema {
  kept: { key: 'remote'; value: KeptRemote };
}

/** A database of its own: the key is gone when it is forgotten, and no copy of the archive holds it. */
function open() {
  return openDB<Schema>('backstory-remote', 1, {
    upgrade(database) {
      database.createObjectStore('kept');
    },
  });
}

/** Null when none is named. Rejects when the browser does not give the database. */
export async function readRemote(): Promise<KeptRemote | null> {
  const database = await open();
  try {
    return (await database.get('kept', 'remote')) ?? null;
  } finally {
    database.close();
  }
}

/** Keeps the one remote archive; null forgets it with its key. */
export async function keepRemote(remote: KeptRemote | null): Promise<void> {
  const database = await open();
  try {
    if (remote === null) await database.delete('kept', 'remote');
    else await database.put('kept', remote, 'remote');
  } finally {
    database.close();
  }
}
