import { useState } from 'preact/hooks';
import { say, sayCount } from '../../language/say';
import { AddressForm } from '../address-form';
import { FileButton } from '../file-button';
import { Refusals } from '../import/refusals';
import { authorizationOf } from '../remote/authorization';
import { Section } from '../section';
import { FeedLog, type FeedLogProps } from './feed-log';
import { FeedRow, type FeedRowProps } from './feed-row';

export interface FeedsProps extends FeedLogProps, Omit<FeedRowProps, 'feed' | 'isPermitted'> {
  readonly feeds: readonly Pick<FeedRowProps, 'feed' | 'isPermitted'>[];
  /** Sentences on what was not taken or failed. */
  readonly refused: readonly string[];
  /** An address that the reader came with, to be subscribed to by a click; `''` for none. */
  readonly offered: string;
  /** To be called first thing in a click. */
  readonly subscribe: (url: string, authorization: string) => void;
  readonly permitAll: (urls: readonly string[]) => void;
  readonly importOpml: (files: readonly File[]) => void;
  readonly exportOpml: () => void;
}

/** The feeds that the reader subscribed to: the only use that is made of the network. */
export function FeedsSection({ feeds, refused, offered, log, ...actions }: FeedsProps) {
  const forbidden = feeds.filter(({ feed, isPermitted }) => feed.state === 'on' && !isPermitted);
  return (
    <Section id="feeds" title={say('part_feeds')}>
      <p class="muted">{say('feeds_intro')}</p>
      <SubscribeForm offered={offered} subscribe={actions.subscribe} />
      <Refusals sentences={refused} />
      <ul class="rows" aria-label={say('part_feeds')}>
        {feeds.map((shown) => (
          <FeedRow key={shown.feed.url} {...shown} {...actions} />
        ))}
      </ul>
      <div class="actions">
        {forbidden.length > 1 && (
          <button type="button" onClick={() => actions.permitAll(forbidden.map(({ feed }) => feed.url))}>
            {sayCount('permit_all', forbidden.length)}
          </button>
        )}
        <FileButton isQuiet choose={actions.importOpml}>
          {say('add_opml')}
        </FileButton>
        {feeds.length > 0 && (
          <button type="button" class="quiet" onClick={actions.exportOpml}>
            {say('save_opml')}
          </button>
        )}
      </div>
      <FeedLog log={log} />
    </Section>
  );
}

/** The address, and beside it what a feed for subscribers asks for. */
function SubscribeForm({ offered, subscribe }: Pick<FeedsProps, 'offered' | 'subscribe'>) {
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const take = (url: string) => {
    subscribe(url, authorizationOf({ kind: 'Basic', name, secret }));
    setName('');
    setSecret('');
  };
  return (
    <AddressForm
      id="feed-address"
      label={say('feed_address')}
      hint={say('feed_address_hint')}
      button={say('subscribe')}
      offered={offered}
      take={take}
    >
      <details class="secret">
        <summary>{say('feed_secret')}</summary>
        <label class="field">
          {say('auth_user')}
          <input
            type="text"
            value={name}
            autocomplete="off"
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label class="field">
          {say('auth_password')}
          <input
            type="password"
            value={secret}
            autocomplete="off"
            onInput={({ currentTarget }) => setSecret(currentTarget.value)}
          />
        </label>
        <p class="muted">{say('feed_secret_detail')}</p>
      </details>
    </AddressForm>
  );
}
