import type { Span } from '../core/article';
import type { PageFact } from '../core/context';
import type { Fact } from '../core/fact';
import { say } from '../language/say';
import { ArchiveLink } from './archive-link';
import { CopyFact } from './copy-fact';
import { formatTimex, isUnresolved } from './dates';
import { Emphasis } from './emphasis';

/** One fact: the sentence as the archive has it, its figures and dates emphasised, what it leaves implicit beside it. */
export function FactRow({
  fact,
  lang,
  matched,
}: Pick<PageFact, 'fact'> & {
  /** The article's language as a BCP 47 tag; undefined where it is not known. */
  readonly lang: string | undefined;
  /** The words that carried the match, in the sentence that did: they are marked instead. */
  readonly matched: readonly Span[] | null;
}) {
  const notes = notesOf(fact);
  const figures = [...fact.quantities, ...fact.dates].map(({ span }) => ({
    start: span.start - fact.span.start,
    end: span.end - fact.span.start,
  }));
  return (
    <li class={matched ? 'fact matched' : 'fact'} dir="auto">
      <blockquote lang={lang}>
        <ArchiveLink article={fact.article} span={fact.span} class="told" title={say('open_in_archive')}>
          <Emphasis text={fact.text} spans={matched ?? figures} as={matched ? 'mark' : 'strong'} />
        </ArchiveLink>
      </blockquote>
      {notes.length > 0 && (
        <p class="note">
          <bdi>{notes.join(' · ')}</bdi>
        </p>
      )}
      <CopyFact fact={fact} />
    </li>
  );
}

/** What the sentence leaves open and the archive knows: `He: Xi Jinping`, `next year: 2024`. */
function notesOf(fact: Fact): string[] {
  const notes: string[] = [];
  if (fact.antecedent?.entity) notes.push(`${fact.antecedent.pronoun}: ${fact.antecedent.entity}`);
  for (const { span, value, implied } of fact.dates) {
    const date = implied ? formatTimex(value) : null;
    const printed = fact.text.slice(span.start - fact.span.start, span.end - fact.span.start);
    if (isUnresolved(value)) notes.push(say('date_unknown', printed));
    // Digits say which date is meant; words such as "next year" do not.
    if (date !== null && !printed.includes(date))
      notes.push(/\d/.test(printed) ? date : `${printed}: ${date}`);
  }
  if (fact.quote?.speaker && !fact.text.includes(fact.quote.speaker))
    notes.push(say('said_by', fact.quote.speaker));
  return notes;
}
