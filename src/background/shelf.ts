import { browser } from '../browser';
import { type Archive, articleAt, type Hit } from '../core/archive/archive';
import { findById } from '../core/archive/find-by-id';
import type { Span } from '../core/article';
import { archivedAt } from '../core/find-archived';
import { readerAddress } from '../core/url/reader-address';
import type { Shelved } from '../messages/contract';
import { OWN } from '../sources/own';
import { findOwn } from '../store/articles';
import type { OwnArticle } from '../store/database';
import { askArchive } from './archive';
import { howKept } from './saved';

/**
 * An article by its id with all that its page shows; null when the archive has none of that id. The reader's own is
 * taken from the store, with its versions, whether it has been packed yet or not.
 */
export async function shelvedArticle(id: string): Promise<Shelved | null> {
  const own = await ownById(id);
  return askArchive((archive) => shelvedIn(archive, id, own));
}

async function shelvedIn(archive: Archive, id: string, own: OwnArticle | null): Promise<Shelved | null> {
  const hit = await findById(id, archive);
  if (!hit && !own) return null;
  const article = own ? { ...own.article, id } : await articleAt(archive, hit!);
  const facts = hit ? (await archivedAt(archive, hit)).facts.map(({ fact }) => fact) : [];
  return {
    article,
    facts,
    packName: hit && packNameAt(archive, hit),
    own: own && {
      as: howKept(own),
      since: own.addedAt,
      evidence: own.evidence ?? null,
      earlier: own.earlier,
    },
  };
}

/** No reader opens more articles a minute; what asks for more is a script that forges the asking. */
const MOST_A_MINUTE = 6;

/** How many were shown of the minute that ends then. */
let shown = 0;
let until = 0;

/**
 * Shows an article of the archive in a tab of its own; nothing for an id that the archive has not, nor when it is asked for
 * more often than a reader would.
 */
export async function showArticle(id: string, span: Span): Promise<void> {
  if (Date.now() >= until) [shown, until] = [0, Date.now() + 60_000];
  shown += 1;
  if (shown > MOST_A_MINUTE) return;
  if (!(await askArchive((archive) => findById(id, archive)))) return;
  await browser.tabs.create({ url: browser.runtime.getURL(readerAddress(id, span)) });
}

async function ownById(id: string): Promise<OwnArticle | null> {
  return id.startsWith(`${OWN}/`) ? findOwn([id.slice(OWN.length + 1)]) : null;
}

function packNameAt({ packs }: Archive, hit: Hit): string | null {
  const { name, namespace } = packs[hit.pack]!;
  return namespace.startsWith('pack:') ? name : null;
}
