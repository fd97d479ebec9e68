import type { RejectedRow } from '../../store/database';

/** Rejected rows as tab-separated values: line and reason, with a line that says so. */
export function rejectedTable(rows: readonly Pick<RejectedRow, 'line' | 'reason'>[]): Blob {
  const lines = rows.map(({ line, reason }) => `${line}\t${reason.replace(/\s+/g, ' ')}`);
  return new Blob([['line\treason', ...lines, ''].join('\n')], { type: 'text/tab-separated-values' });
}
