import { useState } from 'preact/hooks';
import { type ArticleFormat, CITATION_FORMATS, JSON_LINES_FORMAT } from '../holdings/article-formats';
import { say, sayCount } from '../language/say';
import { Icon } from '../ui/icon';

const FORMATS = [JSON_LINES_FORMAT, ...CITATION_FORMATS];

/** What can be done with the articles that are selected, of which only the reader's own can be deleted. */
export function SelectionBar({
  count,
  own,
  isBusy,
  clear,
  exportAs,
  askDelete,
}: {
  readonly count: number;
  readonly own: number;
  readonly isBusy: boolean;
  readonly clear: () => void;
  readonly exportAs: (format: ArticleFormat) => void;
  readonly askDelete: () => void;
}) {
  const [name, choose] = useState(FORMATS[0]!.name);
  const format = FORMATS.find((one) => one.name === name)!;
  return (
    <div class="selection" role="toolbar" aria-label={say('selection')}>
      <p class="count">{sayCount('selected', count)}</p>
      <label>
        <span class="unseen">{say('export_format')}</span>
        <select value={name} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {FORMATS.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" disabled={isBusy} onClick={() => exportAs(format)}>
        {say('save_file')}
      </button>
      <button type="button" class="quiet" disabled={isBusy || own === 0} onClick={askDelete}>
        <Icon sign="delete" /> {own === count || own === 0 ? say('delete') : sayCount('delete_own', own)}
      </button>
      <button type="button" class="plain" onClick={clear}>
        {say('select_none')}
      </button>
    </div>
  );
}
