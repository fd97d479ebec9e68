import { counted } from '../amounts';
import { FileButton } from '../file-button';
import { Section } from '../section';
import { JobRow, type JobRowProps } from './job-row';
import { Refusals } from './refusals';

export interface ImportsProps extends Omit<JobRowProps, 'job' | 'isRunning' | 'pace'> {
  readonly jobs: readonly Pick<JobRowProps, 'job' | 'isRunning' | 'pace'>[];
  /** Articles that have been imported and can not be found yet. */
  readonly waiting: number;
  /** Sentences on what was not taken or failed. */
  readonly refused: readonly string[];
  /** Whether files are being copied into the archive. */
  readonly isStaging: boolean;
  /** What is understood, up to which size, each as in a sentence. */
  readonly formats: string;
  readonly maxSize: string;
  readonly add: (files: readonly File[]) => void;
}

/** Takes files in, and tells what became of each. */
export function ImportSection({
  jobs,
  waiting,
  refused,
  isStaging,
  formats,
  maxSize,
  add,
  ...actions
}: ImportsProps) {
  return (
    <Section id="import" title="Import">
      <DropZone add={add} formats={formats} maxSize={maxSize} />
      <p role="status" class="status">
        {statusOf(jobs, waiting, isStaging)}
      </p>
      <Refusals sentences={refused} />
      <ul class="rows" aria-label="Imports">
        {jobs.map((shown) => (
          <JobRow key={shown.job.id} {...shown} {...actions} />
        ))}
      </ul>
    </Section>
  );
}

function DropZone({ add, formats, maxSize }: Pick<ImportsProps, 'add' | 'formats' | 'maxSize'>) {
  return (
    <div class="drop">
      <FileButton choose={add} describedBy="import-formats">
        Choose files
      </FileButton>
      <p>or drop them anywhere on this page.</p>
      <p id="import-formats" class="muted">
        {formats}, up to {maxSize} a file. An import goes on when this page is closed, and after the browser
        has been closed or has crashed.
      </p>
    </div>
  );
}

function statusOf(jobs: ImportsProps['jobs'], waiting: number, isStaging: boolean): string {
  if (isStaging) return 'Copying the files into the archive …';
  const open = jobs.filter(({ job }) => job.state === 'open').length;
  if (open > 0) return `${counted(open, 'file')} to import.`;
  if (waiting > 0)
    return `${counted(waiting, 'imported article')} being indexed: found as soon as that is done.`;
  return '';
}
