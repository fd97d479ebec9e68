import { formatCount, say } from '../language/say';
import type { Facets } from './facets';
import { isNarrowed, NO_WISHES, type Wishes } from './wishes';

/** By what the library is narrowed, and each choice that there is, with how many articles it has. */
export function Filters({
  wishes,
  facets,
  wish,
}: {
  readonly wishes: Wishes;
  readonly facets: Facets;
  readonly wish: (more: Partial<Wishes>) => void;
}) {
  return (
    <form class="filters" aria-label={say('filters')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        name={say('origins')}
        value={wishes.origin}
        options={facets.origins}
        choose={(origin) => wish({ origin })}
      />
      <label class="field">
        <span>{say('publisher')}</span>
        <input
          type="text"
          list="publishers"
          value={wishes.publisher}
          autocomplete="off"
          onInput={({ currentTarget }) => wish({ publisher: currentTarget.value })}
        />
        <datalist id="publishers">
          {facets.publishers.map((publisher) => (
            <option key={publisher} value={publisher} />
          ))}
        </datalist>
      </label>
      <label class="field">
        <span>{say('from_day')}</span>
        <input
          type="date"
          value={wishes.from}
          max={wishes.to || undefined}
          onInput={({ currentTarget }) => wish({ from: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{say('to_day')}</span>
        <input
          type="date"
          value={wishes.to}
          min={wishes.from || undefined}
          onInput={({ currentTarget }) => wish({ to: currentTarget.value })}
        />
      </label>
      {facets.languages.length > 1 && (
        <Choice
          name={say('article_language')}
          value={wishes.lang}
          options={facets.languages}
          choose={(lang) => wish({ lang })}
        />
      )}
      {facets.tags.length > 0 && (
        <Choice name={say('tag')} value={wishes.tag} options={facets.tags} choose={(tag) => wish({ tag })} />
      )}
      {isNarrowed(wishes) && (
        <button type="button" class="quiet" onClick={() => wish({ ...NO_WISHES, sort: wishes.sort })}>
          {say('no_filter')}
        </button>
      )}
    </form>
  );
}

function Choice({
  name,
  value,
  options,
  choose,
}: {
  readonly name: string;
  readonly value: string;
  readonly options: Facets['origins'];
  readonly choose: (value: string) => void;
}) {
  const isOffered = options.some((option) => option.value === value);
  return (
    <label class="field">
      <span>{name}</span>{' '}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{say('all')}</option>
        {value !== '' && !isOffered && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {say('counted', option.title, formatCount(option.articles))}
          </option>
        ))}
      </select>
    </label>
  );
}
