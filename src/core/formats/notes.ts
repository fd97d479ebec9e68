import type { Note, Row } from './format';

/** So many different things are told of a file. */
const MOST = 100;

/**
 * Takes notes of what was noticed in a file and did not stop the reading. The same of many lines is one note, at the first
 * of them, with their number; `rows` gives them by line.
 */
export function noteTaker(): { readonly note: Note; readonly rows: () => Row[] } {
  const notes = new Map<string, { line: number; count: number }>();
  return {
    note(line, reason) {
      const known = notes.get(reason);
      if (known === undefined && notes.size >= MOST) return;
      notes.set(reason, { line: Math.min(known?.line ?? line, line), count: (known?.count ?? 0) + 1 });
    },
    rows: () =>
      [...notes]
        .map(([reason, { line, count }]): Row => {
          const times = count === 1 ? '' : ` (${count} times, here first)`;
          return { kind: 'noted', line, reason: reason + times };
        })
        .sort((one, other) => one.line - other.line),
  };
}
