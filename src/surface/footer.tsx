import { say } from '../language/say';
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
  const { feed, pack } = 'feed' in view ? view : NOTHING;
  const isSaid = view.kind === 'nothing' && view.hasText; // above, as what follows from having nothing
  // A site that is paused, or cannot be read yet, has its button above.
  const isOffered = host !== '' && choice !== 'paused' && view.kind !== 'restricted';
  if (!coverage && !isOffered && feed === '' && pack === '') return null;
  return (
    <footer>
      {isOffered && (
        <button type="button" class="plain" onClick={() => acts.choose(choice === 'on' ? 'paused' : 'on')}>
          {say(choice === 'on' ? 'pause_on' : 'always_on', host)}
        </button>
      )}
      {feed !== '' && (
        <button type="button" class="plain" onClick={() => acts.offerFeed(feed)}>
          {say('subscribe_site')}
        </button>
      )}
      {pack !== '' && (
        <button type="button" class="plain" onClick={() => acts.offerPack(pack)}>
          {say('add_site_archive')}
        </button>
      )}
      {coverage && !isSaid && (
        <a href="/src/library/index.html" target="_blank" rel="noopener" title={say('open_library')}>
          {coverageLine(coverage)}
        </a>
      )}
    </footer>
  );
}

const NOTHING = { feed: '', pack: '' };
