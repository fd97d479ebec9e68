import type { Page } from '../../core/article';
import { type RankedId, type RankOptions, rankAll } from '../../core/match/rank-all';
import { rankRemote } from '../../core/remote/find-remote';
import { emptyArchive, openArchiveAt } from '../archive';
import { remoteOf, searchIn } from '../cluster';
import type { Command, Options } from '../command';
import { InputError } from '../input-error';
import { forEachRow } from '../lines';
import { print } from '../output';
import { countOption, idOfRow, pageOfRow } from '../pages';

/** A TREC run: `qid Q0 docid rank score backstory` for each query article, without abstention. */
export const rankCommand: Command = async (_files, options) => {
  const { queries } = options;
  if (queries === undefined)
    throw new InputError('rank takes --archive PACK|DIR or --endpoint URL, and --queries FILE.jsonl');
  const limit = countOption('limit', options.limit, 100);
  const rank = await rankerOf(options);
  return forEachRow(queries, async (row) => {
    const id = idOfRow(row);
    const ranked = await rank(
      { ...(await pageOfRow(row, queries)), id },
      { limit, dateBlind: options['date-blind'] ?? false },
    );
    const lines = ranked.map(
      (hit, rank) => `${id} Q0 ${hit.id} ${rank + 1} ${hit.score.toFixed(6)} backstory\n`,
    );
    await print(lines.join(''));
  });
};

async function rankerOf(
  options: Options,
): Promise<(page: Page & { readonly id?: string }, options: RankOptions) => Promise<RankedId[]>> {
  const remote = remoteOf(options);
  if (remote === null) {
    const archive = await openArchiveAt(options.archive);
    return (page, how) => rankAll(page, archive, how);
  }
  const judging = emptyArchive();
  return (page, how) => rankRemote(page, judging, searchIn(remote), how);
}
