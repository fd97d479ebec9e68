import type { NameMention } from '../fact';
import type { Reading, Sentence } from '../text/reading';
import { isDoubleMark } from '../text/sentences';
import { wordSet } from '../text/word-set';

/**
 * Did a headline without a stop run into the sentence: `lost in 236 years Last night, rebels …`? A small word with a
 * capital stands behind one without, outside of names and quotation marks. English.
 */
export function isRunTogether(
  { tokens }: Reading,
  { last }: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  let quoted = false;
  const limit = Math.min(last - 1, first + LONGEST);
  for (let at = first; at < limit; at++) {
    const { text, lower, start, glued } = tokens[at]!;
    if (text.length === 1 && isDoubleMark(text.charCodeAt(0))) quoted = !quoted;
    if (
      quoted ||
      at < first + FEWEST ||
      text === lower ||
      !OPENS.has(lower) ||
      text.slice(1) !== lower.slice(1)
    )
      continue;
    const [before, behind] = [tokens[at - 1]!, tokens[at + 1]!];
    if (glued || !isSmall(before) || !(isSmall(behind) || LEADS_CLAUSE.has(lower))) continue;
    if (!names.some(({ span }) => span.start < start && start < span.end)) return true;
  }
  return false;
}

/** A headline has so many words, in tokens. */
const FEWEST = 3;
const LONGEST = 40;

function isSmall({ kind, text, lower }: Reading['tokens'][number]): boolean {
  return kind === 'number' || (kind === 'word' && text === lower && lower !== "'s");
}

/** Behind these a name may follow. */
const LEADS_CLAUSE = wordSet(
  'last this when while because although until if after before since despite according during',
);

/** They open a sentence and stand in no name but within one; `A` is a grade, `So` and `To` stand in headings. */
const OPENS = wordSet(
  'in on at for after before when while as last this that these those the he she it they but and if with from since during under according despite earlier some now there we you our by yet however although because until once',
);
