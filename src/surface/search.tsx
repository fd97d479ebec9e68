import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../core/search/search';
import { ask } from '../messages/ask';
import { keepTyped, readTyped } from '../settings';
import { FoundRow } from '../ui/found-row';
import { ListSection } from '../ui/list-section';

/** Typing pauses shorter than this are not searched. */
const PAUSE_MS = 80;

const FAILED = 'The archive could not be searched. Close this window and open it again.';

/** A search of the archive while one types: names, phrases in quotes, before:, after:, publisher:. */
export function Search({
  text,
  type,
}: {
  /** What is searched for; `''` for nothing. */
  readonly text: string;
  readonly type: (text: string) => void;
}) {
  const [found, setFound] = useState<readonly Found[] | 'failed' | null>(null);
  const isTouched = useRef(false);
  useEffect(() => {
    // Who types first is faster than the store.
    void readTyped().then((stored) => !isTouched.current && stored !== '' && type(stored));
  }, []);
  useEffect(() => {
    if (text !== '') isTouched.current = true;
    if (isTouched.current) void keepTyped(text);
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
