import { useState } from 'preact/hooks';
import type { Holdings } from '../../store/holdings';
import { counted } from '../amounts';
import { ConfirmDialog } from '../confirm-dialog';

/** Deletes everything that the reader kept, after saying what that is. */
export function DeleteAll({
  holdings,
  removeAll,
}: {
  readonly holdings: Holdings;
  readonly removeAll: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="actions">
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        Delete everything …
      </button>
      {isAsking && (
        <ConfirmDialog
          title="Delete everything that you kept?"
          yes="Delete everything"
          confirm={removeAll}
          close={() => setAsking(false)}
        >
          <p>This goes for good, and there is no copy but those that you made:</p>
          <ul>
            {goesOf(holdings).map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <p>What came with Backstory stays, and so do your choices of sites and keys.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function goesOf({ articles, packs, imports, bookmarks, feeds }: Holdings): string[] {
  const all = [
    [articles, `${counted(articles, 'article')} with their earlier versions`],
    [packs, counted(packs, 'installed pack')],
    [imports, `the list of ${counted(imports, 'import')}, with files that wait`],
    [bookmarks, counted(bookmarks, 'imported bookmark')],
    [feeds, counted(feeds, 'feed')],
  ] as const;
  return all.flatMap(([count, text]) => (count > 0 ? [text] : []));
}
