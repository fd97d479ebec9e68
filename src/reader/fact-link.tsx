import type { Fact } from '../core/fact';
import { readerAddress } from '../core/url/reader-address';

/** A fact of the article shown, verbatim; following it marks its sentence in the text. */
export function FactLink({ article, span, text }: Fact) {
  return (
    <li>
      <a href={readerAddress(article.id, span)} dir="auto">
        {text}
      </a>
    </li>
  );
}
