import { useState } from 'preact/hooks';
import { say } from '../language/say';
import type { SiteChoice } from '../settings';
import type { Acts } from './acts';
import type { View } from './look-at';
import type { Saving } from './saving';

interface ActionProps {
  readonly view: View;
  readonly host: string;
  readonly choice: SiteChoice | null;
  readonly acts: Acts;
  readonly saving: Saving | null;
  readonly isPrivate: boolean;
  /** Searches the archive for the words. */
  readonly search: (words: string) => void;
}

/** What the reader can do about the state, next to its words; nothing where the search above is what can be done. */
export function Action({ view, host, choice, acts, saving, search, isPrivate }: ActionProps) {
  if (view.kind === 'failed') return <Failed view={view} acts={acts} />;
  const hasNoStory = view.kind === 'front-page' || view.kind === 'no-story';
  if (hasNoStory || (view.kind === 'nothing' && !view.hasText)) {
    return <SelectionLookUp acts={acts} search={search} />;
  }
  if (view.kind === 'restricted' && view.why === 'file') {
    return <Button name={say('open_extension_page')} act={acts.openExtensionPage} />;
  }
  if (view.kind === 'restricted' && view.why === 'site') {
    return <Button name={say('read_every_site')} act={acts.readEverySite} />;
  }
  if (choice === 'paused' && view.kind !== 'opening') {
    return (
      <>
        {view.kind !== 'paused' && <p class="notice">{say('paused_notice', host)}</p>}
        {!isPrivate && <Button name={say('turn_on')} act={() => acts.choose('on')} />}
      </>
    );
  }
  return view.kind === 'nothing' ? <Beginning acts={acts} saving={saving} /> : null;
}

/** Where the archive has nothing: how it comes to have more. */
function Beginning({ acts, saving }: Pick<ActionProps, 'acts' | 'saving'>) {
  const isDone = saving?.progress === 'saved';
  return (
    <div class="buttons">
      {!isDone && (
        <button type="button" disabled={!saving?.save} onClick={() => saving?.save?.()}>
          {say('save_page')}
        </button>
      )}
      <button type="button" class="quiet" onClick={acts.addToArchive}>
        {say('add_to_archive')}
      </button>
    </div>
  );
}

/** Nothing is selected more often than not: then it says so. */
function SelectionLookUp({ acts, search }: Pick<ActionProps, 'acts' | 'search'>) {
  const [isNone, setNone] = useState(false);
  const lookUp = async () => {
    const words = await acts.selection();
    setNone(words === '');
    if (words !== '') search(words);
  };
  return (
    <>
      <Button name={say('look_up_selection')} act={lookUp} />
      {isNone && (
        <p class="notice" role="status">
          {say('nothing_selected')}
        </p>
      )}
    </>
  );
}

function Failed({ view, acts }: { readonly view: View & { kind: 'failed' }; readonly acts: Acts }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await acts.copyReport(view.sentence);
    setCopied(true);
  };
  return (
    <div class="buttons">
      <button type="button" onClick={acts.again}>
        {say('try_again')}
      </button>
      <button type="button" class="quiet" onClick={copy}>
        {say(isCopied ? 'report_copied' : 'copy_report')}
      </button>
    </div>
  );
}

function Button({ name, act }: { readonly name: string; readonly act: () => void }) {
  return (
    <div class="buttons">
      <button type="button" onClick={act}>
        {name}
      </button>
    </div>
  );
}
