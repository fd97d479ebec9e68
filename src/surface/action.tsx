import { useState } from 'preact/hooks';
import type { SiteChoice } from '../settings';
import type { Acts } from './acts';
import type { View } from './look-at';

interface ActionProps {
  readonly view: View;
  readonly host: string;
  readonly choice: SiteChoice | null;
  readonly acts: Acts;
  /** Searches the archive for the words. */
  readonly search: (words: string) => void;
}

/** What the reader can do about the state, next to its words; nothing where the search below is what can be done. */
export function Action({ view, host, choice, acts, search }: ActionProps) {
  if (view.kind === 'failed') return <Failed view={view} acts={acts} />;
  if (view.kind === 'front-page' || (view.kind === 'nothing' && !view.hasText)) {
    return <SelectionLookUp acts={acts} search={search} />;
  }
  if (view.kind === 'restricted' && view.why === 'file') {
    return <Button name="Open the extension’s settings" act={acts.openExtensionPage} />;
  }
  if (view.kind === 'restricted' && view.why === 'site') {
    return <Button name="Let the panel read every site" act={acts.readEverySite} />;
  }
  if (choice !== 'paused' || view.kind === 'opening') return null;
  return (
    <>
      {view.kind !== 'paused' && <p class="notice">Off on {host}: nothing runs here by itself.</p>}
      <Button name="Turn on" act={() => acts.choose('on')} />
    </>
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
      <Button name="Look up the selection" act={lookUp} />
      {isNone && (
        <p class="notice" role="status">
          Nothing is selected on the page.
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
      <Button name="Try again" act={acts.again} />
      <button type="button" class="plain" onClick={copy}>
        {isCopied ? 'Report copied' : 'Copy the report'}
      </button>
    </div>
  );
}

function Button({ name, act }: { readonly name: string; readonly act: () => void }) {
  return (
    <button type="button" onClick={act}>
      {name}
    </button>
  );
}
