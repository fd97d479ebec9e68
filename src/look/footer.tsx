import type { Coverage } from '../messages';
import type { SiteChoice } from '../settings';
import { formatCount } from '../ui/dates';

export interface FooterProps {
  readonly coverage: Coverage | null;
  /** The page's host, `''` where Backstory cannot run. */
  readonly host: string;
  readonly choice: SiteChoice | null;
  readonly choose: (choice: SiteChoice | null) => void;
  readonly openSettings: () => void;
}

/** What the archive covers, and whether Backstory runs by itself on this site. */
export function Footer({ coverage, host, choice, choose, openSettings }: FooterProps) {
  const other = choice === 'on' ? 'paused' : 'on';
  return (
    <footer>
      {coverage && <p>{coverageLine(coverage)}</p>}
      <p class="actions">
        {host !== '' && (
          <button type="button" class="plain" onClick={() => choose(other)}>
            {choice === 'on'
              ? `Pause on ${host}`
              : choice === 'paused'
                ? `Turn on again on ${host}`
                : `Always on ${host}`}
          </button>
        )}
        <button type="button" class="plain" onClick={openSettings}>
          Settings
        </button>
      </p>
    </footer>
  );
}

/** `Archive: 12,430 articles, 2014 to 2023.` */
function coverageLine({ articles, from, to }: Coverage): string {
  if (articles === 0) return 'The archive is empty.';
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].filter((year) => year !== '').join(' to ');
  const count = `${formatCount(articles)} article${articles === 1 ? '' : 's'}`;
  return `Archive: ${years === '' ? count : `${count}, ${years}`}.`;
}
