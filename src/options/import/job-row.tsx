import { formatCount, say, sayCount } from '../../language/say';
import type { Job, RejectedRow } from '../../store/database';
import { dayOfInstant, formatDate } from '../../ui/dates';
import { formatBytes, formatWait } from '../amounts';
import { Row, RowButton } from '../row';
import type { Pace } from './pace';
import { RejectedRows } from './rejected-rows';

export interface JobRowProps {
  readonly job: Job;
  /** The first of those that are open; the others wait for it. */
  readonly isRunning: boolean;
  /** Null as long as nobody can tell. */
  readonly pace: Pace | null;
  readonly cancel: (id: number) => void;
  readonly goOn: (id: number) => void;
  readonly clear: (id: number) => void;
  readonly readRejected: (id: number) => Promise<readonly RejectedRow[]>;
  readonly saveRejected: (job: Job) => void;
}

/** A file that is or was imported: how far it has come, what it brought, what it did not. */
export function JobRow({
  job,
  isRunning,
  pace,
  cancel,
  goOn,
  clear,
  readRejected,
  saveRejected,
}: JobRowProps) {
  const { id, name, size, addedAt, state, sentence } = job;
  return (
    <Row
      state={state}
      title={name}
      actions={
        <>
          {state === 'open' && <RowButton name={say('cancel')} of={name} act={() => cancel(id)} />}
          {state === 'failed' && <RowButton name={say('go_on')} of={name} act={() => goOn(id)} />}
          {state !== 'open' && <RowButton name={say('take_off_list')} of={name} act={() => clear(id)} />}
        </>
      }
    >
      {isRunning && <progress max={size} value={job.bytes} aria-label={say('import_of', name)} />}
      <p>{stateOf(job, isRunning, pace)}</p>
      {sentence !== '' && (
        <p class="refusal">
          <bdi dir="auto">{sentence}</bdi>
        </p>
      )}
      <p class="muted">
        {formatBytes(size)} · {formatDate(dayOfInstant(addedAt))}
      </p>
      {job.rejected + (job.noted ?? 0) > 0 && (
        <RejectedRows job={job} readRejected={readRejected} saveRejected={saveRejected} />
      )}
    </Row>
  );
}

function stateOf(job: Job, isRunning: boolean, pace: Pace | null): string {
  const counts = countsOf(job);
  if (job.state === 'open' && !isRunning) return say('job_waits');
  if (job.state === 'open')
    return pace === null
      ? say('job_so_far', counts)
      : say('job_pace', counts, formatCount(Math.round(pace.rowsPerSecond)), formatWait(pace.secondsLeft));
  if (job.state === 'cancelled') return say('job_cancelled', counts);
  if (job.state === 'failed') return say('job_stopped', counts);
  if (job.state === 'broken' && job.rows === 0) return say('job_nothing');
  if (job.state === 'broken') return say('job_ended', counts);
  return counts;
}

/** `1,200 articles · 3 duplicates · 1 rejected`; what there was none of is left out, but for articles. */
function countsOf({ articles, duplicates, changed, addresses, rejected, noted = 0 }: Job): string {
  const parts = [
    [articles, sayCount('articles', articles)],
    [changed, sayCount('new_versions', changed)],
    [duplicates, sayCount('duplicates', duplicates)],
    [addresses, sayCount('bookmarks', addresses)],
    [rejected, say('rejected', formatCount(rejected))],
    [noted, sayCount('notes', noted)],
  ] as const;
  return parts.flatMap(([count, text], nth) => (count > 0 || nth === 0 ? [text] : [])).join(' · ');
}
