import { say, sayCount } from '../../language/say';
import type { Feed, NamedFeed } from '../../store/feed';
import { dayOfInstant, formatDate, formatTime } from '../../ui/dates';
import { Row, RowButton } from '../row';

export interface FeedRowProps {
  readonly feed: Feed;
  /** Whether the browser lets its site be read. */
  readonly isPermitted: boolean;
  /** To be called first thing in a click. */
  readonly permit: (url: string) => void;
  readonly fetchNow: (url: string) => void;
  readonly pause: (url: string) => void;
  readonly unsubscribe: (url: string) => void;
  /** Takes a feed that a page names in place of the page. */
  readonly subscribeInstead: (feed: NamedFeed, page: string) => void;
}

/** A feed: what it has brought, when it is fetched next, or why it is not. */
export function FeedRow({ feed, isPermitted, permit, fetchNow, pause, ...acts }: FeedRowProps) {
  const { url, state, broken, offers = [] } = feed;
  const title = feed.title || url;
  return (
    <Row
      state={broken && state === 'on' ? 'broken' : state}
      title={title}
      actions={
        <>
          {state === 'on' && !isPermitted && (
            <RowButton name={say('permit')} of={title} act={() => permit(url)} />
          )}
          {state === 'on' && isPermitted && (
            <RowButton name={say('fetch_now')} of={title} act={() => fetchNow(url)} />
          )}
          {state === 'on' && <RowButton name={say('pause')} of={title} act={() => pause(url)} />}
          {state !== 'on' && <RowButton name={say('turn_on')} of={title} act={() => fetchNow(url)} />}
          <RowButton name={say('unsubscribe')} of={title} act={() => acts.unsubscribe(url)} />
        </>
      }
    >
      <p>{stateOf(feed, isPermitted)}</p>
      {broken && state === 'on' && (
        <p class="broken" dir="auto">
          {say('feed_broken', formatDate(dayOfInstant(broken.since)), broken.reason)}
        </p>
      )}
      {offers.length > 0 && (
        <>
          <p>{say('feed_offers')}</p>
          <ul class="offers">
            {offers.map((offer) => (
              <li key={offer.url}>
                <bdi dir="auto">{offer.title || offer.url}</bdi>{' '}
                <RowButton
                  name={say('subscribe')}
                  of={offer.title || offer.url}
                  act={() => acts.subscribeInstead(offer, url)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {title !== url && (
        <p class="muted">
          <bdi dir="ltr">{url}</bdi>
        </p>
      )}
    </Row>
  );
}

function stateOf({ state, articles, failures, nextAt }: Feed, isPermitted: boolean): string {
  const brought = sayCount('articles', articles);
  if (state === 'gone') return say('feed_gone', brought);
  if (state === 'paused') return say('feed_paused', brought);
  if (!isPermitted) return say('feed_not_permitted', brought);
  const next = nextAt === 0 ? say('feed_fetching') : say('feed_next', formatTime(nextAt, Date.now()));
  return [brought, ...(failures > 0 ? [sayCount('feed_failed', failures)] : []), next].join(' · ');
}
