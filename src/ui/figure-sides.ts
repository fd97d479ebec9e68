import { say } from '../language/say';
import { formatTimex } from './dates';

/** A figure as printed, with what it is and of which period; `notes` is `''` for nothing to say. */
export interface FigureSide {
  readonly figure: string;
  readonly notes: string;
}

const STATUSES: Readonly<Record<string, () => string>> = {
  target: () => say('figure_target'),
  forecast: () => say('figure_forecast'),
  threshold: () => say('figure_threshold'),
};

/** The two sides of a comparison's own words, as `wordingOf` puts them together, their notes in the reader's language. */
export function figureSidesOf(wording: string): { readonly page: FigureSide; readonly archive: FigureSide } {
  const parts =
    /^page(?: \((.*?)\))?: (.*?) · archive(?: \((.*?)\))?: (.*?)( · same period, other figure)?$/s;
  const [, pageNotes = '', page = wording, archiveNotes = '', archive = '', other = ''] =
    parts.exec(wording) ?? [];
  const notes = [...notesIn(archiveNotes), ...(other === '' ? [] : [say('numbers_same_period')])];
  return {
    page: { figure: page, notes: notesIn(pageNotes).join(' · ') },
    archive: { figure: archive, notes: notes.join(' · ') },
  };
}

/** `2023-12-31, target, for 2023`, without the day of the article, which its source tells. */
function notesIn(notes: string): string[] {
  return notes.split(', ').flatMap((note) => {
    if (note.startsWith('for ')) return formatTimex(note.slice(4)) ?? note.slice(4);
    return STATUSES[note]?.() ?? [];
  });
}
