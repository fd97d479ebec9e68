import { say } from '../language/say';
import { formatDate } from './dates';

/** A figure as printed, with what it is and of which period; `notes` is `''` for nothing to say. */
export interface FigureSide {
  readonly figure: string;
  readonly notes: string;
}

/** Where it is no plain fact. */
type Status = 'figure_target' | 'figure_forecast' | 'figure_threshold';

/** The page's side of a comparison's own words, as `wordingOf` puts them together, and the archive's; notes in the reader's language. */
export function figureSidesOf(wording: string): readonly [page: FigureSide, archive: FigureSide] {
  const [page = '', archive = ''] = wording.split(' · archive');
  return [sideOf(page.slice('page'.length)), sideOf(archive)];
}

/** Of ` (2023-12-31, target): $42 million`, without the day of the article, which is no status, and which its source tells. */
function sideOf(side: string): FigureSide {
  const [said = '', ...rest] = side.split(': ');
  const [figure = '', other] = rest.join(': ').split(' · same period, other figure');
  const notes = said
    .slice(2, -1)
    .split(', ')
    .flatMap((note) => {
      const [, period] = note.split('for ');
      return (period ? formatDate(period) : say(`figure_${note}` as Status)) || [];
    });
  if (other === '') notes.push(say('numbers_same_period'));
  return { figure, notes: notes.join(' · ') };
}
