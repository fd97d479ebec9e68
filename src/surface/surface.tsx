import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { SideBySide } from '../core/compare/agreed-figures';
import type { SiteChoice } from '../settings';
import { ComparisonRow } from '../ui/comparison-row';
import { CopyStrip } from '../ui/copy-strip';
import { formatCount } from '../ui/dates';
import { FactRow } from '../ui/fact-row';
import { ListSection } from '../ui/list-section';
import { RelatedRow } from '../ui/related-row';
import { Timeline } from '../ui/timeline';
import { Action } from './action';
import type { Acts } from './acts';
import { Footer } from './footer';
import type { View } from './look-at';
import { Search } from './search';
import { statusOf } from './states';

export interface SurfaceProps {
  readonly view: View;
  /** Whether opening takes so long that it should say so. */
  readonly isSlow?: boolean;
  /** The share of the archive that is open, while it opens; null when that is not known. */
  readonly progress?: number | null;
  readonly numbers?: readonly SideBySide[];
  /** Titles of the marks on the page, in reading order: what a screen reader cannot see there. */
  readonly marked?: readonly string[];
  /** Paints the marks of which the titles are shown; absent or null where they are painted. */
  readonly markPage?: (() => void) | null;
  /** What keeps the page; it comes after all else. */
  readonly save?: ComponentChild;
  /** What a remote archive knows; it stands below all findings, which it never moves. */
  readonly far?: ComponentChild;
  /** Marks the copied sentences instead, or the usual marks again; absent while nothing can be marked. */
  readonly markCopy?: (isMarked: boolean) => void;
  readonly isCopyMarked?: boolean;
  /** The page's host, `''` where Backstory cannot run, and the reader's choice for it. */
  readonly host: string;
  readonly choice: SiteChoice | null;
  readonly acts: Acts;
  /** The panel has the room for the story day by day. */
  readonly hasTimeline: boolean;
  /** Whether more is on its way. */
  readonly isBusy: boolean;
}

/** Popup or panel in any of its states: what is the case, then the lists, then what the archive covers. */
export function Surface(props: SurfaceProps) {
  const { view, isSlow = false, host, choice, acts, isBusy } = props;
  const [typed, setTyped] = useState('');
  const { title, detail, steps = [] } = statusOf(view, host, props.progress ?? null);
  const { copy, facts, related, timeline } = 'facts' in view ? view : NOTHING;
  const { numbers = [], marked = [] } = 'facts' in view ? props : {};
  const wordsRead = 'wordsRead' in view ? view.wordsRead : null;
  const isSettled = view.kind !== 'opening';
  const isQuiet = !isSettled && !isSlow;
  return (
    <main data-state={view.kind} class={isQuiet ? 'quiet' : ''} aria-busy={isBusy} onFocusIn={showWhole}>
      <header>
        <div role="status">
          {!isQuiet && <h1>{title}</h1>}
          {!isQuiet && detail !== '' && <p class="detail">{detail}</p>}
          {steps.length > 0 && (
            <ol class="steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {view.kind === 'failed' && <p class="reason">{view.sentence}</p>}
          {wordsRead !== null && (
            <p class="detail">Only the first {formatCount(wordsRead)} words were read.</p>
          )}
        </div>
        <Action view={view} host={host} choice={choice} acts={acts} search={setTyped} />
        {props.save}
      </header>
      <div class="findings" hidden={typed !== ''}>
        <ListSection id="facts" title="What the archive says">
          {facts.map((row) => (
            <FactRow key={row.fact.id} {...row} />
          ))}
        </ListSection>
        <ListSection id="related" title="Related articles">
          {related.map((row) => (
            <RelatedRow key={row.article.id} {...row} />
          ))}
        </ListSection>
        {copy && <CopyStrip copy={copy} isMarked={props.isCopyMarked ?? false} mark={props.markCopy} />}
        <ListSection id="comparisons" title="Numbers side by side">
          {numbers.map((row) => (
            <ComparisonRow key={`${row.article.id} ${row.wording}`} {...row} />
          ))}
        </ListSection>
        {props.hasTimeline && <Timeline days={timeline} />}
        <ListSection id="marked" title={props.markPage ? 'Known on this page' : 'Marked on this page'}>
          {marked.map((title) => (
            <li key={title}>
              <bdi dir="auto">{title}</bdi>
            </li>
          ))}
        </ListSection>
        {props.markPage && marked.length > 0 && (
          <p class="mark-page">
            <button type="button" class="plain" onClick={props.markPage}>
              Mark them on the page
            </button>
          </p>
        )}
        {props.far}
      </div>
      {isSettled && <Search text={typed} type={setTyped} />}
      {isSettled && <Footer view={view} host={host} choice={choice} acts={acts} />}
    </main>
  );
}

const NOTHING = { copy: null, facts: [], related: [], timeline: [] };

/** Firefox leaves what is focused half below the edge where it is. */
function showWhole({ target }: FocusEvent): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest' });
}
