import type { ManifestV3Export } from '@crxjs/vite-plugin';
import manifest from '../../manifest.json' with { type: 'json' };

export type Target = 'chrome' | 'firefox';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;

const CHROME_ONLY = new Set(['offscreen']);

/**
 * The one root manifest as each browser wants it. Chrome gets no `browser_specific_settings`; Firefox gets the
 * background as an event page and none of the keys it does not know.
 */
export function manifestFor(target: Target): Manifest {
  const { background, browser_specific_settings, externally_connectable, minimum_chrome_version, ...shared } =
    structuredClone(manifest);
  if (target === 'chrome') {
    return { ...shared, background, externally_connectable, minimum_chrome_version } as Manifest;
  }
  return {
    ...shared,
    permissions: shared.permissions.filter((permission) => !CHROME_ONLY.has(permission)),
    background: {
      scripts: [background.service_worker],
      type: 'module',
      preferred_environment: ['document'],
    },
    browser_specific_settings,
  } as unknown as Manifest;
}
