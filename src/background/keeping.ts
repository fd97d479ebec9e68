// What keeps pages and shows those kept, in one file that is loaded when it is first asked.
export { hostsOf } from './hosts';
export { saveTab, tellOutcome } from './save-tab';
export { saveUnasked } from './save-unasked';
export { deleteAll, deleteOwn, keepOfPage, knownPage, savePage } from './saved';
export { shelvedArticle, showArticle } from './shelf';
