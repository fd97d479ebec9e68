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

const FAILED = 'The archive could not be searched. Close this window and open it again.';

/** A search of the archive while one types: names, phrases in quotes, before:, after:, publisher:. */
export function Search({ opened }: { readonly opened: (isSearching: boolean) => void }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[] | 'failed' | null>(null);
  const type = (typed: string) => {
    setText(typed);
    void browser.storage.session.set({ [STORED]: typed });
  };
  useEffect(() => {
    void browser.storage.session.get(STORED).then(({ [STORED]: stored }) => {
      if (typeof stored === 'string') setText((typed) => typed || stored); // who types first is faster
    });
  }, []);
  useEffect(() => {
    opened(text !== '');
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
    <search>
      <input
        type="search"
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        placeholder="Search the archive"
        aria-label="Search the archive"
        spellcheck={false}
        maxLength={300}
      />
      {found && (
        <p class="count" role="status">
          {found === 'failed' ? FAILED : found.length === 0 ? 'Nothing found' : `${found.length} found`}
        </p>
      )}
      <ListSection id="found" title="From the archive">
        {(found === 'failed' ? [] : (found ?? [])).map((row) => (
          <FoundRow key={row.article.id} {...row} />
        ))}
      </ListSection>
    </search>
  );
}
