import type { Notes } from './notes';

/** A figure as printed, with its bound and what is to be said of it. */
export interface Printed {
  readonly text: string;
  readonly notes: Notes;
}

/** Both figures as printed, with what they are if not plain facts, and the periods where they are said. */
export function wordingOf(
  current: Printed,
  archived: Printed,
  archiveDate: string,
  relation: 'same' | 'differs',
): string {
  const page = side('page', current, '');
  const archive = side('archive', archived, archiveDate);
  const [now, then] = [current.notes, archived.notes];
  const samePeriod = now.period !== undefined && now.period === then.period && now.status === then.status;
  return `${page} · ${archive}${relation === 'differs' && samePeriod ? ' · same period, other figure' : ''}`;
}

function side(name: string, { text, notes: { status, period } }: Printed, date: string): string {
  const notes = [date, status ?? '', period ? `for ${period}` : ''].filter((note) => note !== '');
  return `${name}${notes.length ? ` (${notes.join(', ')})` : ''}: ${text}`;
}
