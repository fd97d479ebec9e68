import type { Feed } from '../../store/database';
import { counted } from '../amounts';
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
}

/** A feed: what it has brought, when it is fetched next, or why it is not. */
export function FeedRow({ feed, isPermitted, permit, fetchNow, pause, unsubscribe }: FeedRowProps) {
  const { url, state } = feed;
  const title = feed.title || url;
  return (
    <Row
      state={state}
      title={title}
      actions={
        <>
          {state === 'on' && !isPermitted && <RowButton name="Permit" of={title} act={() => permit(url)} />}
          {state === 'on' && isPermitted && (
            <RowButton name="Fetch now" of={title} act={() => fetchNow(url)} />
          )}
          {state === 'on' && <RowButton name="Pause" of={title} act={() => pause(url)} />}
          {state !== 'on' && <RowButton name="Turn on" of={title} act={() => fetchNow(url)} />}
          <RowButton name="Unsubscribe" of={title} act={() => unsubscribe(url)} />
        </>
      }
    >
      <p>{stateOf(feed, isPermitted)}</p>
      {title !== url && (
        <p class="muted">
          <bdi dir="ltr">{url}</bdi>
        </p>
      )}
    </Row>
  );
}

function stateOf({ state, articles, failures, nextAt }: Feed, isPermitted: boolean): string {
  const brought = counted(articles, 'article');
  if (state === 'gone') return `${brought} · ended: its server says that it is gone for good`;
  if (state === 'paused') return `${brought} · paused`;
  if (!isPermitted) return `${brought} · not fetched: its site is not permitted`;
  const next = nextAt === 0 ? 'is being fetched' : `next fetch ${timeOf(nextAt)}`;
  return failures > 0
    ? `${brought} · failed ${counted(failures, 'time')} in a row · ${next}`
    : `${brought} · ${next}`;
}

/** `14:05` today, with the day otherwise, as the reader's language writes it. */
function timeOf(ms: number): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return new Date(ms).toLocaleString(undefined, isToday ? time : { day: 'numeric', month: 'short', ...time });
}
