import type { QuoteInFull } from '../core/context';
import { formatUnit, say } from '../language/say';
import { ArchiveLink } from './archive-link';
import { Emphasis } from './emphasis';
import { ListSection } from './list-section';
import { SourceLine } from './source-line';

/** Quotes of the page as the archive has them, the words that the page leaves out marked. Nothing without any. */
export function QuotesInFull({ quotes }: { readonly quotes: readonly QuoteInFull[] }) {
  return (
    <ListSection id="quotes" title={say('quotes_title')}>
      {quotes.map((quote) => (
        <QuoteRow key={`${quote.passage.article.id} ${quote.passage.start}`} {...quote} />
      ))}
    </ListSection>
  );
}

function QuoteRow(quote: QuoteInFull) {
  const { text, start, marks, article } = quote.passage;
  const notes = notesOf(quote);
  return (
    <li class="fact" dir="auto">
      <blockquote>
        <ArchiveLink
          article={article}
          span={{ start, end: start + text.length }}
          class="told"
          title={say('open_in_archive')}
        >
          <Emphasis text={text} spans={marks} as="mark" />
        </ArchiveLink>
      </blockquote>
      {notes.length > 0 && (
        <p class="note">
          <bdi>{notes.join(' · ')}</bdi>
        </p>
      )}
      <SourceLine article={article} />
    </li>
  );
}

/** Who says it, to whom the page gives it, what is marked, how long before. */
function notesOf({ speaker, pageSpeaker, passage, years }: QuoteInFull): string[] {
  const notes: string[] = [];
  if (pageSpeaker) notes.push(say('quote_given_to', speaker, pageSpeaker));
  else if (speaker !== '') notes.push(say('said_by', speaker));
  if (passage.marks.length > 0) notes.push(say('quote_left_out'));
  if (years > 0) notes.push(say('quote_years', formatUnit(years, 'year')));
  return notes;
}
