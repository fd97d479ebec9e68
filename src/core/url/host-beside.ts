import { parseWebUrl } from './safe-url';

/** Words that hosts have around a publisher's name. */
const GENERIC = ['news', 'online', 'net', 'daily', 'globe', 'the'];

/** No name has more. */
const MAX_WORDS = 8;

/**
 * The host, in punycode, to be shown beside a publisher's name that it does not bear out: whoever wrote the article could
 * write any name. `''` where the registered name in the address is put together of the publisher's words or initials
 * (`nytimes.com`: The New York Times), where there is no name, or no address.
 */
export function hostBeside({ publisher, url }: { publisher: string; url: string }): string {
  const host = parseWebUrl(url)?.hostname.replace(/^(?:www|m)\./, '') ?? '';
  // Of the registered name the first label, such as `guardian` of `guardian.co.uk`.
  const label =
    host
      .replace(/\.(?:com?|ac|gov|net|org?)(?=\.\w\w$)|-/g, '')
      .split('.')
      .at(-2) ?? host;
  const isBorneOut = [publisher, publisher.replace(/[äöü]/gi, '$&e')].some((name) =>
    isMadeOf(label, wordsOf(name)),
  );
  return publisher === '' || isBorneOut ? '' : host;
}

function wordsOf(name: string): readonly string[] {
  const letters = name.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.match(/[\p{L}\p{N}]+/gu)?.slice(0, MAX_WORDS) ?? [];
}

/** Whether the label is put together of the words, whole or by initials, and of generic words. */
function isMadeOf(label: string, words: readonly string[]): boolean {
  const parts = [...GENERIC, ...words.flatMap((word) => [word, word.charAt(0)])];
  const reached = new Set([0]);
  for (const at of reached) // also those that are added on the way
    for (const part of parts) if (label.startsWith(part, at)) reached.add(at + part.length);
  const hasWord = words.some((word) => word.length > 1 && !GENERIC.includes(word) && label.includes(word));
  const hasInitials = label.length > 1 && label.length <= words.length;
  return (hasWord || hasInitials) && reached.has(label.length);
}
