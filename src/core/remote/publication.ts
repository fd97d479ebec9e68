import { feedUrl } from '../feed-schedule';
import { namedFromWeb } from '../url/own-network';
import { PublicationError } from './pack-failure';

/** What stands in a small JSON file beside a pack that is published under an address. */
export interface Publication {
  readonly name: string;
  readonly licence: string;
  readonly articles: number;
  /** SHA-256 of the pack in hex, and its bytes. */
  readonly sha256: string;
  readonly size: number;
  /** ISO 8601 instant: an earlier one never replaces a later one. */
  readonly published: string;
  /** Where the pack is. */
  readonly pack: string;
  /** Where this file will be asked for the next time; mostly where it is. */
  readonly next: string;
  /** Ed25519 public key and signature of `signedText`, both in base64; `''` for one that is not signed. */
  readonly key: string;
  readonly signature: string;
}

/** The file as the command line writes it; addresses may be relative to its own. */
export function formatPublication(publication: Publication): string {
  return `${JSON.stringify({ backstory: 1, ...publication }, null, 2)}\n`;
}

/**
 * Reads such a file that was found at `address`. Throws PublicationError for what is none, for addresses that are neither
 * https nor on this computer, and for a size beyond `most`.
 */
export function parsePublication(text: string, address: string, most: number): Publication {
  const json = jsonOf(text);
  if (json.backstory !== 1) throw new PublicationError('undescribed');
  const sha256 = textIn(json, 'sha256').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new PublicationError('incomplete', 'sha256');
  const published = textIn(json, 'published');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(published))
    throw new PublicationError('incomplete', 'published');
  const size = json.size;
  if (!Number.isSafeInteger(size) || (size as number) <= 0) throw new PublicationError('incomplete', 'size');
  if ((size as number) > most) throw new PublicationError('too-large', String(size), String(most));
  return {
    name: textIn(json, 'name').slice(0, 200),
    licence: textIn(json, 'licence').slice(0, 200),
    articles: Number.isSafeInteger(json.articles) ? Math.max(0, json.articles as number) : 0,
    sha256,
    size: size as number,
    published,
    pack: addressIn(json, 'pack', address),
    next: textIn(json, 'next') === '' ? address : addressIn(json, 'next', address),
    key: textIn(json, 'key'),
    signature: textIn(json, 'signature'),
  };
}

/** What is signed: all by which one pack is told from another, so that none of it can be exchanged. */
export function signedText({ name, licence, articles, sha256, size, published }: Publication): string {
  return JSON.stringify(['backstory pack 1', name, licence, articles, sha256, size, published]);
}

type Json = Readonly<Record<string, unknown>>;

function jsonOf(text: string): Json {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Json;
  } catch {
    // No JSON is no object either.
  }
  throw new PublicationError('undescribed');
}

function textIn(json: Json, field: string): string {
  const value = Object.hasOwn(json, field) ? json[field] : '';
  return typeof value === 'string' ? value : '';
}

function addressIn(json: Json, field: string, base: string): string {
  const given = textIn(json, field);
  const address =
    given !== '' && URL.canParse(given, base)
      ? namedFromWeb(feedUrl(new URL(given, base).href), new URL(base).hostname)
      : '';
  if (address === '') throw new PublicationError('incomplete', field);
  return address;
}
