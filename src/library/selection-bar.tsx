import { useState } from 'preact/hooks';
import {
  type ArticleFormat,
  CITATION_FORMATS,
  JSON_LINES_FORMAT,
  WACZ_FORMAT,
} from '../holdings/article-formats';
import { say, sayCount } from '../language/say';
import { Icon } from '../ui/icon';

const FORMATS = [JSON_LINES_FORMAT, WACZ_FORMAT, ...CITATION_FORMATS];

/** What can be done with the articles that are selected, of which only the reader's own can be deleted. */
export function SelectionBar({
  count,
  own,
  isBusy,
  clear,
  exportAs,
  askDelete,
  tags,
  addTag,
}: {
  readonly count: number;
  readonly own: number;
  readonly isBusy: boolean;
  readonly clear: () => void;
  readonly exportAs: (format: ArticleFormat) => void;
  readonly askDelete: () => void;
  /** Those in use, to be chosen from. */
  readonly tags: readonly string[];
  readonly addTag: (tag: string) => void;
}) {
  const [name, choose] = useState(FORMATS[0]!.name);
  const [tag, setTag] = useState('');
  const submitTag = (event: Event) => {
    event.preventDefault();
    if (tag.trim() === '') return;
    addTag(tag);
    setTag('');
  };
  const format = FORMATS.find((one) => one.name === name)!;
  return (
    <div class="selection" role="toolbar" aria-label={say('selection')}>
      <p class="count">{sayCount('selected', count)}</p>
      {own > 0 && (
        <form onSubmit={submitTag}>
          <input
            type="text"
            list="tags"
            value={tag}
            maxLength={100}
            autocomplete="off"
            aria-label={say('tag')}
            placeholder={say('tag')}
            onInput={({ currentTarget }) => setTag(currentTarget.value)}
          />
          <datalist id="tags">
            {tags.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <button type="submit" class="quiet" disabled={isBusy || tag.trim() === ''}>
            <Icon sign="tag" /> {say('add_tag')}
          </button>
        </form>
      )}
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
