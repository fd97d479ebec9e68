import { render } from 'preact';
import { watchFeeds } from './feeds';
import { watchImports } from './imports';
import { readKeys } from './keys';
import { watchLoss } from './loss';
import { Options, type OptionsProps } from './options';
import { watchPacks } from './packs';
import { watchSaved } from './saved';
import { watchChosenSites } from './sites';

let known: Partial<OptionsProps> = {};

/** Draws the page once all its parts are known, and again with each that changes. */
function show(more: Partial<OptionsProps>): void {
  known = { ...known, ...more };
  if (isWhole(known)) render(<Options {...known} />, document.body);
}

function isWhole(props: Partial<OptionsProps>): props is OptionsProps {
  return PARTS.every((part) => props[part] !== undefined);
}

const PARTS = [
  'loss',
  'imports',
  'feeds',
  'saved',
  'packs',
  'sites',
  'keys',
] as const satisfies readonly (keyof OptionsProps)[];

watchLoss((loss) => show({ loss }));
watchFeeds((feeds) => show({ feeds }));
watchSaved((saved) => show({ saved }));
const install = watchPacks((packs) => show({ packs }));
const add = watchImports((imports) => show({ imports }), install);
watchChosenSites((sites) => show({ sites }));
void readKeys().then((keys) => show({ keys }));

const { classList } = document.documentElement;
addEventListener('dragover', (event) => {
  event.preventDefault(); // else the browser would open a dropped file instead of this page
  classList.add('dragging');
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (relatedTarget === null) classList.remove('dragging'); // the pointer has left the window
});
addEventListener('drop', (event) => {
  event.preventDefault();
  classList.remove('dragging');
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0) void add(files);
});
