import type { Archive } from '../core/archive/archive';
import { findArchived } from '../core/find-archived';
import { pageFrom } from '../core/page';
import { answer, answerPages } from '../messages/answer';
import type { Opened } from '../messages/contract';
import { askArchive, keepArchiveFresh, openedArchive, openedPacks, openedShare, ownFailure } from './archive';
import { answerCommands } from './commands';
import { keepFeedsFetched } from './feeds';
import { freshLog } from './fresh-log';
import { greet } from './greet';
import { keepWorking } from './keep-working';
import { keepSpeaking } from './language';
import { answerAddressBar } from './omnibox';
import { keepPacksFresh } from './packs';
import { acceptLoss, findLoss, keepNoted } from './sentinel';
import { keepSitesRegistered } from './sites';

// The rest comes in files of its own, each with the first question that needs it: see src/build/background-files.ts.
const marking = () => import('./marking');
const searching = () => import('./searching');
const keeping = () => import('./keeping');
const upkeep = () => import('./upkeep');

// Listeners first: an event that woke this background is lost when its listener is not there in the first tick.
answer({
  open: (url) => askArchive((archive) => openedAt(String(url), archive), openedPacks),
  progress: openedShare,
  context: async (page) => (await marking()).contextOf(pageFrom(page)),
  mark: async (tabId, marks) => (await marking()).paintMarks(tabId, marks),
  search: async (text, options) => (await searching()).searchOwn(String(text), options),
  known: async (page, tabId) => (await keeping()).knownPage(pageFrom(page), Number(tabId)),
  save: async (page, tabId) => (await keeping()).savePage(pageFrom(page), Number(tabId)),
  article: async (id) => (await keeping()).shelvedArticle(String(id)),
  hosts: async () => askArchive((await keeping()).hostsOf),
  delete: async (seqs) => (await keeping()).deleteOwn(seqs),
  deleteAll: async () => (await keeping()).deleteAll(),
  work: async () => (await upkeep()).work(),
  fetchFeeds: async () => (await upkeep()).fetchDueFeeds(),
  loss: async () => (await findLoss()) ?? ownFailure(),
  acceptLoss,
});
answerPages({
  marks: async (page, tabId, documentId) => (await marking()).marksOfPage(page, tabId, documentId),
  show: async (id, span) => (await keeping()).showArticle(id, span),
});
keepSpeaking();
answerCommands();
answerAddressBar();
keepSitesRegistered();
keepArchiveFresh();
keepWorking();
keepNoted();
keepFeedsFetched();
keepPacksFresh();

void freshLog();
greet();

openedPacks().catch(() => {}); // opened ahead of the first question, which gets the error if it failed

async function openedAt(url: string, archive: Archive): Promise<Opened> {
  const { articles, from, to } = archive;
  const archived = await findArchived({ url, canonical: '' }, archive);
  // Then the page's context brings the first fact: what it needs is loaded while the page is being read. Else the answer
  // itself does, and in Firefox, where background and popup share a thread, loading would hold up its paint.
  if (!archived)
    setTimeout(() => {
      openedArchive().catch(() => {}); // told to whoever asks it
      marking().catch(console.error);
    });
  return { coverage: { articles, from, to }, archived };
}
