import type { SideBySide } from '../core/compare/agreed-figures';
import { Cite } from './cite';

/** A figure of the page beside one of the archive, in the comparison's own words: no verdict, no colour. */
export function ComparisonRow({ wording, article, span }: SideBySide) {
  return (
    <li class="comparison">
      <p class="wording">
        <bdi dir="auto">{wording}</bdi>
      </p>
      <Cite article={article} span={span} />
    </li>
  );
}
