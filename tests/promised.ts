/** A promise to readers and the tests that would fail if it were broken. */
export interface Promised {
  readonly promise: string;
  /** `command`: a script of its own, whose last printed line is the result. */
  readonly suite: 'unit' | 'e2e' | 'command';
  /** Below `tests/`; those of `e2e` below `tests/e2e/`. */
  readonly file: string;
  /** What the tests try. */
  readonly inputs: string;
  /** Only the tests whose names hold this. */
  readonly only?: string;
  /** How much more is tried than in every run. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Where a row's tests stand, from the root of the project. */
export function pathOf({ suite, file }: Promised): string {
  return `tests/${suite === 'e2e' ? 'e2e/' : ''}${file}`;
}

/** A row of the table of SECURITY.md without its result, which comes behind. */
export function cellsOf(row: Promised): string {
  return `| ${row.promise} | \`${pathOf(row)}\` | ${row.inputs} |`;
}
