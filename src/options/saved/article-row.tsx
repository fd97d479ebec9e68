import { useState } from 'preact/hooks';
import { hostBeside } from '../../core/url/host-beside';
import { readerAddress } from '../../core/url/reader-address';
import { say, sayCount } from '../../language/say';
import { OWN } from '../../sources/own';
import type { OwnArticle } from '../../store/database';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { dayOfInstant, formatDate } from '../../ui/dates';
import { Row, RowButton } from '../row';

/** An article of the reader's own: what it is, since when it is kept, and the way to delete it. */
export function ArticleRow({
  own,
  remove,
}: {
  readonly own: OwnArticle;
  readonly remove: (own: OwnArticle) => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const { identity, article, addedAt, earlier } = own;
  const title = article.headline || article.url || article.id;
  const versions = earlier.length === 0 ? '' : sayCount('earlier_versions', earlier.length);
  const parts = [
    article.publisher,
    hostBeside(article),
    formatDate(article.date),
    say('kept_since', formatDate(dayOfInstant(addedAt))),
    versions,
  ];
  return (
    <Row
      title={
        <a href={readerAddress(`${OWN}/${identity}`)} target="_blank" rel="noopener">
          {title}
        </a>
      }
      actions={<RowButton name={say('delete')} of={title} act={() => setAsking(true)} />}
    >
      <p class="muted">
        {parts
          .filter((part) => part !== '')
          .map((part, at) => (
            <>
              {at > 0 && ' · '}
              <bdi>{part}</bdi>
            </>
          ))}
      </p>
      {isAsking && (
        <ConfirmDialog
          title={say('delete_article')}
          yes={say('delete_it')}
          confirm={() => remove(own)}
          close={() => setAsking(false)}
        >
          <p dir="auto">{versions ? say('goes_with', title, versions) : say('goes', title)}</p>
        </ConfirmDialog>
      )}
    </Row>
  );
}
