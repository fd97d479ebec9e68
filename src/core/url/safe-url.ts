import { storyAddress } from './reader-view';

/** Longer addresses are refused: a cap for what is shown, and a generous one for what is only compared. */
const MAX_SAFE_CHARS = 2_048;
const MAX_COMPARED_CHARS = 65_536;

/**
 * The address if it may be linked to: http or https, no credentials, at most 2,048 characters; else `''`.
 * International hosts come out in punycode.
 */
export function safeUrl(url: string): string {
  const parsed = parseWebUrl(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return '';
  return parsed.href.length <= MAX_SAFE_CHARS ? parsed.href : '';
}

/** The address's parts when it, or that in a reader's view, is http or https and of a bearable length; else null. */
export function parseWebUrl(address: string): URL | null {
  const url = address.length > MAX_COMPARED_CHARS ? '' : storyAddress(address);
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
}
