import type { PageFact, Related } from '../core/context';
import type { FailureKind } from '../core/failure';
import type { Coverage } from '../messages/contract';
import { formatCount, formatDate } from '../ui/dates';
import type { View } from './look-at';

/** What is the case, and what follows from it; `detail` may be `''`. */
export interface Status {
  readonly title: string;
  readonly detail: string;
  /** What the reader is to do, one after the other. */
  readonly steps?: readonly string[];
}

/** Each state in words. `progress` is the share of the archive that is open, null when that is not known. */
export function statusOf(view: View, host: string, progress: number | null): Status {
  switch (view.kind) {
    case 'opening':
      return { title: openingLine(progress), detail: '' };
    case 'in-archive': {
      const date = formatDate(view.article.date);
      return { title: 'This article is in the archive', detail: date === '' ? '' : `Published ${date}` };
    }
    case 'found':
      return { title: countLine(view), detail: howItMatched(view.related) };
    case 'nothing':
      return view.hasText
        ? { title: 'The archive has nothing on this', detail: coverageSentence(view.coverage) }
        : { title: 'No article text was found on this page', detail: 'Select words on it and look them up.' };
    case 'front-page':
      return {
        title: 'This looks like a front page',
        detail: 'Open one of its stories, or select words and look them up.',
      };
    case 'restricted':
      return RESTRICTED[view.why];
    case 'paused':
      return { title: `Off on ${host}`, detail: 'Nothing is looked up here until you turn it on.' };
    case 'failed':
      return FAILED[view.what];
  }
}

const RESTRICTED: Readonly<Record<'browser' | 'file' | 'pdf' | 'site', Status>> = {
  browser: {
    title: 'Browsers do not let extensions read this page',
    detail: 'You can still search the archive.',
  },
  file: {
    title: 'This file cannot be read yet',
    detail: '',
    steps: [
      'Open the extension’s settings in the browser.',
      'Turn on “Allow access to file URLs”.',
      'Load the file again.',
    ],
  },
  pdf: {
    title: 'The text of a PDF cannot be marked',
    detail: 'Search the archive for names and words that stand in it.',
  },
  site: {
    title: 'Backstory cannot read this site yet',
    detail: 'Press its button in the toolbar to look up this page alone.',
  },
};

const SAFE = 'Your settings are safe, and no page was changed.';

const FAILED: Readonly<Record<FailureKind, Status>> = {
  other: { title: 'The archive could not be searched', detail: `${SAFE} Try again.` },
  damage: {
    title: 'The archive is damaged',
    detail: `${SAFE} If trying again fails as well, install Backstory again.`,
  },
  room: {
    title: 'The browser has no room left to store this',
    detail: 'What was stored before is safe. Free some space on the disk, then try again.',
  },
};

/** An open archive is not what takes the time; of one that has hardly begun to open there is no share to tell. */
function openingLine(progress: number | null): string {
  if (progress === 1) return 'Looking this page up …';
  return `Opening the archive …${progress ? ` ${Math.floor(progress * 100)} %` : ''}`;
}

/** `It covers 2014 to 2023, 12,430 articles.` */
function coverageSentence({ articles, from, to }: Coverage): string {
  if (articles === 0) return 'It is empty.';
  return `It covers ${[yearsOf(from, to), articlesOf(articles)].filter((part) => part !== '').join(', ')}.`;
}

/** `Archive: 12,430 articles, 2014 to 2023.` */
export function coverageLine({ articles, from, to }: Coverage): string {
  if (articles === 0) return 'The archive is empty.';
  return `Archive: ${[articlesOf(articles), yearsOf(from, to)].filter((part) => part !== '').join(', ')}.`;
}

function articlesOf(count: number): string {
  return `${formatCount(count)} article${count === 1 ? '' : 's'}`;
}

function yearsOf(from: string, to: string): string {
  return [...new Set([from.slice(0, 4), to.slice(0, 4)])].filter((year) => year !== '').join(' to ');
}

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
