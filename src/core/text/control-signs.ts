/**
 * Signs that are not seen and change how others are: controls of C1 and DEL, the embeddings, overrides and isolates of
 * bidirectional text (which may print a name or address backwards), annotations, and tags. Marks of direction, joiners
 * and soft hyphens stay: honest texts need them.
 */
const CONTROL_SIGNS = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** The text without them. */
export function withoutControlSigns(text: string): string {
  return text.replace(CONTROL_SIGNS, '');
}

/** The same for a text in which places were counted: nothing is seen where they stood, and all else keeps its place. */
export function controlSignsHidden(text: string): string {
  return text.replace(CONTROL_SIGNS, ({ length }) => '\u2060'.repeat(length));
}
