import { useEffect, useState } from 'preact/hooks';
import type { Found } from '../core/search/search';
import { say, sayCount } from '../language/say';
import { ask } from '../messages/ask';
import { FoundRow } from '../ui/found-row';
import { ListSection } from '../ui/list-section';

/** Typing pauses shorter than this are not searched. */
const PAUSE_MS = 80;

/** What the archive has for what was typed, while one types: names, phrases in quotes, before:, after:, publisher:. */
export function SearchResults({ text }: { readonly text: string }) {
  const [found, setFound] = useState<readonly Found[] | 'failed' | null>(null);
  useEffect(() => {
    if (text === '') setFound(null);
    let isStale = false;
    const pause = setTimeout(async () => {
      const answer = text === '' ? null : await ask('search', text).catch(() => 'failed' as const);
      if (!isStale) setFound(answer);
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(pause);
    };
  }, [text]);
  return (
    <div class="results">
      <h1 class="unseen">{say('search')}</h1>
      <p class="count" role="status">
        {found && sentenceOn(found)}
      </p>
      <ListSection id="found" title={say('found_title')} isTitled={false}>
        {(found === 'failed' ? [] : (found ?? [])).map((row) => (
          <FoundRow key={row.article.id} {...row} />
        ))}
      </ListSection>
    </div>
  );
}

function sentenceOn(found: readonly Found[] | 'failed'): string {
  if (found === 'failed') return say('search_failed');
  return found.length === 0 ? say('found_none') : sayCount('found', found.length);
}
