import { parseWebUrl } from './safe-url';

/** A word that hosts have around a publisher's name. */
const GENERIC = '(?:news|online|net|daily|globe|the)?';

/** No name has more, and the tries double with each word. */
const MAX_WORDS = 8;

/**
 * The host, in punycode, to be shown beside a publisher's name that it does not bear out: whoever wrote the article could
 * write any name. `''` where the registered name in the address is made of the publisher's words or initials
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

/** Whether the label is some of the words in their order, whole or by initials, with generic words between. */
function isMadeOf(label: string, words: readonly string[]): boolean {
  const parts = words.map((word) => `${GENERIC}(?:${word}|${word[0]})?`).join('');
  const hasWord = words.some((word) => word.length > 1 && label.includes(word));
  const hasInitials = label.length > 1 && label.length <= words.length;
  return (hasWord || hasInitials) && new RegExp(`^${parts}${GENERIC}$`, 'u').test(label);
}
