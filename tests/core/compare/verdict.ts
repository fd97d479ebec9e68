import { figuresOf } from '../../../src/core/compare/figure';
import { comparePair } from '../../../src/core/compare/pair';

/** The verdict on the first figures of two sentences. */
export function verdict(a: string, b: string): string {
  const [first] = figuresOf(a, '2024-06-15', 'en');
  const [second] = figuresOf(b, '2023-12-31', 'en');
  return first && second ? comparePair(first, second) : 'no figure';
}
