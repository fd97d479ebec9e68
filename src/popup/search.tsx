import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser';
import type { Found } from '../core/search';
import { ask } from '../messages';
import { FoundRow } from '../ui/found-row';
import { ListSection } from '../ui/list-section';

/** Typing pauses shorter than this are not searched. */
const PAUSE_MS = 80;

/** What was typed outlives the popup, which closes at any click elsewhere, but not the browser. */
const STORED = 'search';

/** A search of the archive while one types: names, phrases in quotes, before:, after:, publisher:. */
export function Search({ opened }: { readonly opened: (isSearching: boolean) => void }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  useEffect(() => {
    void browser.storage.session.get(STORED).then(({ [STORED]: stored }) => {
      if (typeof stored === 'string') setText(stored);
    });
  }, []);
  useEffect(() => {
    opened(text !== '');
    if (text === '') setFound(null);
    let isStale = false;
    const pause = setTimeout(async () => {
      void browser.storage.session.set({ [STORED]: text });
      const answer = text === '' ? null : await ask('search', text).catch(() => []);
      if (!isStale) setFound(answer);
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(pause);
    };
  }, [text]);
  return (
    <search>
      <input
        type="search"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        placeholder="Search the archive"
        aria-label="Search the archive"
        spellcheck={false}
        maxLength={300}
      />
      {found && (
        <p class="count" role="status">
          {found.length === 0 ? 'Nothing found' : `${found.length} found`}
        </p>
      )}
      <ListSection id="found" title="From the archive">
        {(found ?? []).map((row) => (
          <FoundRow key={row.article.id} {...row} />
        ))}
      </ListSection>
    </search>
  );
}
