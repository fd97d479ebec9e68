import { say, sayCount } from '../../language/say';
import type { FeedFetch } from '../../store/feed';
import { formatInstant } from '../../ui/dates';
import { formatBytes } from '../amounts';

export interface FeedLogProps {
  /** The latest first. */
  readonly log: readonly FeedFetch[];
}

/** Every use of the network, as the reader may want to check it. */
export function FeedLog({ log }: FeedLogProps) {
  if (log.length === 0) return null;
  return (
    <details class="log">
      <summary>{say('fetched_title')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('feed')}</th>
            <th scope="col">{say('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {log.map((one) => (
            <tr key={one.id}>
              <td>{formatInstant(new Date(one.at).toISOString())}</td>
              <td>
                <bdi dir="ltr">{one.feed}</bdi>
              </td>
              <td>{outcomeOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function outcomeOf({ fetched, articles, sentence }: FeedFetch): string {
  switch (fetched.kind) {
    case 'answered':
      return `${formatBytes(fetched.bytes)} · ${sentence === '' ? sayCount('articles', articles) : sentence}`;
    case 'unchanged':
      return say('fetch_unchanged');
    case 'gone':
      return say('fetch_gone');
    case 'not-permitted':
      return say('fetch_not_permitted');
    case 'failed':
      return fetched.why;
  }
}
