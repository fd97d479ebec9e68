import { useState } from 'preact/hooks';
import { feedUrl } from '../../core/feed-schedule';
import { say, sayCount } from '../../language/say';
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

function SubscribeForm({ offered, subscribe }: Pick<FeedsProps, 'offered' | 'subscribe'>) {
  const [text, setText] = useState(offered);
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const url = feedUrl(text);
  const isWrong = text.trim() !== '' && url === '';
  const submit = (event: Event) => {
    event.preventDefault();
    if (url === '') return;
    subscribe(url, authorizationOf({ kind: 'Basic', name, secret }));
    setText('');
    setName('');
    setSecret('');
  };
  return (
    <form class="subscribe" onSubmit={submit}>
      <label class="field">
        {say('feed_address')}
        <input
          type="text"
          inputMode="url"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          placeholder="https://"
          spellcheck={false}
          maxLength={2048}
          aria-describedby="feed-address"
          aria-invalid={isWrong}
        />
      </label>
      <button type="submit" disabled={url === ''}>
        {say('subscribe')}
      </button>
      <p id="feed-address" class="muted">
        {isWrong ? say('address_wrong') : ''}
      </p>
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
    </form>
  );
}
