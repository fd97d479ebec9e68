import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleFormat } from '../holdings/article-formats';
import { formatCount, type Key, say, sayCount } from '../language/say';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Icon, OwnMark } from '../ui/icon';
import { ArticleGrid } from './article-grid';
import type { Facets } from './facets';
import { Filters } from './filters';
import type { Row } from './row';
import { SelectionBar } from './selection-bar';
import { isNarrowed, SORTS, type Wishes } from './wishes';

export interface LibraryProps {
  /** Those that the wishes leave, in their order. */
  readonly rows: readonly Row[];
  /** How many there are in all, as far as they have been read. */
  readonly total: number;
  readonly isReading: boolean;
  readonly wishes: Wishes;
  readonly facets: Facets;
  readonly titleOf: (origin: string) => string;
  readonly tagsOf: (row: Row) => readonly string[];
  /** What is being done, `''` for nothing. */
  readonly busy: string;
  /** Sentences on what failed. */
  readonly refused: readonly string[];
  readonly wish: (more: Partial<Wishes>) => void;
  readonly exportAs: (format: ArticleFormat, rows: readonly Row[]) => void;
  readonly remove: (rows: readonly Row[]) => void;
  /** Of the rows those of the reader's own are tagged. */
  readonly addTag: (tag: string, rows: readonly Row[]) => void;
}

const SORT_NAMES = {
  newest: 'sort_newest',
  oldest: 'sort_oldest',
  headline: 'sort_headline',
  publisher: 'sort_publisher',
  kept: 'sort_kept',
  best: 'sort_best',
} as const satisfies Record<Wishes['sort'], Key>;

/** All articles of the archive: to be found, looked through, taken along and deleted. */
export function Library(props: LibraryProps) {
  const { rows, wishes, wish, remove, exportAs, refused } = props;
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected]);
  const own = chosen.filter(({ seq }) => seq !== null);
  const askDelete = () => setAsking(own.length > 0);
  return (
    <>
      <header class="top">
        <OwnMark size={28} />
        <h1>{say('library')}</h1>
        <SearchField text={wishes.text} search={(text) => wish(withBest(wishes, text))} />
        <a class="tool" href="/src/options/index.html" aria-label={say('settings')} title={say('settings')}>
          <Icon sign="settings" />
        </a>
      </header>
      <main>
        <Filters wishes={wishes} facets={props.facets} wish={wish} />
        <section class="list" aria-label={say('library_articles')}>
          <div class="head">
            <p role="status">{stateOf(props)}</p>
            <label class="sort">
              <span>{say('sort')}</span>
              <select
                value={wishes.sort}
                onChange={({ currentTarget }) => wish({ sort: currentTarget.value as Wishes['sort'] })}
              >
                {SORTS.filter((sort) => sort !== 'best' || wishes.text.trim() !== '').map((sort) => (
                  <option key={sort} value={sort}>
                    {say(SORT_NAMES[sort])}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {refused.map((sentence) => (
            <p class="refusal" role="alert" key={sentence}>
              {sentence}
            </p>
          ))}
          {rows.length === 0 && !props.isReading && <p class="none muted">{say('found_none_hint')}</p>}
          <ArticleGrid
            rows={rows}
            titleOf={props.titleOf}
            tagsOf={props.tagsOf}
            selected={selected}
            select={select}
            remove={askDelete}
          />
          {chosen.length > 0 && (
            <SelectionBar
              count={chosen.length}
              own={own.length}
              isBusy={props.busy !== ''}
              clear={() => select(new Set())}
              exportAs={(format) => exportAs(format, chosen)}
              askDelete={askDelete}
              tags={props.facets.tags.map(({ value }) => value)}
              addTag={(tag) => props.addTag(tag, own)}
            />
          )}
        </section>
      </main>
      {isAsking && (
        <ConfirmDialog
          title={sayCount('delete_origin', own.length)}
          yes={say('delete_them')}
          confirm={() => {
            remove(own);
            select(new Set());
          }}
          close={() => setAsking(false)}
        >
          <p>{say('delete_chosen_detail')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** Who begins to search wants the best first, and the former order when nothing is searched for any more. */
function withBest({ sort }: Wishes, text: string): Partial<Wishes> {
  if (text.trim() === '') return { text, sort: sort === 'best' ? 'newest' : sort };
  return { text, sort: sort === 'newest' ? 'best' : sort };
}

function stateOf({ rows, total, isReading, wishes, busy }: LibraryProps): string {
  if (busy !== '') return busy;
  const count = isNarrowed(wishes)
    ? say('shown_of', formatCount(rows.length), sayCount('articles', total))
    : sayCount('articles', total);
  return isReading ? say('library_reading', count) : count;
}

/** What was typed is searched for once the reader pauses. */
function SearchField({ text, search }: { readonly text: string; readonly search: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  useEffect(() => {
    if (text === told.current) return;
    told.current = text; // changed from outside, as by a button that clears all filters
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      search(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const focusField = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', focusField);
    return () => document.removeEventListener('keydown', focusField);
  }, []);
  return (
    <search class="find">
      <Icon sign="search" />
      <input
        ref={field}
        type="search"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        placeholder={say('search')}
        aria-label={say('search')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        dir={typed === '' ? undefined : 'auto'}
      />
    </search>
  );
}

const PAUSE_MS = 150;
