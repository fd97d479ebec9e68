import { type Archive, openArchive } from '../core/archive/archive';
import { sentenceOf } from '../core/failure';
import type { Pack } from '../core/pack/open';
import { type Bundled, openBundled } from '../sources/bundled';
import { type OpenedFiles, openOwnPacks } from '../sources/own';
import { watchStore } from '../store/changes';

let opening: Promise<Archive> | null = null;
let openingPacks: Promise<Archive> | null = null;
let bundled: Bundled | null = null;
const files: OpenedFiles = new Map();
let share = 0;

/**
 * The whole archive, what came with the extension and the reader's own, opened once for as long as neither changes. An
 * opening that failed is tried again when asked again.
 */
export function openedArchive(): Promise<Archive> {
  opening ??= withLanguage(openedPacks()).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** The same without the statistics of the language, which are by far the most bytes: enough to find by address. */
export function openedPacks(): Promise<Archive> {
  openingPacks ??= openPacks().catch((error: unknown) => {
    openingPacks = null;
    throw error;
  });
  return openingPacks;
}

/** All that pages may be marked by when nobody has asked: what came with the extension, and packs that are public. */
export function publicArchive(): Promise<Archive> {
  openingPublic ??= withLanguage(openPublic()).catch((error: unknown) => {
    openingPublic = null;
    throw error;
  });
  return openingPublic;
}

let openingPublic: Promise<Archive> | null = null;

async function openPublic(): Promise<Archive> {
  const own = openOwnPacks(files, 'public').catch(() => ({ packs: [] })); // what is bundled serves all the same
  const [pack, { packs }] = await Promise.all([whatIsBundled().pack, own]);
  return openArchive([pack, ...packs], null);
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
  openingPacks = null;
  openingPublic = null;
}

/** Keeps what is open in step with the store. */
export function keepArchiveFresh(): void {
  watchStore((change) => {
    if (change === 'segments' || change === 'packs') forgetOpened();
  });
}

async function withLanguage(packs: Promise<Archive>): Promise<Archive> {
  const bundled = whatIsBundled();
  const [archive, statistics, actors] = await Promise.all([packs, bundled.statistics, bundled.actors]);
  return { ...archive, statistics, actors };
}

async function openPacks(): Promise<Archive> {
  const [pack, own] = await Promise.all([whatIsBundled().pack, ownPacks()]);
  return openArchive([pack, ...own], null);
}

/** Opened once; what could not be opened is tried again when next asked for. */
function whatIsBundled(): Bundled {
  if (bundled) return bundled;
  const parts = openBundled((opened) => {
    share = opened;
  });
  bundled = parts;
  Promise.all([parts.pack, parts.statistics, parts.actors]).catch(() => {
    bundled = null;
  });
  return parts;
}

/** What is bundled serves also when the reader's own cannot be opened; that is tried again a little later. */
async function ownPacks(): Promise<readonly Pack[]> {
  try {
    const { packs, failures } = await openOwnPacks(files);
    failure = failures.length > 0 ? failures.join(' ') : null;
    return packs;
  } catch (error) {
    console.error(error);
    failure = sentenceOf(error);
    setTimeout(forgetOpened, RETRY_MS); // else they would be missing as long as this background lives
    return [];
  }
}

/** What failed may have been slow for a moment only. */
const RETRY_MS = 30_000;
