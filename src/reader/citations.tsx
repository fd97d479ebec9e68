import { useState } from 'preact/hooks';
import type { Article } from '../core/article';
import { bibtexOf } from '../core/citations/bibtex';
import { cslJsonOf } from '../core/citations/csl-json';
import { markdownOf } from '../core/citations/markdown';
import { risOf } from '../core/citations/ris';
import { say } from '../language/say';

const FORMATS = [
  ['Markdown', markdownOf],
  ['BibTeX', bibtexOf],
  ['RIS', risOf],
  ['CSL-JSON', cslJsonOf],
] as const;

/** Copies the article's citation; `accessed` is the day on which the publisher's page was seen, `''` for not saying. */
export function Citations({ article, accessed }: { readonly article: Article; readonly accessed: string }) {
  const cited = { ...article, id: article.url || article.id }; // what pack it is from is nobody else's matter
  const [said, setSaid] = useState('');
  /** What the browser would not copy, to be copied by hand. */
  const [left, leave] = useState('');
  const copy = async (name: string, citation: string) => {
    const isCopied = await navigator.clipboard.writeText(citation).then(
      () => true,
      () => false, // a browser that forbids it: the citation is shown instead
    );
    setSaid(isCopied ? say('copied_as', name) : say('copy_by_hand', name));
    leave(isCopied ? '' : citation);
  };
  return (
    <section id="citations" aria-labelledby="citations-title">
      <h2 id="citations-title">{say('copy_citation')}</h2>
      <p class="formats">
        {FORMATS.map(([name, citationOf]) => (
          <button
            key={name}
            type="button"
            class="plain"
            onClick={() => void copy(name, citationOf([cited], accessed))}
          >
            {name}
          </button>
        ))}
      </p>
      <p role="status" class="source">
        {said}
      </p>
      {left !== '' && <textarea readOnly aria-label={say('citation')} value={left} />}
    </section>
  );
}
