import type { TestProject } from 'vitest/node';
import type { BrowserKind } from '../../src/dev/browsers/find.mjs';
import { buildExtension } from '../../src/dev/build-extension';

/** Before the tests of a browser: the extension as the source has it now. */
export default function build({ name }: TestProject): void {
  buildExtension(name as BrowserKind);
}
