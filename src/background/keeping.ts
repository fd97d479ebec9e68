// What keeps pages and shows those kept, in one file that is loaded when it is first asked.
export { hostsOf } from './hosts';
export { saveLink } from './save-link';
export { saveSelection, saveTab } from './save-tab';
export { saveUnasked } from './save-unasked';
export { deleteAll, deleteOwn, knownPage, savePage } from './saved';
export { shelvedArticle, showArticle } from './shelf';
