import { withoutConsent } from './consent';
import { withoutCredits } from './credits';

/** A text with line ends in place of what a house says of itself, its rights and the reader's consent; every span stays. */
export function withoutNotices(text: string): string {
  return withoutCredits(withoutConsent(text));
}
