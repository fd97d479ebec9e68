import type { Note, Row } from './format';

/** So many different things are told of a file. */
const MOST = 100;

const EXCERPT_CHARS = 60;

/**
 * Takes notes of what was noticed in a file and did not stop the reading. The same of many lines is one note, at the first
 * of them, with their number; `rows` gives them by line.
 */
export function noteTaker(): { readonly note: Note; readonly rows: () => Row[] } {
  const notes = new Map<string, { line: number; count: number; excerpt: string }>();
  return {
    note(line, reason, excerpt = '') {
      const known = notes.get(reason);
      if (known === undefined && notes.size >= MOST) return;
      if (known === undefined) notes.set(reason, { line, count: 1, excerpt });
      else known.count += 1;
    },
    rows: () =>
      [...notes]
        .map(([reason, { line, count, excerpt }]): Row => {
          const times = count === 1 ? '' : ` (${count} times, here first)`;
          const words = excerpt === '' ? '' : `: ${JSON.stringify(excerpt.slice(0, EXCERPT_CHARS))}`;
          return { kind: 'noted', line, reason: reason + times + words };
        })
        .sort((one, other) => one.line - other.line),
  };
}
