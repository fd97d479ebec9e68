import type { SiteChoice } from '../settings';
import type { Acts } from './acts';
import type { View } from './look-at';
import { coverageLine } from './states';

interface FooterProps {
  readonly view: View;
  /** The page's host, `''` where Backstory cannot run. */
  readonly host: string;
  readonly choice: SiteChoice | null;
  readonly acts: Acts;
}

/** What the archive covers, and whether Backstory runs by itself on this site. */
export function Footer({ view, host, choice, acts }: FooterProps) {
  const coverage = 'coverage' in view ? view.coverage : null;
  const feed = 'feed' in view ? view.feed : '';
  const isSaid = view.kind === 'nothing' && view.hasText; // above, as what follows from having nothing
  // A site that is paused, or cannot be read yet, has its button above.
  const isOffered = host !== '' && choice !== 'paused' && view.kind !== 'restricted';
  return (
    <footer>
      {coverage && !isSaid && <p>{coverageLine(coverage)}</p>}
      {isOffered && (
        <p class="actions">
          <button type="button" class="plain" onClick={() => acts.choose(choice === 'on' ? 'paused' : 'on')}>
            {choice === 'on' ? `Pause on ${host}` : `Always on ${host}`}
          </button>
        </p>
      )}
      {feed !== '' && (
        <p class="actions">
          <button type="button" class="plain" onClick={() => acts.offerFeed(feed)}>
            Subscribe to this site’s feed
          </button>
        </p>
      )}
      <p class="actions">
        {acts.openPanel && (
          <button type="button" class="plain" onClick={acts.openPanel}>
            Side panel
          </button>
        )}
        <button type="button" class="plain" onClick={acts.openSettings}>
          Settings
        </button>
      </p>
    </footer>
  );
}
