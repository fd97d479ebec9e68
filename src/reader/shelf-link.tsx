import type { ArticleRef } from '../core/article';
import { readerAddress } from '../core/url/reader-address';
import { say } from '../language/say';

/** Another archived article, by its headline and publisher. */
export function ShelfLink({ id, headline, publisher }: ArticleRef) {
  return (
    <li>
      <a href={readerAddress(id)} dir="auto">
        {headline || say('no_headline')}
      </a>
      {publisher !== '' && (
        <p class="source">
          <bdi>{publisher}</bdi>
        </p>
      )}
    </li>
  );
}
