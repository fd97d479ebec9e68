import { type Article, type Span, textOf } from '../core/article';
import { layoutOf } from '../core/text/paragraphs';
import { say } from '../language/say';
import { Emphasis } from '../ui/emphasis';

/** The article set as text, with `span` of `textOf(article)` marked. */
export function ArticleText({ article, span }: { readonly article: Article; readonly span: Span | null }) {
  const text = textOf(article);
  const { headline, lead, paragraphs } = layoutOf(article);
  const partAt = (part: Span) => {
    const marked = span
      ? [{ start: Math.max(0, span.start - part.start), end: Math.min(part.end, span.end) - part.start }]
      : [];
    return <Emphasis text={text.slice(part.start, part.end)} spans={marked} as="mark" />;
  };
  return (
    <>
      <h1 dir="auto">{headline ? partAt(headline) : say('no_headline')}</h1>
      {lead && (
        <p class="lead" dir="auto">
          {partAt(lead)}
        </p>
      )}
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} dir="auto">
          {partAt(paragraph)}
        </p>
      ))}
    </>
  );
}
