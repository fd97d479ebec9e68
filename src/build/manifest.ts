import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;

const CHROME_ONLY = new Set(['offscreen', 'sidePanel']);

/**
 * The one root manifest as each browser wants it. Chrome gets no `browser_specific_settings` and a side panel; Firefox
 * gets a sidebar, and none of the keys and permissions it does not know. The background is `classicScripts`' to name.
 */
export function manifestFor(target: Target): Manifest {
  const {
    background: _,
    browser_specific_settings,
    externally_connectable,
    minimum_chrome_version,
    side_panel,
    sidebar_action,
    ...shared
  } = structuredClone(manifest);
  if (target === 'chrome') {
    return { ...shared, externally_connectable, minimum_chrome_version, side_panel } as Manifest;
  }
  return {
    ...shared,
    permissions: shared.permissions.filter((permission) => !CHROME_ONLY.has(permission)),
    sidebar_action,
    browser_specific_settings,
  } as unknown as Manifest;
}
