/** A measured figure: what is measured by which command, what came out here and beside it, and when. */
export interface Figure {
  readonly command: string;
  readonly what: string;
  readonly own: string;
  /** What others make of the same, `''` where nothing is beside it. */
  readonly beside: string;
  /** `YYYY-MM-DD`, `''` in a table that does not say. */
  readonly measured: string;
}

/** The figures of the table whose first columns are `command` and `what`, in order; a cell left blank has the command above it. */
export function figuresIn(markdown: string): Figure[] {
  const figures: Figure[] = [];
  for (const row of tableIn(markdown).rows) {
    const [command = '', what = '', own = '', beside = '', measured = ''] = cellsOf(row);
    figures.push({
      command: command.replaceAll('`', '') || figures.at(-1)!.command,
      what,
      own,
      beside,
      measured,
    });
  }
  return figures;
}

/** The text with these figures in the place of its table's rows. */
export function withFigures(markdown: string, figures: readonly Figure[]): string {
  const { start, end, rows } = tableIn(markdown);
  const hasDates = rows.length === 0 || cellsOf(rows[0]!).length > 4;
  const lines = figures.map(({ command, what, own, beside, measured }, at) => {
    const first = command === figures[at - 1]?.command ? '' : `\`${command}\``;
    return `| ${[first, what, own, beside, ...(hasDates ? [measured] : [])].join(' | ')} |`.replaceAll(
      '|  |',
      '| |',
    );
  });
  return [markdown.slice(0, start), lines.join('\n'), markdown.slice(end)].join('');
}

/** Where the rows of the table stand, its head left out. Throws when there is none. */
function tableIn(markdown: string): { start: number; end: number; rows: string[] } {
  const head = /^\| command \| what \|.*\n\|[-|]+\|\n/m.exec(markdown);
  if (!head) throw new Error('There is no table of figures, whose head begins with `| command | what |`');
  const start = head.index + head[0].length;
  const [body = ''] = /^(?:\|.*(?:\n(?=\|)|))*/.exec(markdown.slice(start)) ?? [];
  return { start, end: start + body.length, rows: body === '' ? [] : body.trimEnd().split('\n') };
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, row.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
}
