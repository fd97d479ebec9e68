import type { FeedFetch } from '../../store/database';
import { counted, formatBytes } from '../amounts';

export interface FeedLogProps {
  /** The latest first. */
  readonly log: readonly FeedFetch[];
}

/** Every use of the network, as the reader may want to check it. */
export function FeedLog({ log }: FeedLogProps) {
  if (log.length === 0) return null;
  return (
    <details class="log">
      <summary>What was fetched</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Feed</th>
            <th scope="col">What came of it</th>
          </tr>
        </thead>
        <tbody>
          {log.map((one) => (
            <tr key={one.id}>
              <td>
                {new Date(one.at).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' })}
              </td>
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
      return `${formatBytes(fetched.bytes)} · ${sentence === '' ? counted(articles, 'article') : sentence}`;
    case 'unchanged':
      return 'nothing new';
    case 'gone':
      return 'is gone for good';
    case 'not-permitted':
      return 'not asked: its site is not permitted';
    case 'failed':
      return fetched.why;
  }
}
