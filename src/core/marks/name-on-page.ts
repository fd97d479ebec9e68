import type { Span } from '../article';
import type { KnownName } from '../pack/name-matcher';

/** A name on the page that may be marked. */
export interface NameOnPage {
  readonly form: string;
  readonly names: readonly KnownName[];
  /** In reading order, later ones by surname alone too. */
  readonly mentions: readonly Span[];
  /** How many articles hold it, the page's own left out. */
  readonly articles: number;
  /** How many of the related articles hold it. */
  readonly carriedBy: number;
  /** Too common in a large archive to tell much. */
  readonly isCommon: boolean;
}
