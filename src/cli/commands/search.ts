import { type SearchOrder, searchArchive } from '../../core/search/search';
import { openArchiveAt } from '../archive';
import type { Command } from '../command';
import { InputError } from '../input-error';
import { printLine } from '../output';
import { countOption } from '../pages';

const ORDERS: readonly SearchOrder[] = ['best', 'newest', 'oldest'];

/** What a reader who types the words is shown: `{count, isExact, isCommon, found}`, however many had to be read for it. */
export const searchCommand: Command = async (words, { archive, order = 'best', limit }) => {
  const text = words.join(' ');
  if (text.trim() === '') throw new InputError('search takes --archive PACK|DIR and WORDS…');
  const known = ORDERS.find((one) => one === order);
  if (!known) throw new InputError(`--order takes ${ORDERS.join(', ')}, not "${order}"`);
  const { found, ...about } = await searchArchive(text, await openArchiveAt(archive), {
    limit: countOption('limit', limit, 20),
    order: known,
    mostRead: Number.POSITIVE_INFINITY,
  });
  await printLine({ ...about, found });
  return 0;
};
