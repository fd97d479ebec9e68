/** Where a workshop in another context is asked to look for work. */
export const WORK_CHANNEL = 'backstory-work';

const FAILURES = 'backstory-work-failed';

/** Tells all other contexts why the workshop could not pack what was imported, a sentence. */
export function tellFailure(sentence: string): void {
  const channel = new BroadcastChannel(FAILURES);
  channel.postMessage(sentence);
  channel.close();
}

/** Calls `failed` with what workshops in other contexts tell from now on. */
export function watchFailures(failed: (sentence: string) => void): void {
  new BroadcastChannel(FAILURES).onmessage = ({ data }) => failed(data as string);
}

const PACKED = 'backstory-work-packed';

/** Tells all other contexts how many imported articles are done of the segment that is being packed; 0 at its end. */
export function tellPacked(articles: number): void {
  const channel = new BroadcastChannel(PACKED);
  channel.postMessage(articles);
  channel.close();
}

/** Calls `packed` with what workshops in other contexts tell of it from now on. */
export function watchPacked(packed: (articles: number) => void): void {
  new BroadcastChannel(PACKED).onmessage = ({ data }) => packed(data as number);
}

const ASKED = 'backstory-asked';

/** Tells workshops in other contexts that the reader waits for an answer: what is less urgent may rest for that long. */
export function tellAsked(): void {
  const channel = new BroadcastChannel(ASKED);
  channel.postMessage('asked');
  channel.close();
}

/** Calls `asked` each time that the reader waits for an answer from now on. */
export function watchAsked(asked: () => void): void {
  new BroadcastChannel(ASKED).onmessage = asked;
}
