import { ordinalAt } from '../../text/numbers';
import { countedUnitAt } from './counted';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';
import { directionAt } from './direction';
import { durationValue } from './words';
import { yearAt } from './years';

/** `the third quarter`, `first half of 1998`, `third-quarter`, `the first nine months`. */
export function quarterAt(calendar: Calendar, at: number): DateHit | null {
  const ordinal = ordinalAt(calendar.reading.tokens, at);
  if (!ordinal || ordinal.value > 4) return null;
  let next = ordinal.next;
  if (wordAt(calendar, next) === '-' || wordAt(calendar, next) === 'fiscal') next++;
  const unit = wordAt(calendar, next);
  const isHalf = unit === 'half' && ordinal.value <= 2;
  if (unit !== 'quarter' && !isHalf) {
    if (ordinal.value !== 1) return null;
    const counted = countedUnitAt(calendar, ordinal.next);
    return counted && !counted.article
      ? dateHit(at, counted.next, durationValue(counted.count, counted.unit), 'duration', false, 'DURATION')
      : null;
  }
  const letter = isHalf ? 'H' : 'Q';
  let behind = next + 1;
  if (
    wordAt(calendar, behind) === 'of' ||
    wordAt(calendar, behind) === 'in' ||
    wordAt(calendar, behind) === ','
  )
    behind++;
  if (wordAt(calendar, behind) === 'the' || wordAt(calendar, behind) === 'fiscal') behind++;
  if (wordAt(calendar, behind) === 'fiscal') behind++;
  const given = yearAt(calendar, behind) || yearBefore(calendar, at);
  if (given)
    return dateHit(
      at,
      yearAt(calendar, behind) ? behind + 1 : next + 1,
      `${given}-${letter}${ordinal.value}`,
      'quarter',
    );
  const { today } = calendar;
  if (
    wordAt(calendar, behind) === 'this' ||
    wordAt(calendar, behind) === 'last' ||
    wordAt(calendar, behind) === 'next'
  ) {
    const shift = { this: 0, last: -1, next: 1 }[wordAt(calendar, behind)]!;
    if (wordAt(calendar, behind + 1) === 'year')
      return dateHit(at, behind + 2, `${today.year + shift}-${letter}${ordinal.value}`, 'quarter', true);
  }
  if (isHalf && !/^(?:the|fiscal|for|in|of)$/.test(wordAt(calendar, at - 1))) return null;
  const current = isHalf ? Math.ceil(today.month / 6) : Math.ceil(today.month / 3);
  const direction = directionAt(calendar.reading, at, next + 1);
  const isThisYear =
    ordinal.value <= current ||
    direction === 'ahead' ||
    (direction !== 'back' && ordinal.value - current === 1);
  const year = isThisYear ? today.year : today.year - 1;
  return dateHit(at, next + 1, `${year}-${letter}${ordinal.value}`, 'quarter', true);
}

function yearBefore(calendar: Calendar, at: number): number {
  return yearAt(calendar, at - 1) || (wordAt(calendar, at - 1) === "'s" ? yearAt(calendar, at - 2) : 0);
}
