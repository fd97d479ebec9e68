/** Seconds between two lines where there is no terminal to write over. */
const LINE_SECONDS = 5;
const TERMINAL_SECONDS = 0.2;

export interface Progress {
  /** One article more, of that file. */
  readonly article: (where: string) => void;
  /** Leaves the terminal's line as it was before. */
  readonly end: () => void;
}

/** Tells on stderr how many articles have been read, and how many a second. */
export function showProgress(): Progress {
  const isTerminal = process.stderr.isTTY === true;
  const started = performance.now();
  const every = (isTerminal ? TERMINAL_SECONDS : LINE_SECONDS) * 1000;
  let articles = 0;
  let told = started;
  return {
    article(where) {
      articles += 1;
      const now = performance.now();
      if (now - told < every) return;
      told = now;
      const rate = Math.round(articles / ((now - started) / 1000));
      const line = `${articles} articles, ${rate} a second: ${where}`;
      process.stderr.write(
        isTerminal ? `\r\x1b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}` : `${line}\n`,
      );
    },
    end() {
      if (isTerminal) process.stderr.write('\r\x1b[K');
    },
  };
}
