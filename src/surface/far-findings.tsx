import type { PageFact, Related } from '../core/context';
import { FarFactRow, FarRelatedRow } from '../ui/far-rows';
import { ListSection } from '../ui/list-section';

/** Where asking a remote archive stands. */
export type FarState = { readonly host: string } & (
  | { readonly kind: 'offered'; readonly words: readonly string[]; readonly ask: () => void }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'answered';
      readonly related: readonly Related[];
      readonly facts: readonly PageFact[];
      readonly isPartial: boolean;
    }
  | { readonly kind: 'failed'; readonly sentence: string }
);

/** What the remote archive knows of the page, and what is sent to it. */
export function FarFindings(state: FarState) {
  return (
    <section class="far" aria-label={`From ${state.host}`}>
      <p role="status" class="detail">
        {statusOf(state)}
      </p>
      {state.kind === 'offered' && (
        <>
          <button type="button" onClick={state.ask}>
            Ask {state.host}
          </button>
          <details>
            <summary>The {state.words.length} words that are sent</summary>
            <p class="sent">
              <bdi dir="auto">{state.words.join(' ')}</bdi>
            </p>
          </details>
        </>
      )}
      {state.kind === 'answered' && (
        <>
          <ListSection id="far-facts" title={`What ${state.host} says`}>
            {state.facts.map((row) => (
              <FarFactRow key={row.fact.id} {...row} />
            ))}
          </ListSection>
          <ListSection id="far-related" title={`Related articles on ${state.host}`}>
            {state.related.map((row) => (
              <FarRelatedRow key={row.article.id} {...row} />
            ))}
          </ListSection>
        </>
      )}
    </section>
  );
}

function statusOf(state: FarState): string {
  switch (state.kind) {
    case 'offered':
      return `The remote archive at ${state.host} has not been asked about this page.`;
    case 'asking':
      return `Asking ${state.host} …`;
    case 'failed':
      return state.sentence;
    case 'answered':
      return [
        state.related.length + state.facts.length === 0 ? `${state.host} has nothing on this.` : '',
        state.isPartial ? `Only a part of ${state.host} answered: there may be more.` : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
  }
}
