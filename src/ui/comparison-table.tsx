import type { SideBySide } from '../core/compare/agreed-figures';
import { hostBeside } from '../core/url/host-beside';
import { say } from '../language/say';
import { ArchiveLink } from './archive-link';
import { formatDate } from './dates';

/** Figures of the page beside those of the archive: no verdict, no colour. Nothing at all without any. */
export function ComparisonTable({ numbers }: { readonly numbers: readonly SideBySide[] }) {
  if (numbers.length === 0) return null;
  return (
    <section id="comparisons" aria-labelledby="comparisons-title">
      <h2 id="comparisons-title">{say('numbers')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('numbers_page')}</th>
            <th scope="col">{say('numbers_archive')}</th>
            <th scope="col">{say('numbers_from')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((row) => (
            <ComparisonRow key={`${row.article.id} ${row.wording}`} {...row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ComparisonRow({ wording, article, span }: SideBySide) {
  const { page, archive, note } = sidesOf(wording);
  const source = [article.publisher, hostBeside(article), formatDate(article.date)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <tr class="comparison">
      <td>
        <Figure {...page} />
      </td>
      <td>
        <Figure {...archive} />
        {note !== '' && <span class="note">{say('numbers_same_period')}</span>}
      </td>
      <td>
        <ArchiveLink
          article={article}
          span={span}
          class="open"
          label={`${say('open_in_archive')}: ${archive.figure}, ${article.headline}`}
        >
          <bdi>{source || say('open_in_archive')}</bdi>
        </ArchiveLink>
      </td>
    </tr>
  );
}

interface Side {
  readonly figure: string;
  /** Of which period, as what; `''` for nothing to say. */
  readonly notes: string;
}

function Figure({ figure, notes }: Side) {
  return (
    <>
      <bdi dir="auto">{figure}</bdi>
      {notes !== '' && <span class="note">{notes}</span>}
    </>
  );
}

/** The two sides of the comparison's own words, as `wordingOf` puts them together; the date of the archive's stands beside. */
function sidesOf(wording: string): { readonly page: Side; readonly archive: Side; readonly note: string } {
  const parts =
    /^page(?: \((.*?)\))?: (.*?) · archive(?: \((.*?)\))?: (.*?)( · same period, other figure)?$/s;
  const [, pageNotes = '', page = wording, archiveNotes = '', archive = '', note = ''] =
    parts.exec(wording) ?? [];
  const notes = archiveNotes.replace(/^\d{4}(-\d\d){0,2}(, )?/, '');
  return { page: { figure: page, notes: pageNotes }, archive: { figure: archive, notes }, note };
}
