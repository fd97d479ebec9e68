import { annotate } from '../../../../src/core/annotate/annotate';
import type { Quantity } from '../../../../src/core/fact';

/** Each quantity of an English text as printed, with what is said of it. */
export function quantitiesIn(text: string, say: (quantity: Quantity) => string): Record<string, string> {
  const { quantities } = annotate(text, { date: '2024-05-15', lang: 'en' });
  return Object.fromEntries(
    quantities.map((quantity) => [text.slice(quantity.span.start, quantity.span.end), say(quantity)]),
  );
}

/** Bound, value and unit: `>5 km`, `5-7 %`. */
export function amountOf({ bound, value, high, unit }: Quantity): string {
  return `${bound ?? ''}${value}${high === undefined ? '' : `-${high}`} ${unit}`;
}

/** What is counted or measured: stems. */
export function thingOf({ value, of }: Quantity): string {
  return `${value} ${of.join(' ')}`;
}
