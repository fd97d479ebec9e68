/** What is made of an article when it is packed, beside its index and texts: an archive can do without. */
export type MadeAhead = 'facts' | 'names';

/** How the sections of a pack were made; both numbers were 0 before packs said so. */
export interface Making {
  /** How the section is written. One of another form is not read: it would be misread. */
  readonly form: number;
  /** What is chosen and how it is understood. One of another choice is read, but today's would be another. */
  readonly choice: number;
}

/**
 * How this version makes them. Raise `choice` with every change of what `factsOf`, `quotesKept` (counted with the facts) or `namesForMarks` give, `form` with
 * every change of their columns; both go up to 255 and are never lowered.
 */
export const MAKING: Readonly<Record<MadeAhead, Making>> = {
  facts: { form: 0, choice: 17 },
  names: { form: 0, choice: 2 },
};
