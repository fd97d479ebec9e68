import type { PageFact, Related } from '../core/context';
import type { FailureKind } from '../core/failure';
import { formatShare, say, sayCount } from '../language/say';
import type { Coverage, Known } from '../messages/contract';
import { dayOfInstant, formatDate, formatYears } from '../ui/dates';
import type { Unreadable, View } from './look-at';
import type { Saving } from './saving';

/** What is the case, and what follows from it; `detail` may be `''`. */
export interface Status {
  readonly title: string;
  readonly detail: string;
  /** What the reader is to do, one after the other. */
  readonly steps?: readonly string[];
}

/** Each state in words. `progress` is the share of the archive that is open, null when that is not known. */
export function statusOf(view: View, host: string, progress: number | null, saving: Saving | null): Status {
  switch (view.kind) {
    case 'opening':
      return { title: openingLine(progress), detail: '' };
    case 'in-archive': {
      const date = formatDate(view.article.date);
      const parts = [date === '' ? '' : say('published', date), unreadLine(view.unread)];
      return { title: say('in_archive'), detail: parts.filter((part) => part !== '').join(' · ') };
    }
    case 'found':
      return { title: countLine(view), detail: howItMatched(view.related) };
    case 'nothing':
      if (!view.hasText) return { title: say('no_text'), detail: say('no_text_detail') };
      return saving && isKept(saving)
        ? { title: say('saved_alone'), detail: say('saved_alone_detail') }
        : { title: say('nothing'), detail: coverageSentence(view.coverage) };
    case 'front-page':
      return { title: say('front_page'), detail: say('front_page_detail') };
    case 'no-story':
      return { title: say(view.isGone ? 'page_gone' : 'no_story'), detail: say('no_text_detail') };
    case 'restricted':
      return restricted(view.why);
    case 'paused':
      return { title: say('paused_on', host), detail: say('paused_detail') };
    case 'failed':
      return failed(view.what);
  }
}

/** `Saved 12 May 2026, 2 versions`; `''` for a page of which nothing is known, or only what the status line says. */
export function savedLine({ progress, known, sentence }: Saving): string {
  if (progress === 'saved') return say('saved');
  return progress === 'failed' ? sentence : sinceWhen(known);
}

function sinceWhen(known: Known | null): string {
  if (!known) return '';
  const { as, since, versions, bookmarked, refusal } = known;
  if (as === 'saved' || as === 'imported') {
    const date = formatDate(dayOfInstant(since));
    const line = say(as === 'saved' ? 'saved_on' : 'imported_on', date);
    return versions > 1 ? `${line} · ${sayCount('versions', versions)}` : line;
  }
  if (bookmarked) return say('bookmarked_on', formatDate(bookmarked.date)).trim();
  return as === null ? (refusal ?? '') : '';
}

function isKept({ progress, known }: Saving): boolean {
  return progress === 'saved' || known?.as === 'saved' || known?.as === 'imported';
}

function unreadLine(unread: 'gone' | 'reader' | null): string {
  if (unread === null) return '';
  return say(unread === 'gone' ? 'page_gone' : 'reader_view');
}

function restricted(why: Unreadable): Status {
  switch (why) {
    case 'browser':
      return { title: say('restricted_browser'), detail: say('restricted_browser_detail') };
    case 'error':
      return { title: say('page_gone'), detail: say('restricted_browser_detail') };
    case 'reader':
      return { title: say('reader_view'), detail: say('reader_view_detail') };
    case 'file':
      return {
        title: say('restricted_file'),
        detail: '',
        steps: [say('file_step_1'), say('file_step_2'), say('file_step_3')],
      };
    case 'pdf':
      return { title: say('restricted_pdf'), detail: say('restricted_pdf_detail') };
    case 'site':
      return { title: say('restricted_site'), detail: say('restricted_site_detail') };
  }
}

function failed(what: FailureKind): Status {
  switch (what) {
    case 'other':
      return { title: say('failed_archive'), detail: say('failed_archive_detail') };
    case 'damage':
      return { title: say('failed_damage'), detail: say('failed_damage_detail') };
    case 'room':
      return { title: say('failed_room'), detail: say('failed_room_detail') };
  }
}

/** An open archive is not what takes the time; of one that has hardly begun to open there is no share to tell. */
function openingLine(progress: number | null): string {
  if (progress === 1) return say('looking_up');
  return progress ? `${say('opening')} ${formatShare(progress)}` : say('opening');
}

/** `It covers 2014 to 2023, 12,430 articles.` */
function coverageSentence({ articles, from, to }: Coverage): string {
  if (articles === 0) return say('archive_empty');
  const years = formatYears(from, to);
  const count = sayCount('articles', articles);
  return years === '' ? say('covers', count) : say('covers_years', years, count);
}

/** `Archive: 12,430 articles · 2014 to 2023` */
export function coverageLine({ articles, from, to }: Coverage): string {
  if (articles === 0) return say('archive_empty');
  const parts = [sayCount('articles', articles), formatYears(from, to)];
  return say('coverage', parts.filter((part) => part !== '').join(' · '));
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
  const parts = [
    related.length === 0
      ? ''
      : sayCount(areEarlier ? 'earlier_articles' : 'related_articles', related.length),
    facts.length === 0 ? '' : sayCount('facts', facts.length),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function howItMatched(related: readonly Related[]): string {
  const kinds = new Set(related.map(({ kind }) => kind));
  if (kinds.has('copy')) return say('matched_copy');
  return say(kinds.has('same story') ? 'matched_story' : 'matched_topic');
}
