import type { Article } from '../../article';

/** Which column, by its name, is which part of an article; `''` for a part that the table has not. */
export type ChosenColumns = { readonly [field in keyof Article]?: string };

/** What a reader said of the columns of a table, or the keys of objects, of one shape. */
export interface ColumnChoice {
  /** The names that such a table may have; null for any. */
  readonly shape: readonly string[] | null;
  readonly columns: ChosenColumns;
}

/** What was chosen for a table of these names: by the first choice that fits and one of whose columns it has. */
export function chosenFor(names: readonly string[], choices: readonly ColumnChoice[]): ChosenColumns {
  if (choices.length === 0) return {};
  const there = new Set(names.map((name) => name.trim()));
  const fitting = choices.find(
    (choice) => isOfShape(there, choice) && Object.values(choice.columns).some((column) => there.has(column)),
  );
  if (fitting === undefined) return {};
  // A part whose column is not there is looked for as in any table.
  const had = Object.entries(fitting.columns).filter(([, column]) => column === '' || there.has(column));
  return Object.fromEntries(had);
}

/**
 * Objects of one kind leave keys out, and a later one may have some that the first had not: then what tells them is that
 * headline and text stand where they were chosen, and most of the keys are known.
 */
function isOfShape(there: ReadonlySet<string>, { shape, columns }: ColumnChoice): boolean {
  if (shape === null) return true;
  const known = [...there].filter((name) => shape.includes(name)).length;
  if (known === there.size) return true;
  const telling = [columns.headline, columns.body].filter(Boolean) as string[];
  return telling.length > 0 && telling.every((name) => there.has(name)) && 2 * known > there.size;
}

/** What each part is called where one names it by hand. */
const WORDS: { readonly [word in string]: keyof Article } = {
  headline: 'headline',
  text: 'body',
  lead: 'lead',
  date: 'date',
  address: 'url',
  publisher: 'publisher',
  language: 'lang',
  id: 'id',
};

export const COLUMN_WORDS: readonly string[] = Object.keys(WORDS);

const PART = new RegExp(`,(?=(?:${COLUMN_WORDS.join('|')})=)`);

/** The choice written as `headline=Titel,text=Inhalt`; null for what is none. A name may hold commas. */
export function parseColumns(text: string): ColumnChoice | null {
  const columns: Record<string, string> = {};
  for (const part of text.split(PART)) {
    const at = part.indexOf('=');
    const field = Object.hasOwn(WORDS, part.slice(0, at)) ? WORDS[part.slice(0, at)] : undefined;
    const column = part.slice(at + 1).trim();
    if (at === -1 || field === undefined || column === '') return null;
    columns[field] = column;
  }
  return { shape: null, columns };
}
