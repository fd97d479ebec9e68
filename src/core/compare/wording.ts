import type { Quantity } from '../fact';
import type { Figure } from './figure';

type Printed = Pick<Figure, 'text' | 'quantity'>;

/** Both figures as printed, with what they are if not plain facts, and the periods where they are known. */
export function wordingOf(
  current: Printed,
  archived: Printed,
  archiveDate: string,
  relation: 'same' | 'differs',
): string {
  const page = side('page', current, '', current.quantity.period);
  const archive = side('archive', archived, archiveDate, archived.quantity.period);
  const samePeriod =
    current.quantity.period !== undefined &&
    current.quantity.period === archived.quantity.period &&
    current.quantity.status === archived.quantity.status;
  return `${page} · ${archive}${relation === 'differs' && samePeriod ? ' · same period, other figure' : ''}`;
}

const SAID: Readonly<Partial<Record<Quantity['status'], string>>> = {
  target: 'target',
  forecast: 'forecast',
  threshold: 'threshold',
};

function side(name: string, { text, quantity }: Printed, date: string, period: string | undefined): string {
  // A decade, `202`, is when a plan runs, not what was counted.
  const notes = [
    date,
    SAID[quantity.status] ?? '',
    period && period.length > 3 ? `for ${period}` : '',
  ].filter((note) => note !== '');
  return `${name}${notes.length ? ` (${notes.join(', ')})` : ''}: ${text}`;
}
