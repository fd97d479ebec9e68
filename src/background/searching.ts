// What answers typed words, in one file that is loaded with the first of them.
export { lookUp } from './look-up';
export { searchOwn } from './search';
export { articleFor, suggestionsFor } from './suggestions';
