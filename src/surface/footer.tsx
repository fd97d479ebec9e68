import { namedFromWeb } from '../core/url/own-network';
import { say } from '../language/say';
import { coverageLine } from './states';
import type { SurfaceProps } from './surface-props';

type FooterProps = Pick<SurfaceProps, 'view' | 'host' | 'choice' | 'acts' | 'isPrivate'>;

/** What the archive covers, and whether Backstory runs by itself on this site. */
export function Footer({ view, host, choice, acts, isPrivate = false }: FooterProps) {
  const coverage = 'coverage' in view ? view.coverage : null;
  const named = 'feed' in view && !isPrivate ? view : NOTHING;
  const [feed, pack] = [namedFromWeb(named.feed, host), namedFromWeb(named.pack, host)];
  const isSaid = view.kind === 'nothing' && view.hasText; // above, as what follows from having nothing
  // A site that is paused, or cannot be read yet, has its button above; an archive that fails is mended first.
  const hasSettled = view.kind !== 'restricted' && view.kind !== 'failed';
  const isOffered = host !== '' && choice !== 'paused' && hasSettled && !isPrivate;
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
