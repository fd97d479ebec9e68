import { COLUMN_WORDS, type ColumnChoice, parseColumns } from '../core/formats/fields/columns';
import { InputError } from './input-error';

/** What `--columns` says of tables, one choice each time that it is given. Throws InputError for what is none. */
export function columnsOption(given: readonly string[] = []): ColumnChoice[] {
  return given.map((text) => {
    const choice = parseColumns(text);
    if (choice !== null) return choice;
    throw new InputError(
      `--columns ${text} is none of the form headline=COLUMN,text=COLUMN; the parts are ${COLUMN_WORDS.join(', ')}`,
    );
  });
}
