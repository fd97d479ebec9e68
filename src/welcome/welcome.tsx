import { useState } from 'preact/hooks';
import type { Context } from '../core/context';
import { say } from '../language/say';
import { ArticleGroupRow, groupsOf } from '../ui/article-group';
import { Icon, OwnMark, type Sign } from '../ui/icon';
import { SAMPLE_STORY } from './sample-story';

export interface WelcomeProps {
  readonly isFirefox: boolean;
  /** The commands with the keys that the browser really gave them, `''` for none. */
  readonly keys: readonly { readonly description: string; readonly shortcut: string }[];
  /** The key of the popup, `''` for none. */
  readonly popupKey: string;
  readonly lookUp: () => Promise<Pick<Context, 'facts' | 'related'>>;
}

const STEPS = [
  ['open', 'welcome_step_1', 'welcome_step_1_detail'],
  ['search', 'welcome_step_2', 'welcome_step_2_detail'],
  ['marks', 'welcome_step_3', 'welcome_step_3_detail'],
] as const satisfies readonly (readonly [Sign, string, string])[];

const SETTINGS = '/src/options/index.html';

/** The first page: what the extension does, a story to try it on, and what comes next. */
export function Welcome({ isFirefox, keys, popupKey, lookUp }: WelcomeProps) {
  return (
    <main class="welcome">
      <header>
        <OwnMark size={56} />
        <h1>{say('welcome_title')}</h1>
        <p class="lead">{say('welcome_lead')}</p>
      </header>
      <ol class="three">
        {STEPS.map(([sign, title, detail]) => (
          <li key={title}>
            <span class="picture">
              <Icon sign={sign} />
            </span>
            <h2>{say(title)}</h2>
            <p class="muted">
              {detail === 'welcome_step_2_detail' && popupKey === '' ? '' : say(detail, popupKey)}
            </p>
          </li>
        ))}
      </ol>
      <Try lookUp={lookUp} />
      <div class="cards">
        <section aria-labelledby="pin">
          <h2 id="pin">{say('welcome_pin')}</h2>
          <p>{say(isFirefox ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</p>
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">{say('welcome_keys')}</h2>
          <dl class="keys">
            {keys.map(({ description, shortcut }) => (
              <div key={description}>
                <dt>{description}</dt>
                <dd>
                  {shortcut === '' ? <span class="muted">{say('key_none')}</span> : <kbd>{shortcut}</kbd>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="sites">
          <h2 id="sites">{say('welcome_sites')}</h2>
          <p>{say('welcome_sites_detail')}</p>
          <p>
            <a href={`${SETTINGS}#sites`}>{say('open_settings')}</a>
          </p>
        </section>
        <section aria-labelledby="add">
          <h2 id="add">{say('welcome_add')}</h2>
          <p>{say('welcome_add_detail')}</p>
          <ul>
            <li>
              <a href={`${SETTINGS}#import`}>{say('welcome_import')}</a>
            </li>
            <li>
              <a href={`${SETTINGS}#packs`}>{say('welcome_pack')}</a>
            </li>
            <li>
              <a href={`${SETTINGS}#feeds`}>{say('welcome_feed')}</a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="privacy" class="wide">
          <h2 id="privacy">{say('welcome_privacy')}</h2>
          <p>{[say('welcome_privacy_1'), say('welcome_privacy_2'), say('welcome_privacy_3')].join(' ')}</p>
        </section>
      </div>
    </main>
  );
}

/** A story beside what the archive knows about it, once that is asked for. */
function Try({ lookUp }: Pick<WelcomeProps, 'lookUp'>) {
  const [found, setFound] = useState<Pick<Context, 'facts' | 'related'> | 'failed' | null>(null);
  const groups = found === null || found === 'failed' ? [] : groupsOf(found.facts, found.related);
  const ask = () =>
    void lookUp().then(setFound, (error: unknown) => {
      console.error(error);
      setFound('failed');
    });
  return (
    <section class="try" aria-labelledby="try">
      <h2 id="try">{say('welcome_try')}</h2>
      <p class="muted">{say('welcome_try_detail')}</p>
      <div class="two">
        <article lang={SAMPLE_STORY.lang} dir="ltr">
          <h3>{SAMPLE_STORY.headline}</h3>
          {SAMPLE_STORY.text.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
        <div class="answer" role="status">
          {found === null ? (
            <button type="button" onClick={ask}>
              <Icon sign="search" /> {say('welcome_try_button')}
            </button>
          ) : (
            <>
              {groups.length === 0 && <p>{say(found === 'failed' ? 'search_failed' : 'found_none')}</p>}
              <ol>
                {groups.map((group) => (
                  <ArticleGroupRow
                    key={group.article.id}
                    {...group}
                    pageLanguage={SAMPLE_STORY.lang}
                    isAlone={groups.length === 1}
                  />
                ))}
              </ol>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
