/** What can change in the reader's archive, told to every open context of the extension. */
export type Change = 'articles' | 'segments' | 'jobs' | 'packs' | 'feeds' | 'labels';

const CHANNEL = 'backstory-store';

/** Tells all other contexts, and this one, that something has changed. */
export function announce(...changes: readonly Change[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  for (const change of changes) channel.postMessage(change);
  channel.close();
}

/** Calls `changed` with every change that is announced elsewhere; gives what ends that. */
export function watchStore(changed: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => changed(data as Change);
  return () => channel.close();
}
