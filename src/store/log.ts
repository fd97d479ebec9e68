import { deleteDB, openDB } from 'idb';

const NAME = 'backstory-log';

/**
 * Has Chromium begin a new log for all of our databases. What is written stands in LevelDB's log first, each record's header
 * before its content. A browser that is killed between the two leaves a header without content; at its next start it
 * goes on with that very log, and at the start after that takes what follows the header for damage and deletes
 * everything. Deleting a database, be it an empty one, makes it compact its range and so leave the log behind.
 */
export async function renewLog(): Promise<void> {
  const database = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore('empty') });
  database.close();
  await deleteDB(NAME);
}
