import { useState } from 'preact/hooks';
import { formatCount, say } from '../../language/say';
import type { Job, RejectedRow } from '../../store/database';

/** As many rows are shown; all that were kept stand in the file. */
const SHOWN = 50;

/** The rows of a file that became nothing, with line and reason; read when they are opened. */
export function RejectedRows({
  job,
  readRejected,
  saveRejected,
}: {
  readonly job: Job;
  readonly readRejected: (id: number) => Promise<readonly RejectedRow[]>;
  readonly saveRejected: (job: Job) => void;
}) {
  const [rows, setRows] = useState<readonly RejectedRow[]>([]);
  const read = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open) void readRejected(job.id).then(setRows);
  };
  return (
    <details onToggle={read}>
      <summary>{say(job.noted ? 'noted_title' : 'rejected_title')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col">{say('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ nth, line, reason }) => (
            <tr key={nth}>
              <td>{formatCount(line)}</td>
              <td>
                <bdi dir="auto">{reason}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p class="muted">{say('first_of', SHOWN, formatCount(job.rejected + (job.noted ?? 0)))}</p>
      )}
      <div class="actions">
        <button type="button" class="quiet" onClick={() => saveRejected(job)}>
          {say('save_list')}
        </button>
      </div>
    </details>
  );
}
