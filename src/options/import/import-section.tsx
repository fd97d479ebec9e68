import { formatCount, say, sayCount } from '../../language/say';
import { formatWait } from '../amounts';
import { FileButton } from '../file-button';
import { Section } from '../section';
import { ColumnsForm, type ColumnsFormProps } from './columns-form';
import { FormatList } from './format-list';
import { JobRow, type JobRowProps } from './job-row';
import { Refusals } from './refusals';
import type { Whole } from './whole';

export interface ImportsProps extends Omit<JobRowProps, 'job' | 'isRunning' | 'pace'> {
  readonly jobs: readonly Pick<JobRowProps, 'job' | 'isRunning' | 'pace'>[];
  /** Articles that have been imported and can not be found yet. */
  readonly waiting: number;
  /** Articles that can be found, and of which facts are still to be made. */
  readonly bare: number;
  /** How far all together have come; null when nothing goes on. */
  readonly whole: Whole | null;
  /** Sentences on what was not taken or failed. */
  readonly refused: readonly string[];
  /** Whether files are being copied into the archive. */
  readonly isStaging: boolean;
  /** The file of whose columns the reader is asked; null for none. */
  readonly asked: ColumnsFormProps | null;
  /** Of so many kinds of tables the columns are remembered. */
  readonly chosen: number;
  readonly forgetColumns: () => void;
  /** How large a file may be, as in a sentence. */
  readonly maxSize: string;
  readonly add: (files: readonly File[]) => void;
}

/** Takes files in, and tells what became of each. */
export function ImportSection({
  jobs,
  waiting,
  bare,
  whole,
  refused,
  isStaging,
  asked,
  chosen,
  forgetColumns,
  maxSize,
  add,
  ...actions
}: ImportsProps) {
  const status = statusOf(jobs, waiting, bare, isStaging);
  const isAlone = whole?.stage === 'read' && jobs.filter(({ job }) => job.state === 'open').length < 2;
  const shownWhole = isStaging || isAlone ? null : whole; // one file tells by its own row
  return (
    <Section id="import" title={say('part_import')}>
      <DropZone add={add} maxSize={maxSize} />
      <FormatList />
      <p role="status" class="status">
        {status}
        {shownWhole?.secondsLeft != null && ` ${say('time_left', formatWait(shownWhole.secondsLeft))}`}
      </p>
      {isStaging && <progress aria-label={status} />}
      {shownWhole && <progress max={shownWhole.of} value={shownWhole.done} aria-label={status} />}
      <Refusals sentences={refused} />
      {asked && <ColumnsForm key={asked.name} {...asked} />}
      <ul class="rows" aria-label={say('imports')}>
        {jobs.map((shown) => (
          <JobRow key={shown.job.id} {...shown} {...actions} />
        ))}
      </ul>
      {chosen > 0 && (
        <button type="button" class="plain" onClick={forgetColumns}>
          {say('columns_forget', formatCount(chosen))}
        </button>
      )}
    </Section>
  );
}

function DropZone({ add, maxSize }: Pick<ImportsProps, 'add' | 'maxSize'>) {
  return (
    <div class="drop">
      <FileButton choose={add} describedBy="import-formats">
        {say('choose_files')}
      </FileButton>
      <p>{say('drop_files')}</p>
      <p id="import-formats" class="muted">
        {say('import_formats', maxSize)}
      </p>
    </div>
  );
}

function statusOf(jobs: ImportsProps['jobs'], waiting: number, bare: number, isStaging: boolean): string {
  if (isStaging) return say('staging');
  const open = jobs.filter(({ job }) => job.state === 'open').length;
  if (open > 0) return sayCount('files_to_import', open);
  if (waiting > 0) return sayCount('being_indexed', waiting);
  return bare > 0 ? sayCount('facts_to_make', bare) : '';
}
