import { PackFormatError } from '../../core/pack/error';
import { type PackFailure, PublicationError } from '../../core/remote/pack-failure';
import type { Publication } from '../../core/remote/publication';
import { hostOf } from '../../core/url/url';
import type { InstalledPack } from '../../store/database';
import { installPack, noteChecked, replacePack } from '../../store/packs';
import type { Subscription } from '../../store/subscription';
import { checkPack } from './check-pack';
import { fetchPublication, fetchPublished } from './published';

/** What fetching a pack needs of where it is done. */
export interface Fetching {
  /** Told how much of what is being fetched has come. */
  readonly tell: (now: { readonly name: string; readonly share: number }) => void;
  /** Whether the reader lets this host be asked. */
  readonly isPermitted: (host: string) => Promise<boolean>;
}

/** Installs the pack that an address describes; gives its name where the very same is there already, else null. Rejects. */
export async function subscribeTo(address: string, fetching: Fetching): Promise<string | null> {
  const described = await fetchPublication(address);
  if (described.kind === 'unchanged') return null;
  const { publication, etag } = described;
  const pack = await fetchChecked(publication, address, etag, fetching);
  return (await installPack(pack)) === null ? pack.name : null;
}

/**
 * Looks for a newer edition of an installed pack and puts it in its place once it is whole; until then the old one serves.
 * Rejects where the reader should know why nothing came; the old one stays then.
 */
export async function updatePack(
  installed: InstalledPack,
  trustsNewKey: boolean,
  fetching: Fetching,
): Promise<void> {
  const { id, checksum, subscription } = installed;
  if (!subscription) return;
  const { address, etag, published, key } = subscription;
  const described = await fetchPublication(address, etag);
  if (described.kind === 'unchanged' || described.publication.sha256 === checksum)
    return noteChecked(id, looked(null));
  const { publication } = described;
  if (publication.published <= published) throw new PublicationError('older', hostOf(address));
  if (publication.key !== key && !trustsNewKey) throw new PublicationError('new-key');
  const pack = await fetchChecked(publication, publication.next, described.etag, fetching);
  await replacePack(installed, pack);
}

/** What is noted of a look at the address that brought nothing: why, or null where nothing is newer. */
export function looked(failure: PackFailure | null): Partial<Subscription> {
  return { checkedAt: new Date().toISOString(), isDue: false, failure };
}

/** What is told and kept of an error of the above. */
export function packFailureOf(error: unknown): PackFailure {
  if (error instanceof PublicationError) return { kind: error.kind, words: error.words };
  const words = [error instanceof Error ? error.message : String(error)];
  return { kind: error instanceof PackFormatError ? 'damaged' : 'other', words };
}

async function fetchChecked(
  publication: Publication,
  address: string,
  etag: string,
  { tell, isPermitted }: Fetching,
) {
  const host = new URL(publication.pack).hostname;
  if (!(await isPermitted(host))) throw new PublicationError('elsewhere', host);
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
