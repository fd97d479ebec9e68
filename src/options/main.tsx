import { render } from 'preact';
import { browser } from '../browser';
import { say } from '../language/say';
import { dressPage } from '../language/start';
import { watchFeeds } from './feeds/feeds';
import { watchDrops } from './import/drops';
import { watchImports } from './import/imports';
import { readKeys } from './keys/keys';
import { watchLoss } from './loss/loss';
import { Options, type OptionsProps } from './options';
import { watchPacks } from './packs/packs';
import { watchRemote } from './remote/remote';
import { watchSaved } from './saved/saved';
import { watchChosenSites } from './sites/sites';

let known: Partial<OptionsProps> = { version: browser.runtime.getManifest().version };

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
  'remote',
  'sites',
  'keys',
] as const satisfies readonly (keyof OptionsProps)[];

await dressPage();
document.title = say('settings');
document.body.dataset.drop = say('drop_here');
watchLoss((loss) => show({ loss }));
watchFeeds((feeds) => show({ feeds }));
watchSaved((saved) => show({ saved }));
const install = watchPacks((packs) => show({ packs }));
const add = watchImports((imports) => show({ imports }), install);
watchRemote((remote) => show({ remote }));
watchChosenSites((sites) => show({ sites }));
void readKeys().then((keys) => show({ keys }));

watchDrops(({ files, folders }) => void add(files, folders));
