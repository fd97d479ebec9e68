/** A Worker of one of the extension's own scripts. */
export function newWorker(url: string): Worker {
  return new Worker(trusted(url) as string, { type: 'module' });
}

let policy: Policy | undefined;

/** The pages' policy lets only what it has passed become a Worker's script. Firefox has no Trusted Types before 148. */
function trusted(url: string): unknown {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('backstory-worker', { createScriptURL: (own) => own });
  return policy ? policy.createScriptURL(url) : url;
}

interface TrustedTypes {
  /** Throws when the page has one of that name. */
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

interface Policy {
  createScriptURL(url: string): unknown;
}
