// What no page waits for, in one file that is loaded when there is something to do.
export { showChoices } from './button';
export { fetchDueFeeds } from './due-feeds';
export { registerSites } from './register-sites';
export { packAnew, workIfAny } from './work-left';
export { work } from './workshop';
