import type { SideBySide } from '../core/compare/agreed-figures';
import { say } from '../language/say';
import { ArchiveLink } from './archive-link';
import { type FigureSide, figureSidesOf } from './figure-sides';
import { SourceLine } from './source-line';

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
  const [page, archive] = figureSidesOf(wording);
  return (
    <tr class="comparison">
      <td>
        <bdi dir="auto">{page.figure}</bdi>
        <Notes {...page} />
      </td>
      <td>
        <ArchiveLink
          article={article}
          span={span}
          class="told"
          label={`${say('open_in_archive')}: ${archive.figure}, ${article.headline}`}
          title={say('open_in_archive')}
        >
          <bdi dir="auto">{archive.figure}</bdi>
        </ArchiveLink>
        <Notes {...archive} />
        <SourceLine article={article} />
      </td>
    </tr>
  );
}

function Notes({ notes }: FigureSide) {
  return notes === '' ? null : <span class="note">{notes}</span>;
}
