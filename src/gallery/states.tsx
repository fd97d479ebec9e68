import type { VNode } from 'preact';
import { Library } from '../library/library';
import { Options } from '../options/options';
import { Reader } from '../reader/reader';
import { Surface } from '../surface/surface';
import { Welcome } from '../welcome/welcome';
import { STRIKE_CONTEXT } from './fixtures/articles';
import { CARD_STATES, CardState } from './fixtures/card-states';
import { LIBRARY_STATES } from './fixtures/library-states';
import { READER_STATES } from './fixtures/reader-states';
import { SETTINGS_STATES } from './fixtures/settings-states';
import { SURFACE_STATES } from './fixtures/surface-states';

/** A surface in a state, as the gallery draws it. */
export interface State {
  /** `popup/found` */
  readonly name: string;
  /** How wide its window is, in px. */
  readonly width: number;
  /** Its own style sheets, drawn with it alone: each page of the extension has others. */
  readonly styles: readonly (() => Promise<unknown>)[];
  readonly draw: () => VNode;
}

const SURFACE = () => import('../surface/surface.css');
const WELCOME = [SURFACE, () => import('../welcome/welcome.css')];
const LIBRARY = [() => import('../library/library.css')];
const READER = [() => import('../reader/reader.css')];
const SETTINGS = [() => import('../options/options.css')];
const POPUP = [SURFACE, () => import('../popup/popup.css')];

const KEYS = [
  { description: 'Look up the selection, or the page', shortcut: 'Alt+G' },
  { description: 'Save the page', shortcut: '' },
];

/** Every surface in every state. */
export const STATES: readonly State[] = [
  ...Object.entries(SURFACE_STATES).map(([name, props]) => ({
    name: `popup/${name}`,
    width: 380,
    styles: POPUP,
    draw: () => <Surface {...props} />,
  })),
  ...Object.entries(SURFACE_STATES).map(([name, props]) => ({
    name: `panel/${name}`,
    width: 320,
    styles: [SURFACE],
    draw: () => <Surface {...props} acts={{ ...props.acts, openPanel: null }} hasTimeline />,
  })),
  ...[true, false].map((isFirefox) => ({
    name: `welcome/${isFirefox ? 'firefox' : 'chrome'}`,
    width: isFirefox ? 400 : 1000,
    styles: WELCOME,
    draw: () => (
      <Welcome isFirefox={isFirefox} keys={KEYS} popupKey="Alt+K" lookUp={async () => STRIKE_CONTEXT} />
    ),
  })),
  ...Object.entries(LIBRARY_STATES).map(([name, propsOf]) => ({
    name: `library/${name}`,
    width: name === 'failed' ? 400 : 1000,
    styles: LIBRARY,
    draw: () => <Library {...propsOf()} />,
  })),
  ...Object.entries(READER_STATES).map(([name, props]) => ({
    name: `reader/${name}`,
    width: name === 'deleted' ? 400 : 800,
    styles: READER,
    draw: () => <Reader {...props} />,
  })),
  ...Object.entries(SETTINGS_STATES).map(([name, props]) => ({
    name: `settings/${name}`,
    width: name === 'empty' ? 400 : 1000,
    styles: SETTINGS,
    draw: () => <Options {...props} />,
  })),
  ...(Object.keys(CARD_STATES) as (keyof typeof CARD_STATES)[]).map((name) => ({
    name: `card/${name}`,
    width: 400,
    styles: [],
    draw: () => <CardState state={name} />,
  })),
];
