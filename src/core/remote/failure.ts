/** Why a remote archive gave no answer, or none that can be used. */
export type RemoteFailureKind =
  | 'offline'
  | 'unreachable'
  | 'slow'
  | 'moved'
  | 'key'
  | 'denied'
  | 'missing'
  | 'mapping'
  | 'busy'
  | 'server'
  | 'unavailable'
  | 'too-long'
  | 'no-json'
  | 'no-answer'
  | 'resting';

/** A remote archive could not be asked or answered nothing of use; `kind` tells why, `message` says it to the reader. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly kind: RemoteFailureKind;
  /** What was answered, where the kind alone does not tell it. */
  readonly status: number | null;

  constructor(kind: RemoteFailureKind, status: number | null = null) {
    super(sentenceOf(kind, status));
    this.kind = kind;
    this.status = status;
  }
}

const SENTENCES: Readonly<Record<RemoteFailureKind, string>> = {
  offline: 'The remote archive was not reached: the browser is offline.',
  unreachable:
    'The remote archive was not reached: the address is wrong, or its certificate is not trusted. Open the address in a tab to see which.',
  slow: 'The remote archive did not answer in time.',
  moved:
    'The remote archive answered with a redirect, which is not followed: enter the address that it leads to.',
  key: 'The remote archive refused the key (401): enter it anew.',
  denied:
    'The remote archive refused the request (403): the key may not search this index, or the server lists other origins (CORS) than this extension.',
  missing: 'The remote archive has no index of that name (404).',
  mapping:
    'The index was not made by `backstory bulk`: it lacks the fields that are asked for. Load it anew, or name another.',
  busy: 'The remote archive has too much to do (429): try again in a minute.',
  server: 'The remote archive failed.',
  unavailable: 'The remote archive is not available now (503): try again in a minute.',
  'too-long': 'The remote archive answered more than was asked for; the answer was thrown away.',
  'no-json':
    'The address answered with something else than a search result: is it that of OpenSearch or Elasticsearch?',
  'no-answer': 'The remote archive answered in a shape that is not understood.',
  resting: 'The remote archive failed three times and is left alone for a minute.',
};

function sentenceOf(kind: RemoteFailureKind, status: number | null): string {
  return status === null ? SENTENCES[kind] : `${SENTENCES[kind].replace(/\.$/, '')}: status ${status}.`;
}
