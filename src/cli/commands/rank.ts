import { rankAll } from '../../core/match/rank';
import { openArchiveAt } from '../archive';
import { InputError } from '../input-error';
import { forEachRow } from '../lines';
import type { Command } from '../main';
import { print } from '../output';
import { countOption, idOfRow, pageOfRow } from '../pages';

/** A TREC run: `qid Q0 docid rank score backstory` for each query article, without abstention. */
export const rankCommand: Command = async (_files, options) => {
  const { queries } = options;
  if (queries === undefined) throw new InputError('rank takes --archive PACK|DIR and --queries FILE.jsonl');
  const limit = countOption('limit', options.limit, 100);
  const archive = await openArchiveAt(options.archive);
  return forEachRow(queries, async (row) => {
    const id = idOfRow(row);
    const ranked = await rankAll({ ...pageOfRow(row, queries), id }, archive, {
      limit,
      dateBlind: options['date-blind'] ?? false,
    });
    const lines = ranked.map(
      (hit, rank) => `${id} Q0 ${hit.id} ${rank + 1} ${hit.score.toFixed(6)} backstory\n`,
    );
    await print(lines.join(''));
  });
};
