import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatPublication, type Publication, signedText } from '../core/remote/publication';
import { InputError } from './input-error';

/**
 * Writes what readers who add the pack by its address are told, `FILE.json` beside it; signed with an Ed25519 private key
 * in PEM where one is given. Gives the file's name. Throws InputError for a key that is none.
 */
export async function publish(
  file: string,
  about: Pick<Publication, 'name' | 'licence' | 'articles'>,
  keyFile: string | undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  const unsigned: Publication = {
    ...about,
    sha256: hash.digest('hex'),
    size: statSync(file).size,
    published: new Date().toISOString(),
    pack: basename(file),
    next: '',
    key: '',
    signature: '',
  };
  const path = `${file}.json`;
  writeFileSync(path, formatPublication(keyFile === undefined ? unsigned : signed(unsigned, keyFile)));
  return path;
}

/** Checked before the long work of packing. */
export function requireSigningKey(keyFile: string | undefined): void {
  if (keyFile !== undefined) signingKey(keyFile);
}

function signed(publication: Publication, keyFile: string): Publication {
  const key = signingKey(keyFile);
  // The last 32 bytes of the DER form are the key itself (RFC 8410).
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    ...publication,
    key: spki.subarray(-32).toString('base64'),
    signature: sign(null, Buffer.from(signedText(publication)), key).toString('base64'),
  };
}

function signingKey(keyFile: string) {
  try {
    const key = createPrivateKey(readFileSync(keyFile));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new InputError(`${keyFile} cannot be read as a private key: ${(error as Error).message}`);
  }
  throw new InputError(
    `${keyFile} is no Ed25519 key; openssl genpkey -algorithm ed25519 -out ${keyFile} makes one`,
  );
}
