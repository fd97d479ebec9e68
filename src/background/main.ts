import { findArchived, findContext } from '../core/find-context';
import { pageFrom } from '../core/page';
import { answer, answerPages } from '../messages/answer';
import { askArchive, keepArchiveFresh, openedArchive, openedPacks, openedShare, ownFailure } from './archive';
import { answerCommands } from './commands';
import { fetchDueFeeds, keepFeedsFetched } from './feeds';
import { freshLog } from './fresh-log';
import { greet } from './greet';
import { hostsOf } from './hosts';
import { marksOfPage, paintMarks } from './marking';
import { answerAddressBar } from './omnibox';
import { keepPacksFresh } from './packs';
import { deleteAll, deleteOwn, knownPage, savePage } from './saved';
import { searchOwn } from './search';
import { acceptLoss, findLoss, keepNoted } from './sentinel';
import { shelvedArticle, showArticle } from './shelf';
import { keepSitesRegistered } from './sites';
import { keepWorking, work } from './workshop';

// Listeners first: an event that woke this background is lost when its listener is not there in the first tick.
answer({
  open: (url) =>
    askArchive(async (archive) => {
      const { articles, from, to } = archive;
      const archived = await findArchived({ url: String(url), canonical: '' }, archive);
      return { coverage: { articles, from, to }, archived };
    }, openedPacks),
  progress: openedShare,
  context: (page) => askArchive((archive) => findContext(pageFrom(page), archive)),
  search: (text, options) => searchOwn(String(text), options),
  hosts: () => askArchive(hostsOf),
  article: (id) => shelvedArticle(String(id)),
  save: (page, tabId) => savePage(pageFrom(page), Number(tabId)),
  known: (page, tabId) => knownPage(pageFrom(page), Number(tabId)),
  delete: deleteOwn,
  deleteAll,
  work,
  loss: async () => (await findLoss()) ?? ownFailure(),
  acceptLoss,
  fetchFeeds: fetchDueFeeds,
  mark: paintMarks,
});
answerPages({ marks: marksOfPage, show: showArticle });
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

openedArchive().catch(() => {}); // opened ahead of the first question, which gets the error if it failed
