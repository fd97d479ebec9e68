import { annotate } from '../../core/annotate/annotate';
import type { Annotation } from '../../core/fact';
import type { Command } from '../command';
import { InputError } from '../input-error';
import { dayOfRow, forEachRow, textOfRow } from '../lines';
import { printLine } from '../output';
import { idOfRow } from '../pages';

/** Sentences, dates, quantities, names and quotes of each text, spans flat, offsets into `text`, else `body`. */
export const annotateCommand: Command = async ([file, ...more]) => {
  if (file === undefined || more.length > 0) throw new InputError('annotate takes FILE.jsonl');
  return forEachRow(file, async (row) => {
    const date = dayOfRow(row, 'date', 'dct');
    const annotation = annotate(textOfRow(row, 'text', 'body'), { date, lang: textOfRow(row, 'lang') });
    await printLine({ id: idOfRow(row), ...flat(annotation) });
  });
};

function flat({ sentences, dates, quantities, names, quotes }: Annotation) {
  const flatten = <T extends { readonly span: { start: number; end: number } }>({ span, ...rest }: T) => ({
    start: span.start,
    end: span.end,
    ...rest,
  });
  return {
    sentences,
    dates: dates.map(flatten),
    quantities: quantities.map(flatten),
    names: names.map(flatten),
    quotes: quotes.map(flatten),
  };
}
