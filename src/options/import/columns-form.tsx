import { useState } from 'preact/hooks';
import type { ChosenColumns } from '../../core/formats/fields/columns';
import type { Sample } from '../../core/formats/sample';
import { say } from '../../language/say';

/** What is asked for, in this order. */
const PARTS = [
  ['headline', 'column_headline'],
  ['body', 'column_body'],
  ['date', 'column_date'],
  ['url', 'column_url'],
  ['publisher', 'column_publisher'],
] as const;

/** Of a long text its beginning tells enough. */
const SHOWN_CHARS = 120;

export interface ColumnsFormProps {
  /** The file's. */
  readonly name: string;
  readonly sample: Sample;
  readonly choose: (columns: ChosenColumns) => void;
  readonly leaveOut: () => void;
}

/** Asks which column of a table is what, its first rows beside; headline or text is needed. */
export function ColumnsForm({ name, sample, choose, leaveOut }: ColumnsFormProps) {
  const [columns, setColumns] = useState<ChosenColumns>(sample.columns);
  const [isRefused, setRefused] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!columns.headline && !columns.body) return setRefused(true);
    choose(Object.fromEntries(PARTS.map(([part]) => [part, columns[part] ?? ''])));
  };
  return (
    <form class="columns" aria-labelledby="columns-title" onSubmit={submit}>
      <h3 id="columns-title">{say('columns_title', name)}</h3>
      <p class="muted">{say('columns_detail')}</p>
      {PARTS.map(([part, key]) => (
        <label key={part} class="field">
          {say(key)}
          <select
            value={columns[part] ?? ''}
            onChange={({ currentTarget }) => setColumns({ ...columns, [part]: currentTarget.value })}
          >
            <option value="">{say('column_none')}</option>
            {sample.names.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
        </label>
      ))}
      {isRefused && (
        <p role="alert" class="refusal">
          {say('columns_needed')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled by keys too */}
      <section class="sample" aria-label={say('columns_rows', name)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {sample.names.map((column) => (
                <th key={column} scope="col">
                  <bdi dir="auto">{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((row, nth) => (
              <tr key={nth}>
                {sample.names.map((column, at) => (
                  <td key={column}>
                    <bdi dir="auto">{shortened(row[at] ?? '')}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="actions">
        <button type="submit">{say('columns_import')}</button>
        <button type="button" class="quiet" onClick={leaveOut}>
          {say('columns_skip')}
        </button>
      </div>
    </form>
  );
}

function shortened(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS).trimEnd()}…` : text;
}
