import { browser } from '../../browser';
import type { Publication } from '../../core/remote/publication';
import { hostOf } from '../../core/url/url';
import { isPermitted, patternOf } from '../../settings';
import { fetchPublication, fetchPublished } from '../../sources/published';
import type { InstalledPack } from '../../store/database';
import { installPack, noteChecked, replacePack } from '../../store/packs';
import type { Subscription } from '../../store/subscription';
import { checkPack } from './check-pack';

/** Told how much of what is being fetched has come. */
export type Tell = (now: { readonly name: string; readonly share: number } | null) => void;

/** The browser's question for all hosts that a pack comes from; to be called first thing in a click. */
export function permitHost(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(new URL(address).hostname)] });
}

/** Installs the pack that an address describes. Gives a sentence where nothing has changed, else null. Rejects. */
export async function subscribeTo(address: string, tell: Tell): Promise<string | null> {
  const described = await fetchPublication(address);
  if (described.kind === 'unchanged') return null;
  const { publication, etag } = described;
  const pack = await fetchChecked(publication, address, etag, tell);
  return (await installPack(pack)) === null
    ? `“${pack.name}” is installed already: nothing has changed.`
    : null;
}

/**
 * Looks for a newer edition of an installed pack and puts it in its place once it is whole; until then the old one serves.
 * Gives a sentence on what the reader should know, else null. Rejects; the old one stays then.
 */
export async function updatePack(
  installed: InstalledPack,
  trustsNewKey: boolean,
  tell: Tell,
): Promise<string | null> {
  const { id, name, subscription } = installed;
  if (!subscription) return null;
  const checkedAt = new Date().toISOString();
  const described = await fetchPublication(subscription.address, subscription.etag);
  if (described.kind === 'unchanged' || described.publication.sha256 === installed.checksum) {
    await noteChecked(id, { checkedAt });
    return null;
  }
  const { publication, etag } = described;
  if (publication.published <= subscription.published)
    return `${hostOf(subscription.address)} offers an older edition of “${name}”: nothing has changed.`;
  if (publication.key !== subscription.key && !trustsNewKey) throw new KeyChangedError(name);
  const pack = await fetchChecked(publication, publication.next, etag, tell);
  await replacePack(id, pack);
  return null;
}

/** A newer edition is signed by another key, or no longer; the reader decides. */
export class KeyChangedError extends Error {
  override readonly name = 'KeyChangedError';

  constructor(pack: string) {
    super(
      `A newer edition of “${pack}” is signed by another key than the one that you have. Ask its publisher whether that is right before you take it.`,
    );
  }
}

async function fetchChecked(publication: Publication, address: string, etag: string, tell: Tell) {
  const host = new URL(publication.pack).hostname;
  if (!(await isPermitted(host)))
    throw new Error(
      `The pack itself is at ${host}, which you have not permitted: add its description from there`,
    );
  const name = publication.name || address.split('/').at(-1)!;
  const bytes = await fetchPublished(publication, (share) => tell({ name, share: share / 2 }));
  const file = new File([bytes], name);
  const addedAt = new Date().toISOString();
  const pack = await checkPack(file, addedAt, (share) => tell({ name, share: 0.5 + share / 2 }));
  const subscription: Subscription = {
    address,
    etag,
    published: publication.published,
    key: publication.key,
    checkedAt: addedAt,
  };
  return { ...pack, source: address, subscription };
}
