import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;

const CHROME_ONLY = new Set(['offscreen', 'sidePanel']);

/**
 * The one root manifest as each browser wants it. Chrome gets no `browser_specific_settings` and a side panel; Firefox
 * gets a sidebar, the background as an event page, and none of the keys and permissions it does not know.
 */
export function manifestFor(target: Target): Manifest {
  const {
    background,
    browser_specific_settings,
    externally_connectable,
    minimum_chrome_version,
    side_panel,
    sidebar_action,
    ...shared
  } = structuredClone(manifest);
  if (target === 'chrome') {
    return { ...shared, background, externally_connectable, minimum_chrome_version, side_panel } as Manifest;
  }
  return {
    ...shared,
    permissions: shared.permissions.filter((permission) => !CHROME_ONLY.has(permission)),
    sidebar_action,
    background: {
      scripts: [background.service_worker],
      type: 'module',
      preferred_environment: ['document'],
    },
    browser_specific_settings,
  } as unknown as Manifest;
}
