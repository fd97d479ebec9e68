import { type Archive, openArchive } from '../core/archive';
import { openBundledArchive } from '../sources/bundled';
import { type OpenedFiles, openOwnPacks } from '../sources/own';
import { watchStore } from '../store/changes';

let opening: Promise<Archive> | null = null;
let openingBundled: Promise<Archive> | null = null;
const files: OpenedFiles = new Map();
let share = 0;

/**
 * The whole archive, what came with the extension and the reader's own, opened once for as long as neither changes. An
 * opening that failed is tried again when asked again.
 */
export function openedArchive(): Promise<Archive> {
  opening ??= openAll().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** What came with the extension alone: all that pages may be marked by when nobody has asked. */
export function bundledArchive(): Promise<Archive> {
  openingBundled ??= openBundledArchive((opened) => {
    share = opened;
  }).catch((error: unknown) => {
    openingBundled = null;
    throw error;
  });
  return openingBundled;
}

/** The share, 0 to 1, that is open by now of what came with the extension; the reader's own is opened in no time. */
export function openedShare(): number {
  return share;
}

/** What is wrong with the reader's own packs, a sentence; null when all could be opened. */
export function ownFailure(): string | null {
  return failure;
}

let failure: string | null = null;

/** Lets go of the reader's own, to be opened anew when next asked for. */
export function forgetOpened(): void {
  opening = null;
}

/** Keeps what is open in step with the store. */
export function keepArchiveFresh(): void {
  watchStore((change) => {
    if (change === 'segments' || change === 'packs') forgetOpened();
  });
}

/** What is bundled serves also when the reader's own cannot be opened. */
async function openAll(): Promise<Archive> {
  const bundled = await bundledArchive();
  try {
    const own = await openOwnPacks(files);
    failure = null;
    return openArchive([...bundled.packs, ...own], bundled.background);
  } catch (error) {
    console.error(error);
    failure = error instanceof Error ? error.message : String(error);
    return bundled;
  }
}
