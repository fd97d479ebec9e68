import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** Base64 SHA-256 of the public key, by which Chromium can be told to accept this certificate and no other. */
  readonly pin: string;
}

/** How subjectAltName marks the name of a host (RFC 5280, section 4.2.1.6). */
const DNS_NAME = 2;

/** A self-signed certificate for the hosts, valid for a week, for servers on the loopback interface. Those of a process share a key. */
export function selfSignedCertificate(hosts: readonly string[]): Certificate {
  const altNames = hosts.map((value) => ({ type: DNS_NAME, value }));
  // The library's types leave the key out.
  const wishes = {
    days: 7,
    keyPair: keyOfProcess(),
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  };
  const made = generate([{ name: 'commonName', value: 'Backstory samples' }], wishes);
  const publicKey = createPublicKey(made.public).export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, pin: createHash('sha256').update(publicKey).digest('base64') };
}

let key: { readonly privateKey: string; readonly publicKey: string } | undefined;

/** Made once: a new key takes longer than all else that a server needs. */
function keyOfProcess() {
  key ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return key;
}
