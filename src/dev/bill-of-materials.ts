import { execFileSync } from 'node:child_process';

/** The parts of a CycloneDX bill that are used here. */
interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

/**
 * The packages that are shipped, as npm tells them from the lock file: a bill of materials in CycloneDX 1.5. Without the
 * time and number that npm gives each, so that the same lock gives the same bytes.
 */
export function billOfMaterials(root: string): Bill {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const bill = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8' })) as Bill;
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = 'backstory'; // npm takes the folder's
  return bill;
}
