import { type KnownActors, openActors } from '../core/actors/table';

let fetching: Promise<KnownActors> | null = null;

/** The tables of actors and topics that the extension ships, for a Worker. Rejects with a sentence when one is missing. */
export function fetchActors(): Promise<KnownActors> {
  fetching ??= Promise.all(FILES.map(fetchOwn))
    .then((tables) => openActors(...tables))
    .catch((error: unknown) => {
      fetching = null;
      throw error;
    });
  return fetching;
}

const FILES = ['/archive/actors.table', '/archive/topics.table'];

async function fetchOwn(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(file, location.origin));
  if (!response.ok) throw new Error(`The extension's own file ${file} is missing. Restart the browser.`);
  return new Uint8Array(await response.arrayBuffer());
}
