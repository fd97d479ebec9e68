import { useState } from 'preact/hooks';
import { say, sayCount } from '../../language/say';
import type { Holdings } from '../../store/holdings';
import { ConfirmDialog } from '../../ui/confirm-dialog';

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
        {say('delete_everything')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={say('delete_everything_title')}
          yes={say('delete_everything_yes')}
          confirm={removeAll}
          close={() => setAsking(false)}
        >
          <p>{say('delete_everything_detail')}</p>
          <ul>
            {goesOf(holdings).map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <p>{say('delete_everything_stays')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function goesOf({ articles, packs, imports, bookmarks, feeds }: Holdings): string[] {
  const all = [
    [articles, sayCount('goes_articles', articles)],
    [packs, sayCount('goes_packs', packs)],
    [imports, sayCount('goes_imports', imports)],
    [bookmarks, sayCount('goes_bookmarks', bookmarks)],
    [feeds, sayCount('goes_feeds', feeds)],
  ] as const;
  return all.flatMap(([count, text]) => (count > 0 ? [text] : []));
}
