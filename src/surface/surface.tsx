import { useEffect, useRef, useState } from 'preact/hooks';
import { readerAddress } from '../core/url/reader-address';
import { say, sayCount } from '../language/say';
import { loaded } from '../ui/loaded';
import { SubjectChips } from '../ui/subject-chips';
import { Action } from './action';
import { Bar } from './bar';
import { Findings } from './findings';
import { Footer } from './footer';
import type { Saving } from './saving';
import { savedLine, statusOf } from './states';
import type { SurfaceProps } from './surface-props';

const SearchResults = loaded(async () => (await import('./search-results')).SearchResults);
const ChangesList = loaded(async () => (await import('../ui/changes-list')).ChangesList);

/** Popup or panel in any of its states: the bar, what is the case, then what was found, then what the archive covers. */
export function Surface(props: SurfaceProps) {
  const { view, acts, isBusy, saving = null, marks = null } = props;
  const [typed, setTyped] = useState('');
  const isTouched = useRef(false);
  useEffect(() => {
    if (props.draft && !isTouched.current) setTyped(props.draft); // who types first is faster than the store
  }, [props.draft]);
  const type = (text: string) => {
    isTouched.current = true;
    props.keepDraft(text);
    setTyped(text);
  };
  const isSettled = view.kind !== 'opening';
  return (
    <main data-state={view.kind} aria-busy={isBusy} onFocusIn={showWhole}>
      <Bar typed={typed} type={type} saving={saving} marks={marks} acts={acts} />
      {typed !== '' && <SearchResults text={typed} />}
      <div class="page" hidden={typed !== ''}>
        <Head {...props} search={type} />
        {'facts' in view && <Findings {...props} {...view} />}
        {view.kind === 'nothing' && <SubjectChips subjects={view.subjects} search={type} />}
        {props.far}
        {isSettled && <Footer {...props} />}
      </div>
    </main>
  );
}

/** What is the case, in one line where that is enough, and what can be done about it. */
function Head(props: SurfaceProps & { readonly search: (words: string) => void }) {
  const { view, isSlow = false, host, choice, acts, saving = null } = props;
  const { title, detail, steps = [] } = statusOf(view, host, props.progress ?? null, saving);
  const wordsRead = 'wordsRead' in view ? view.wordsRead : null;
  const isQuiet = view.kind === 'opening' && !isSlow;
  return (
    <div class="head">
      <div role="status" class="status">
        <h1 class={isQuiet ? 'unseen' : undefined}>{title}</h1>
        {!isQuiet && detail !== '' && <p class="detail">{detail}</p>}
        {steps.length > 0 && (
          <ol class="steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {view.kind === 'failed' && (
          <p class="reason" dir="auto">
            {view.sentence}
          </p>
        )}
        {wordsRead !== null && <p class="detail">{sayCount('words_read', wordsRead)}</p>}
      </div>
      {saving && <Saved {...saving} />}
      <Action
        view={view}
        host={host}
        choice={choice}
        acts={acts}
        saving={saving}
        isPrivate={props.isPrivate ?? false}
        search={props.search}
      />
    </div>
  );
}

/** Since when the page is kept, what came of keeping it, and what has changed. */
function Saved(saving: Saving) {
  const said = savedLine(saving);
  const changes = saving.progress === 'saved' ? null : (saving.known?.changes ?? null);
  if (said === '' && saving.id === '' && !changes) return null;
  return (
    <div class="saved">
      <p role="status" class="source">
        {said !== '' && <span>{said}</span>}
        {saving.id !== '' && (
          <a href={readerAddress(saving.id)} target="_blank" rel="noopener">
            {say('open_in_archive')}
          </a>
        )}
      </p>
      {changes && (
        <details>
          <summary>{say('changed_since')}</summary>
          <ChangesList {...changes} />
        </details>
      )}
    </div>
  );
}

/** Firefox leaves what is focused half below the edge where it is. */
function showWhole({ target }: FocusEvent): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest' });
}
