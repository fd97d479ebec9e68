import { readerAddress } from '../core/url/reader-address';
import { say } from '../language/say';
import { formatDate } from '../ui/dates';
import type { Row } from './row';

/** One article of the list. It is reached as a whole by the keyboard; what is in it, by the pointer. */
export function RowView({
  row,
  nth,
  top,
  height,
  isActive,
  isSelected,
  origin,
  tags,
  toggle,
  activate,
}: {
  readonly row: Row;
  readonly nth: number;
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly origin: string;
  readonly tags: readonly string[];
  readonly toggle: (isRange: boolean) => void;
  readonly activate: () => void;
}) {
  const headline = row.headline || row.url || say('no_headline');
  return (
    // The grid answers the keys of all rows.
    <tr
      class="row"
      aria-rowindex={nth + 1}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ top: `${top}px`, height: `${height}px` }}
      onFocus={activate}
    >
      <td class="pick">
        <label>
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={-1}
            aria-label={say('select_article', headline)}
            onClick={(event) => toggle(event.shiftKey)}
          />
        </label>
      </td>
      <td class="told">
        <p class="title" dir="auto" lang={row.lang || undefined}>
          <a href={readerAddress(row.id)} target="_blank" rel="noopener" tabIndex={-1} title={headline}>
            {headline}
          </a>
        </p>
        <p class="source">
          {row.publisher !== '' && (
            <span>
              <bdi>{row.publisher}</bdi>
            </span>
          )}
          {row.date !== '' && <time dateTime={row.date}>{formatDate(row.date)}</time>}
          <span>
            <bdi>{origin}</bdi>
          </span>
          {tags.map((tag) => (
            <bdi class="chip" key={tag}>
              {tag}
            </bdi>
          ))}
        </p>
      </td>
    </tr>
  );
}
