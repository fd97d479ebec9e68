import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Comparison } from '../core/compare';
import type { PageFact, Related } from '../core/context';
import { ComparisonRow } from '../ui/comparison-row';
import { formatDate } from '../ui/dates';
import { FactRow } from '../ui/fact-row';
import { ListSection } from '../ui/list-section';
import { RelatedRow } from '../ui/related-row';
import { Footer, type FooterProps } from './footer';
import type { View } from './look-at';
import { Search } from './search';

export interface SurfaceProps {
  readonly view: View;
  readonly retry: () => void;
  /** Whether opening takes so long that it should say so. */
  readonly isSlow?: boolean;
  readonly comparisons?: readonly Comparison[];
  /** Titles of the marks on the page, in reading order: what a screen reader cannot see there. */
  readonly marked?: readonly string[];
  /** What keeps the page; it comes after all else. */
  readonly save?: ComponentChild;
  readonly site: Omit<FooterProps, 'coverage'>;
  /** Whether more is on its way. */
  readonly isBusy: boolean;
}

/** Popup or panel in any of its states: what is the case, then the lists, then what the archive covers. */
export function Surface({
  view,
  retry,
  isSlow = false,
  comparisons = [],
  marked = [],
  save = null,
  site,
  isBusy,
}: SurfaceProps) {
  const [isSearching, setSearching] = useState(false);
  const { title, detail } = statusOf(view);
  const { facts, related } = 'facts' in view ? view : { facts: [], related: [] };
  const isSettled = view.kind !== 'opening';
  const isQuiet = view.kind === 'opening' && !isSlow;
  return (
    <main data-state={view.kind} class={isQuiet ? 'quiet' : ''} aria-busy={isBusy} onFocusIn={showWhole}>
      <header>
        <div role="status">
          {!isQuiet && <h1>{title}</h1>}
          {!isQuiet && detail !== '' && <p class="detail">{detail}</p>}
        </div>
        {view.kind === 'failed' && (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
        {save}
      </header>
      <div class="findings" hidden={isSearching}>
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
        <ListSection id="comparisons" title="Numbers side by side">
          {comparisons.map((row) => (
            <ComparisonRow key={row.fact.id} {...row} />
          ))}
        </ListSection>
        <ListSection id="marked" title="Marked on this page">
          {marked.map((title) => (
            <li key={title}>
              <bdi dir="auto">{title}</bdi>
            </li>
          ))}
        </ListSection>
      </div>
      {isSettled && <Search opened={setSearching} />}
      {isSettled && <Footer coverage={'coverage' in view ? view.coverage : null} {...site} />}
    </main>
  );
}

/** Firefox leaves what is focused half below the edge where it is. */
function showWhole({ target }: FocusEvent): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest' });
}

function statusOf(view: View): { title: string; detail: string } {
  switch (view.kind) {
    case 'opening':
      return { title: 'Opening the archive …', detail: '' };
    case 'in-archive': {
      const date = formatDate(view.article.date);
      return { title: 'This article is in the archive', detail: date === '' ? '' : `Published ${date}` };
    }
    case 'found':
      return { title: countLine(view), detail: howItMatched(view.related) };
    case 'nothing':
      return view.hasText
        ? { title: 'The archive has nothing on this', detail: 'Weak matches are not shown.' }
        : { title: 'No article text was found on this page', detail: '' };
    case 'front-page':
      return {
        title: 'This looks like a front page',
        detail: 'Open one of its stories to see what the archive knows.',
      };
    case 'restricted':
      return RESTRICTED[view.why];
    case 'failed':
      return {
        title: 'The archive could not be searched',
        detail: `Try again; if that fails too, install Backstory again. Nothing else is touched. (${view.sentence.replace(/\.$/, '')})`,
      };
  }
}

const RESTRICTED = {
  browser: {
    title: 'Browsers do not let extensions read this page',
    detail: 'Open a news page and try again.',
  },
  file: {
    title: 'This file cannot be read yet',
    detail: 'Allow access to file URLs in the extension’s settings, then try again.',
  },
  pdf: {
    title: 'The text of a PDF cannot be read here',
    detail: 'Open the story as a web page and try again.',
  },
} as const;

/** `2 earlier articles · 4 facts`; articles later than the page are counted as related, not as earlier. */
function countLine({
  related,
  facts,
}: {
  readonly related: readonly Related[];
  readonly facts: readonly PageFact[];
}): string {
  const areEarlier = related.every(({ days }) => days !== null && days >= 0);
  const articles = counted(related.length, areEarlier ? 'earlier article' : 'related article');
  return [articles, counted(facts.length, 'fact')].filter((part) => part !== '').join(' · ');
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

function howItMatched(related: readonly Related[]): string {
  const kinds = new Set(related.map(({ kind }) => kind));
  if (kinds.has('copy')) return 'The same text ran elsewhere';
  return kinds.has('same story') ? 'Same story' : 'Same people and topic';
}
