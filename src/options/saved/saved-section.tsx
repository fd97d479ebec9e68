import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../holdings/exports';
import { formatCount, say, sayCount } from '../../language/say';
import type { OwnArticle } from '../../store/database';
import type { Holdings, Origin } from '../../store/holdings';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatBytes } from '../amounts';
import { Refusals } from '../import/refusals';
import { RowButton } from '../row';
import { Section } from '../section';
import { ArticleRow } from './article-row';
import { DeleteAll } from './delete-all';

/** Where articles come from, as the reader knows it. */
export interface NamedOrigin extends Origin {
  readonly title: string;
}

export interface SavedProps {
  readonly holdings: Holdings;
  readonly origins: readonly NamedOrigin[];
  /** What Backstory takes on the disk; null when the browser does not tell. */
  readonly bytes: number | null;
  /** Those listed, the latest first, and whether there are more. */
  readonly articles: readonly OwnArticle[];
  readonly hasMore: boolean;
  /** Words that headline, publisher or address must have; `''` for all articles. */
  readonly filter: string;
  /** How many articles have been looked at by now; null when that is done. */
  readonly looked: number | null;
  /** What is being done, `''` for nothing. */
  readonly busy: string;
  /** Sentences on what failed. */
  readonly refused: readonly string[];
  readonly formats: readonly ExportFormat[];
  readonly more: () => void;
  readonly setFilter: (text: string) => void;
  readonly remove: (own: OwnArticle) => void;
  readonly removeOrigin: (origin: NamedOrigin) => void;
  readonly removeAll: () => void;
  readonly exportAs: (format: ExportFormat) => void;
}

/** What the reader saved, imported and subscribed to: to look through, to take along, to delete. */
export function SavedSection(saved: SavedProps) {
  const { holdings, bytes, busy, refused } = saved;
  const isEmpty = Object.values(holdings).every((count) => count === 0);
  return (
    <Section id="saved" title={say('part_saved')}>
      <p class="muted">
        {[
          sayCount('own_articles', holdings.articles),
          bytes !== null && bytes > 0 ? say('takes', formatBytes(bytes)) : '',
          holdings.articles === 0 ? say('own_none') : '',
        ].join(' ')}
      </p>
      {holdings.articles > 0 && <ArticleList {...saved} />}
      {saved.origins.length > 0 && <Origins {...saved} />}
      {holdings.articles + holdings.bookmarks > 0 && <Export {...saved} />}
      <p role="status" class="status">
        {busy}
      </p>
      <Refusals sentences={refused} />
      {!isEmpty && <DeleteAll holdings={holdings} removeAll={saved.removeAll} />}
    </Section>
  );
}

function ArticleList({ articles, hasMore, filter, looked, more, setFilter, remove }: SavedProps) {
  return (
    <>
      <label class="field">
        {say('filter')}
        <input
          type="search"
          value={filter}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          autocomplete="off"
        />
      </label>
      <p role="status" class="muted">
        {filterState(articles.length, hasMore, filter, looked)}
      </p>
      <ul class="rows" aria-label={say('part_saved')}>
        {articles.map((own) => (
          <ArticleRow key={own.seq} own={own} remove={remove} />
        ))}
      </ul>
      {hasMore && (
        <div class="actions">
          <button type="button" class="quiet" onClick={more}>
            {say('show_more')}
          </button>
        </div>
      )}
    </>
  );
}

function filterState(found: number, hasMore: boolean, filter: string, looked: number | null): string {
  if (filter.trim() === '') return '';
  if (looked !== null) return sayCount('filter_looked', looked, formatCount(found));
  return say(hasMore ? 'filter_more' : 'filter_found', formatCount(found));
}

function Origins({ origins, removeOrigin }: SavedProps) {
  const [asked, ask] = useState<NamedOrigin | null>(null);
  return (
    <>
      <h3>{say('origins')}</h3>
      <table class="origins">
        <tbody>
          {origins.map((one) => (
            <tr key={one.origin}>
              <td>
                <bdi dir="auto">{one.title}</bdi>
              </td>
              <td>{formatCount(one.articles)}</td>
              <td>
                <RowButton name={say('delete')} of={one.title} act={() => ask(one)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <ConfirmDialog
          title={sayCount('delete_origin', asked.articles)}
          yes={say('delete_them')}
          confirm={() => removeOrigin(asked)}
          close={() => ask(null)}
        >
          <p dir="auto">{say('delete_origin_detail', asked.title)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Export({ holdings, formats, busy, exportAs }: SavedProps) {
  const offered = formats.filter((format) => holdings[format.of] > 0);
  const [name, choose] = useState('');
  const chosen = offered.find((format) => format.name === name) ?? offered[0]!;
  return (
    <>
      <h3>{say('export_title')}</h3>
      <div class="actions">
        <label class="field">
          {say('export_format')}
          <select value={chosen.name} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {offered.map((format) => (
              <option key={format.name} value={format.name}>
                {format.title()}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet" disabled={busy !== ''} onClick={() => exportAs(chosen)}>
          {say('save_file')}
        </button>
      </div>
    </>
  );
}
