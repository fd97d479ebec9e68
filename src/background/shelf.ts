import { browser } from '../browser';
import { type Archive, articleAt, type Hit } from '../core/archive/archive';
import { findById } from '../core/archive/find-by-id';
import type { Span } from '../core/article';
import { archivedAt } from '../core/find-context';
import { readerAddress } from '../core/url/reader-address';
import type { Shelved } from '../messages/contract';
import { OWN } from '../sources/own';
import { findOwn } from '../store/articles';
import type { OwnArticle } from '../store/database';
import { openedArchive } from './archive';
import { howKept } from './saved';

/**
 * An article by its id with all that its page shows; null when the archive has none of that id. The reader's own is
 * taken from the store, with its versions, whether it has been packed yet or not.
 */
export async function shelvedArticle(id: string): Promise<Shelved | null> {
  const archive = await openedArchive();
  const [hit, own] = await Promise.all([findById(id, archive), ownById(id)]);
  if (!hit && !own) return null;
  const article = own ? { ...own.article, id } : await articleAt(archive, hit!);
  const facts = hit ? (await archivedAt(archive, hit)).facts.map(({ fact }) => fact) : [];
  return {
    article,
    facts,
    packName: hit && packNameAt(archive, hit),
    own: own && { as: howKept(own), since: own.addedAt, earlier: own.earlier },
  };
}

/** Shows an article of the archive in a tab of its own; nothing for an id that the archive has not. */
export async function showArticle(id: string, span: Span): Promise<void> {
  if (!(await findById(id, await openedArchive()))) return;
  await browser.tabs.create({ url: browser.runtime.getURL(readerAddress(id, span)) });
}

async function ownById(id: string): Promise<OwnArticle | null> {
  return id.startsWith(`${OWN}/`) ? findOwn([id.slice(OWN.length + 1)]) : null;
}

function packNameAt({ packs }: Archive, hit: Hit): string | null {
  const { name, namespace } = packs[hit.pack]!;
  return namespace.startsWith('pack:') ? name : null;
}
