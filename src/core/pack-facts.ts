import type { Article } from './article';
import { encodeFacts, factsOf } from './facts';

/** An article's facts as a pack stores them, `''` for none: made once, when the pack is written. */
export function factStringOf(article: Article): string {
  return encodeFacts(factsOf(article));
}
