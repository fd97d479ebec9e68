import { PublicationError } from '../../core/remote/pack-failure';
import { type Publication, parsePublication, signedText } from '../../core/remote/publication';
import { MOST_PACK_BYTES } from './check-pack';

const MOST_DESCRIPTION = 64 * 1024;
const DESCRIPTION_MS = 15_000;
const PACK_MS = 10 * 60_000;

/** What an address had: a description, or nothing newer than the tag that was given. */
export type Described =
  | { readonly kind: 'described'; readonly publication: Publication; readonly etag: string }
  | { readonly kind: 'unchanged' };

/** Asks for the description of a pack. Rejects with PublicationError. */
export async function fetchPublication(address: string, etag = ''): Promise<Described> {
  const response = await get(address, DESCRIPTION_MS, etag === '' ? {} : { 'If-None-Match': etag });
  if (response.status === 304) return { kind: 'unchanged' };
  const bytes = await readAtMost(response, MOST_DESCRIPTION, () => {});
  const publication = parsePublication(new TextDecoder().decode(bytes), address, MOST_PACK_BYTES);
  return { kind: 'described', publication, etag: response.headers.get('ETag') ?? '' };
}

/**
 * Fetches a published pack and holds it against its description: size, SHA-256 and, where it is signed, the signature.
 * `seen` is told the share that has come. Rejects with PublicationError.
 */
export async function fetchPublished(
  publication: Publication,
  seen: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pack, size, sha256 } = publication;
  if (!(await isSignatureRight(publication))) throw new PublicationError('signature');
  const response = await get(pack, PACK_MS, {});
  const bytes = await readAtMost(response, size, (length) => seen(length / size));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (bytes.length !== size || hex !== sha256) throw new PublicationError('differs');
  return bytes;
}

/** Whether the signature fits the key; also where there is neither. */
async function isSignatureRight(publication: Publication): Promise<boolean> {
  const { key, signature } = publication;
  if (key === '' && signature === '') return true;
  const { verifyAsync } = await import('@noble/ed25519');
  try {
    return await verifyAsync(
      bytesOfBase64(signature),
      new TextEncoder().encode(signedText(publication)),
      bytesOfBase64(key),
    );
  } catch {
    return false; // of the wrong length, or no base64
  }
}

function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

async function get(address: string, limitMs: number, headers: Record<string, string>): Promise<Response> {
  const { host } = new URL(address);
  const response = await fetch(address, {
    headers,
    signal: AbortSignal.timeout(limitMs),
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  }).catch(() => {
    throw new PublicationError('unreached', host);
  });
  if (response.status === 304 || response.ok) return response;
  await response.body?.cancel();
  throw new PublicationError('refused', host, String(response.status));
}

async function readAtMost(
  { body }: Response,
  most: number,
  seen: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
      length += next.value.length;
      if (length > most) break;
      parts.push(next.value);
      seen(length);
    }
  } catch {
    throw new PublicationError('broken-off');
  }
  if (length > most) {
    await reader?.cancel();
    throw new PublicationError('too-long');
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
