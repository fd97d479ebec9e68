import { browser } from '../browser';

/** What only one of the browsers has, and the polyfill hands through. */
interface Panels {
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel (Chrome) or the sidebar (Firefox) beside the tab. To be called first thing in a click: an `await`
 * before it would lose the reader's gesture, without which neither browser opens it.
 */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return sidePanel ? sidePanel.open({ tabId }) : sidebarAction!.open();
}
