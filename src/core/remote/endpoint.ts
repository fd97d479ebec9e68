import { parseWebUrl } from '../url/safe-url';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a cluster as typed, without a slash at its end; `''` when it is none: https anywhere, http on this
 * computer alone, no user name in it. `https://` is added where no protocol stands.
 */
export function endpointOf(typed: string): string {
  const text = typed.trim();
  const parsed = parseWebUrl(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return '';
  if (parsed.search !== '' || parsed.hash !== '') return '';
  if (parsed.protocol === 'http:' && !LOOPBACK.test(parsed.hostname)) return '';
  return parsed.href.replace(/(?<!\/)\/+$/, '');
}

/** Whether it can name an index or alias: lower case, no blank, none of what the server keeps to itself. */
export function isIndexName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,200}$/.test(name);
}
