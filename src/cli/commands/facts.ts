import { factsOf } from '../../core/facts/facts';
import { articlesOf } from '../articles';
import type { Command } from '../command';
import { InputError } from '../input-error';
import { printLine, warn } from '../output';
import { countOption } from '../pages';

/** The facts of each article, best first. */
export const factsCommand: Command = async (files, options) => {
  if (files.length === 0) throw new InputError('facts takes FILE.jsonl or SEED.txt');
  const top = countOption('top', options.top, Number.POSITIVE_INFINITY);
  let rejected = 0;
  for await (const article of articlesOf(files, ({ source, line, reason }) => {
    rejected += 1;
    warn(`${source}, line ${line} ${reason}`);
  })) {
    await printLine({ id: article.id, facts: factsOf(article).slice(0, top) });
  }
  return rejected;
};
