import type { DateMention, NameMention } from '../../fact';
import type { Reading } from '../../text/reading';
import { type Entities, entitiesOf } from './entities';
import { type Piece, piecesOf } from './pieces';
import { dateTest, runsOf } from './runs';
import { isTitleCase, spellingOf } from './spelling';

/**
 * The proper names of a text in order, each with its canonical name within the text; surnames, short forms and
 * acronyms are linked to the full name. Names are told by capitals, so languages that capitalise nouns (German)
 * or nothing (Chinese) give few or none.
 */
export function namesOf(
  reading: Reading,
  dates: readonly DateMention[],
): { names: NameMention[]; entities: Entities } {
  const spelling = spellingOf(reading);
  const isDate = dateTest(dates);
  const pieces: Piece[] = [];
  const headlines: number[] = [];
  reading.sentences.forEach((sentence, index) => {
    if (isTitleCase(reading, sentence)) headlines.push(index);
    else for (const run of runsOf(reading, index, spelling, isDate)) pieces.push(...piecesOf(reading, run));
  });
  return entitiesOf(reading, pieces, headlines, spelling);
}
