import type { VNode } from 'preact';
import { Surface } from '../surface/surface';
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
const POPUP = [SURFACE, () => import('../popup/popup.css')];

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
];
