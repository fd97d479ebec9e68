/** What a reader has put to an article: tags in their own order, and a note in plain text, `''` for none. */
export interface Labels {
  readonly tags: readonly string[];
  readonly note: string;
}

export const NO_LABELS: Labels = { tags: [], note: '' };

const MOST_TAGS = 100;
const MOST_TAG_CHARS = 100;
const MOST_NOTE_CHARS = 20_000;

/**
 * Labels as they are kept: blanks around and within tags folded, a leading `#` dropped, none twice whatever its case, at
 * most 100 tags of 100 characters and a note of 20,000; what is longer is cut.
 */
export function labelsOf(tags: readonly string[], note: string): Labels {
  const kept = new Map<string, string>();
  for (const given of tags) {
    const tag = given
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^#+ ?/, '')
      .slice(0, MOST_TAG_CHARS)
      .toWellFormed();
    if (tag !== '' && !kept.has(foldedTag(tag)) && kept.size < MOST_TAGS) kept.set(foldedTag(tag), tag);
  }
  return { tags: [...kept.values()], note: note.trim().slice(0, MOST_NOTE_CHARS).toWellFormed() };
}

export function isLabelled({ tags, note }: Labels): boolean {
  return tags.length > 0 || note !== '';
}

/** Tags that differ in case or accents alone are one. */
export function foldedTag(tag: string): string {
  return tag.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The labels of both: the tags of the first before the second's new ones, the notes a blank line apart unless one holds the other. */
export function joinedLabels(first: Labels, second: Labels): Labels {
  const isHeld = first.note.includes(second.note);
  const notes = isHeld ? [first.note] : [first.note, second.note];
  return labelsOf([...first.tags, ...second.tags], notes.filter((note) => note !== '').join('\n\n'));
}
