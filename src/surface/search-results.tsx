import { useEffect, useState } from 'preact/hooks';
import type { SearchOrder, SearchResult } from '../core/search/search';
import { formatCount, say, sayCount } from '../language/say';
import { ask } from '../messages/ask';
import { FoundRow } from '../ui/found-row';
import { ListSection } from '../ui/list-section';
import { SearchOrders } from './search-orders';

/** Typing pauses shorter than this are not searched. */
const PAUSE_MS = 80;

/** So many articles are shown at once, and added by each wish for more. */
const SHOWN = 20;

/** What the archive has for what was typed, while one types: names, phrases in quotes, before:, after:, publisher:. */
export function SearchResults({ text }: { readonly text: string }) {
  const [result, setResult] = useState<SearchResult | 'failed' | null>(null);
  const [order, setOrder] = useState<SearchOrder>('best');
  const [wish, setWish] = useState({ text, limit: SHOWN });
  const limit = wish.text === text ? wish.limit : SHOWN;
  useEffect(() => {
    if (text === '') setResult(null);
    let isStale = false;
    const pause = setTimeout(async () => {
      const answer =
        text === '' ? null : await ask('search', text, { limit, order }).catch(() => 'failed' as const);
      if (!isStale) setResult(answer);
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(pause);
    };
  }, [text, limit, order]);
  const { found, count } = result === null || result === 'failed' ? { found: [], count: 0 } : result;
  return (
    <div class="results">
      <h1 class="unseen">{say('search')}</h1>
      <div class="counted">
        <p class="count" role="status">
          {result && sentenceOn(result)}
        </p>
        {count > 1 && <SearchOrders order={order} choose={setOrder} />}
      </div>
      {isNone(result) && <p class="detail">{say('found_none_hint')}</p>}
      <ListSection id="found" title={say('found_title')} isTitled={false}>
        {found.map((row) => (
          <FoundRow key={row.article.id} {...row} />
        ))}
      </ListSection>
      {found.length < count && (
        <button
          type="button"
          class="quiet more"
          onClick={() => setWish({ text, limit: limit + SHOWN })}
          aria-label={`${say('more_found')}: ${formatCount(found.length)} / ${formatCount(count)}`}
        >
          {say('more_found')}
        </button>
      )}
    </div>
  );
}

/** Whether the words are sought and no article has them. */
function isNone(result: SearchResult | 'failed' | null): boolean {
  return result !== null && result !== 'failed' && result.count === 0 && result.isExact && !result.isCommon;
}

function sentenceOn(result: SearchResult | 'failed'): string {
  if (result === 'failed') return say('search_failed');
  const { count, isExact, isCommon } = result;
  if (isCommon) return say('found_common');
  if (!isExact) return say('found_least', formatCount(count));
  return count === 0 ? say('found_none') : sayCount('found', count);
}
