import { type Archive, openArchive } from '../core/archive/archive';
import { failingPacks } from '../core/archive/failing-packs';
import { failureKindOf, sentenceOf } from '../core/failure';
import type { PackFile } from '../core/pack/file';
import type { Pack } from '../core/pack/open';
import { say } from '../language/say';
import { type Bundled, openBundled, otherStatistics } from '../sources/bundled';
import { type OpenedFiles, type OwnPack, openOwnPacks } from '../sources/own';
import { watchStore } from '../store/changes';
import { turnPack } from '../store/packs';

let bundled: Bundled | null = null;
const files: OpenedFiles = new Map();
let share = 0;

/**
 * What the whole archive answers to a question, or the packs alone. A part that proves damaged by it is left out, named by
 * `ownFailure` and set right: an installed pack is turned off, a segment is packed anew from its articles.
 */
export async function askArchive<A>(
  question: (archive: Archive) => Promise<A>,
  open: () => Promise<Archive> = openedArchive,
): Promise<A> {
  const archive = await open();
  try {
    return await question(archive);
  } catch (error) {
    if (failureKindOf(error) !== 'damage') throw error;
    const failing = await failingPacks(archive, question);
    // Of what came with the extension alone nothing would be left, and nothing be said.
    const isAll = failing.length === archive.packs.length && failing.every((pack) => !placeOf(pack));
    if (failing.length === 0 || isAll) throw error;
    for (const pack of failing) await leaveOut(pack, sentenceOf(error));
    forgetOpened();
    return askArchive(question, open);
  }
}

/** What is not searched as long as this background lives, also where the store could not take note of it. */
const leftOut = new Set<PackFile>();

async function leaveOut(pack: Pack | OwnPack, sentence: string): Promise<void> {
  leftOut.add(pack.file);
  const place = placeOf(pack);
  if (!place) bundledFailure = say('bundled_left_out', sentence);
  else if (place.kind === 'segment') await remake(place.id);
  else await turnPack(place.id, false, sentence).catch(console.error);
}

function placeOf(pack: Pack | OwnPack): OwnPack['place'] | null {
  return 'place' in pack ? pack.place : null;
}

async function remake(segment: number): Promise<void> {
  await import('./upkeep').then(({ packAnew }) => packAnew(segment)).catch(console.error);
}

let bundledFailure: string | null = null;

/** Opens at the first need, once until it is forgotten; an opening that failed is tried again when asked again. */
function openedOnce(open: () => Promise<Archive>) {
  let opening: Promise<Archive> | null = null;
  const forget = (): void => {
    opening = null;
  };
  const opened = (): Promise<Archive> => {
    opening ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  return Object.assign(opened, { forget });
}

/** The whole archive, what came with the extension and the reader's own, opened for as long as neither changes. */
export const openedArchive = openedOnce(() => withLanguage(openedPacks()));

/** The same without the statistics of the language, which are by far the most bytes: enough to find by address. */
export const openedPacks = openedOnce(openPacks);

/** All that pages may be marked by when nobody has asked: what came with the extension, and packs that are public. */
export const publicArchive = openedOnce(() => withLanguage(openPublic()));

async function openPublic(): Promise<Archive> {
  const own = openOwnPacks(files, 'public').catch(() => ({ packs: [] })); // what is bundled serves all the same
  const [pack, { packs }] = await Promise.all([whatIsBundled().pack, own]);
  return archiveOf([pack, ...packs]);
}

function archiveOf(packs: readonly Pack[]): Archive {
  return openArchive(
    packs.filter(({ file }) => !leftOut.has(file)),
    null,
  );
}

/** The share, 0 to 1, that is open by now of what came with the extension; the reader's own is opened in no time. */
export function openedShare(): number {
  return share;
}

/** What cannot be searched, a sentence; null when all can. */
export function ownFailure(): string | null {
  return failure ?? bundledFailure;
}

let failure: string | null = null;

/** Lets go of the reader's own, to be opened anew when next asked for. */
export function forgetOpened(): void {
  for (const { forget } of [openedArchive, openedPacks, publicArchive]) forget();
}

/** Keeps what is open in step with the store. */
export function keepArchiveFresh(): void {
  watchStore((change) => {
    if (change !== 'segments' && change !== 'packs') return;
    forgetOpened();
    openedPacks().catch(() => {}); // ahead of the next question, which gets the error
  });
}

async function withLanguage(packs: Promise<Archive>): Promise<Archive> {
  const [archive, judges] = await Promise.all([packs, whatIsBundled().judges()]);
  return { ...archive, ...judges, otherStatistics };
}

async function openPacks(): Promise<Archive> {
  const [[bundledPack], own] = await Promise.all([Promise.allSettled([whatIsBundled().pack]), ownPacks()]);
  if (bundledPack.status === 'fulfilled') return archiveOf([bundledPack.value, ...own]);
  if (own.length === 0) throw bundledPack.reason;
  bundledFailure = say('bundled_left_out', sentenceOf(bundledPack.reason));
  return archiveOf(own);
}

/** Opened once; what could not be opened is tried again when next asked for. */
function whatIsBundled(): Bundled {
  if (bundled) return bundled;
  const { pack, judges } = openBundled((opened) => {
    share = opened;
  });
  const orForget = <Part>(part: Promise<Part>): Promise<Part> => {
    part.catch(() => {
      bundled = null;
    });
    return part;
  };
  bundled = { pack: orForget(pack), judges: () => orForget(judges()) };
  return bundled;
}

/** What is bundled serves also when the reader's own cannot be opened; that is tried again a little later. */
async function ownPacks(): Promise<readonly Pack[]> {
  try {
    const { packs, failures, broken } = await openOwnPacks(files);
    failure = failures.length > 0 ? failures.join(' ') : null;
    for (const { id } of broken) void remake(id);
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
