import type { Comparison } from '../core/compare';
import { Cite } from './cite';

/** A figure of the page beside one of the archive, in the comparison's own words: no verdict, no colour. */
export function ComparisonRow({ fact, wording }: Comparison) {
  return (
    <li class="comparison">
      <p class="wording">
        <bdi dir="auto">{wording}</bdi>
      </p>
      <Cite article={fact.article} span={fact.span} />
    </li>
  );
}
