import { agoValue } from '../dates/shift';
import { durationValue, type Unit } from '../dates/words';
import { isAge } from './age';
import { type At, date, type Found, match } from './at';
import { figureAt, isFigure } from './number';

/** `vor drei Jahren`, `hace dos años`, `через два дня`. */
export function leadAt(here: At): Found | null {
  const { words, at } = here;
  const lead = match(here, 'lead', () => `(${words.leads.source})${words.end}\\s+`);
  const counted = lead && unitAt(here, at + lead[0].length);
  if (!counted) return null;
  const sign = Number(words.leads.valueOf(lead[1]!));
  const value = here.today
    ? agoValue(here.today, counted.unit, sign * counted.count)
    : sign < 0
      ? 'PAST_REF'
      : 'FUTURE_REF';
  return value === '' ? null : date(counted.end, value, here.today ? counted.unit : 'unknown', true);
}

function unitAt(here: At, from: number): { count: number; unit: Unit; end: number } | null {
  const { words, text } = here;
  const one = match(here, 'one', () => '(?:ein|eine|einem|einer|einen|un|una|une|uno|um|uma)\\s+', from);
  const figure = one
    ? { value: 1, end: from + one[0].length - 1, scaled: false }
    : figureAt(text, from, words);
  if (!figure) return null;
  const gap = match(
    here,
    'unit of count',
    () => `${words.table.unspaced ? '\\s?' : '[\\s-]{1,2}'}(?:多|余)?(${words.units.source})${words.end}`,
    figure.end,
  );
  const unit = gap && (words.units.valueOf(gap[1]!) as Unit);
  const isYear = unit === 'year' && !figure.scaled && figure.value >= 1000 && figure.value <= 2100;
  return unit && gap && !isYear && !(figure.scaled && figure.value >= 1e5)
    ? { count: figure.value, unit, end: figure.end + gap[0].length }
    : null;
}

/** A length of time, or with a word behind it a day counted from today: `три года назад`, `三年前`. */
export function countedAt(here: At): Found | null {
  const { words, text } = here;
  if (
    isFigure(text[here.at - 1] ?? '') ||
    (/[.,]/.test(text[here.at - 1] ?? '') && isFigure(text[here.at - 2] ?? ''))
  )
    return null;
  const counted = unitAt(here, here.at);
  if (!counted) return null;
  if (isAge(here.text, here.at, counted.count, counted.end, words)) return null;
  const trail = match(here, 'trail', () => `\\s?(${words.trails.source})${words.end}`, counted.end);
  if (trail) {
    const sign = Number(words.trails.valueOf(trail[1]!));
    const end = counted.end + trail[0].length;
    if (!here.today) return date(end, sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown', true);
    const value = agoValue(here.today, counted.unit, sign * counted.count);
    if (value !== '' && counted.count < 1000) return date(end, value, counted.unit, true);
  }
  return {
    end: counted.end,
    value: durationValue(counted.count, counted.unit),
    type: 'DURATION',
    grain: 'duration',
    implied: false,
  };
}
