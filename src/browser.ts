// The one import of webextension-polyfill: tests of the shells replace this file and nothing else.
export { default as browser, type Menus, type Runtime, type Tabs } from 'webextension-polyfill';
