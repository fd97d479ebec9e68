import type { ComponentChild } from 'preact';
import type { SideBySide } from '../core/compare/agreed-figures';
import type { QuoteInFull } from '../core/context';
import type { SiteChoice } from '../settings';
import type { Acts } from './acts';
import type { MarksSwitch } from './bar';
import type { View } from './look-at';
import type { Saving } from './saving';

/** What popup and panel show, and what can be done there. */
export interface SurfaceProps {
  readonly view: View;
  /** Whether opening takes so long that it should say so. */
  readonly isSlow?: boolean;
  /** The share of the archive that is open, while it opens; null when that is not known. */
  readonly progress?: number | null;
  readonly numbers?: readonly SideBySide[];
  /** What the page quotes, as the archive has it. */
  readonly quotes?: readonly QuoteInFull[];
  /** Titles of the marks on the page, in reading order: what a screen reader cannot see there. */
  readonly marked?: readonly string[];
  readonly marks?: MarksSwitch | null;
  readonly saving?: Saving | null;
  /** What a remote archive knows; it stands below all findings, which it never moves. */
  readonly far?: ComponentChild;
  /** Marks the copied sentences instead, or the usual marks again; absent while nothing can be marked. */
  readonly markCopy?: (isMarked: boolean) => void;
  readonly isCopyMarked?: boolean;
  /** The page's host, `''` where Backstory cannot run, and the reader's choice for it. */
  readonly host: string;
  readonly choice: SiteChoice | null;
  readonly acts: Acts;
  /** Nothing that would be kept is offered over a private window: no choice of its site, feed or pack. */
  readonly isPrivate?: boolean;
  /** What was typed on this page before, `''` for nothing, and where it is kept. */
  readonly draft?: string;
  readonly keepDraft: (text: string) => void;
  /** The panel has the room for the story day by day. */
  readonly hasTimeline: boolean;
  /** Whether more is on its way. */
  readonly isBusy: boolean;
}
