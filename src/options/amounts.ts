import { formatUnit, locale, say } from '../language/say';

/** Bytes as `812 byte`, `3.4 kB`, `58 MB`, as the language writes them: three digits at most, in units of a thousand. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && amount < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: `${UNITS[unit]}byte`,
    maximumFractionDigits: digits,
  }).format(amount);
}

const UNITS = ['', 'kilo', 'mega', 'giga', 'tera'];

/** A span that is only roughly known: `less than a minute`, `about 3 minutes`, `about 2 hours`. */
export function formatWait(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return say('wait_moment');
  return say(
    'wait_about',
    minutes < 90 ? formatUnit(minutes, 'minute') : formatUnit(Math.round(minutes / 60), 'hour'),
  );
}
