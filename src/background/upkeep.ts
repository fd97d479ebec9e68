// What no page waits for, in one file that is loaded when there is something to do.
export { showChoices } from './button';
export { createMenus, renewMenus } from './create-menus';
export { fetchDueFeeds } from './due-feeds';
export { giveBackLent } from './lent';
export { registerSites } from './register-sites';
export { saveLink } from './save-link';
export { saveSelection } from './save-selection';
export { mayBeSaved } from './saving-rules';
export { packAnew, workIfAny } from './work-left';
export { work } from './workshop';
