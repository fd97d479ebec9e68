import { createHash, createPublicKey } from 'node:crypto';
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

/** A self-signed certificate for the hosts, valid for a week, made anew at each call for servers on the loopback interface. */
export function selfSignedCertificate(hosts: readonly string[]): Certificate {
  const altNames = hosts.map((value) => ({ type: DNS_NAME, value }));
  const made = generate([{ name: 'commonName', value: 'Backstory samples' }], {
    days: 7,
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const publicKey = createPublicKey(made.public).export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, pin: createHash('sha256').update(publicKey).digest('base64') };
}
