import { useState } from 'preact/hooks';
import type { Span } from '../core/article';
import type { Related } from '../core/context';
import { isExcerpt } from '../core/url/excerpt-address';
import { hostOf } from '../core/url/url';
import { say } from '../language/say';
import type { OwnStory, Shelved } from '../messages/contract';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { dayOfInstant, formatDate } from '../ui/dates';
import { ListSection } from '../ui/list-section';
import { OriginalLink } from '../ui/original-link';
import { SourceLine } from '../ui/source-line';
import type { Around } from './around';
import { ArticleText } from './article-text';
import { Citations } from './citations';
import { EvidenceList } from './evidence-list';
import { FactLink } from './fact-link';
import { RelatedLink } from './related-link';
import { ShelfLink } from './shelf-link';
import { Toolbar } from './toolbar';
import { Versions } from './versions';

/** What the page of an archived article shows. `opening` alone passes. */
export type View =
  | { readonly kind: 'opening' }
  | ({ readonly kind: 'shown' } & Shelved)
  | { readonly kind: 'unknown' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface ReaderProps {
  readonly view: View;
  /** What to mark of `textOf(article)`. */
  readonly span: Span | null;
  /** What is read after the article is shown; null until then. */
  readonly related: readonly Related[] | null;
  readonly around: Around | null;
  readonly openSettings: () => void;
  readonly retry: () => void;
  /** Deletes the article, which is the reader's own. */
  readonly remove: () => void;
  /** What was not done and why, `''` for nothing. */
  readonly refused: string;
}

/** The page of an archived article, or why there is none. */
export function Reader(props: ReaderProps) {
  const { view } = props;
  const [isAsking, setAsking] = useState(false);
  const isOwn = view.kind === 'shown' && view.own !== null;
  return (
    <>
      <Toolbar around={props.around} askDelete={isOwn ? () => setAsking(true) : null} />
      <main data-state={view.kind} aria-busy={view.kind === 'opening'}>
        <Shown {...props} />
      </main>
      {isAsking && view.kind === 'shown' && (
        <ConfirmDialog
          title={say('delete_article')}
          yes={say('delete_it')}
          confirm={props.remove}
          close={() => setAsking(false)}
        >
          <p dir="auto">{say('goes', view.article.headline || view.article.url)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Shown(props: ReaderProps) {
  const { view, openSettings, retry } = props;
  return (
    <>
      {view.kind === 'shown' && <Story {...props} shelved={view} />}
      {view.kind === 'deleted' && (
        <Absence
          title={say('article_deleted')}
          detail={say('article_deleted_detail')}
          action={say('open_library')}
          act={() => location.assign('/src/library/index.html')}
        />
      )}
      {view.kind === 'unknown' && (
        <Absence
          title={say('no_article')}
          detail={say('no_article_detail')}
          action={say('open_settings')}
          act={openSettings}
        />
      )}
      {view.kind === 'failed' && (
        <Absence title={say('archive_shut')} detail={view.sentence} action={say('try_again')} act={retry} />
      )}
    </>
  );
}

function Story({ shelved, span, related, around, refused }: ReaderProps & { readonly shelved: Shelved }) {
  const { article, facts, own } = shelved;
  const sameDay = around?.sameDay ?? [];
  const earlier = own?.earlier ?? [];
  const [chosen, choose] = useState(earlier.length);
  const shown = earlier[chosen]?.article ?? article;
  const isCurrent = chosen === earlier.length;
  const evidence = isCurrent ? own?.evidence : earlier[chosen]?.evidence;
  return (
    <>
      <article lang={shown.lang || undefined}>
        <SourceLine article={shown} />
        <ArticleText article={shown} span={isCurrent ? span : null} />
      </article>
      <aside aria-label={say('about_article')}>
        {refused !== '' && (
          <p class="refusal" role="alert">
            {refused}
          </p>
        )}
        <p class="provenance">{provenanceOf(shelved)}</p>
        {isExcerpt(article.url) && <p class="provenance">{say('excerpt_note')}</p>}
        {evidence && <EvidenceList {...evidence} />}
        <p class="original">
          <OriginalLink article={article}>{say('read_original', hostOf(article.url))}</OriginalLink>
        </p>
        {own && earlier.length > 0 && (
          <Versions article={article} own={own} chosen={chosen} choose={choose} />
        )}
        <Citations article={shown} accessed={own ? dayOfInstant(savedAt(own, chosen)) : ''} />
        <ListSection id="facts" title={say('key_facts')}>
          {isCurrent ? facts.map((fact) => <FactLink key={fact.id} {...fact} />) : []}
        </ListSection>
        <ListSection id="related" title={say('related_title')}>
          {(related ?? []).map((row) => (
            <RelatedLink key={row.article.id} {...row} />
          ))}
        </ListSection>
        <ListSection id="same-day" title={say('same_day', formatDate(article.date))}>
          {sameDay.map((other) => (
            <ShelfLink key={other.id} {...other} />
          ))}
        </ListSection>
      </aside>
    </>
  );
}

/** When a version was first kept: an imported one was seen by somebody else, and then. */
function savedAt({ as, since, earlier }: OwnStory, version: number): string {
  if (as === 'imported') return '';
  return earlier[version - 1]?.until ?? since;
}

function provenanceOf({ own, packName }: Shelved): string {
  if (own)
    return say(
      own.as === 'saved' ? 'provenance_saved' : 'provenance_imported',
      formatDate(dayOfInstant(own.since)),
    );
  return packName === null ? say('provenance_own') : say('provenance_pack', packName);
}

function Absence({
  title,
  detail,
  action,
  act,
}: {
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  readonly act: () => void;
}) {
  return (
    <div role="status" class="absence">
      <h1>{title}</h1>
      <p dir="auto">{detail}</p>
      <button type="button" onClick={act}>
        {action}
      </button>
    </div>
  );
}
