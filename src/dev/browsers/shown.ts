import { LIMIT_MS, type Popup } from './session';

type State =
  | 'opening'
  | 'found'
  | 'in-archive'
  | 'nothing'
  | 'front-page'
  | 'restricted'
  | 'paused'
  | 'failed';

interface ShownFact {
  /** As printed in the archive. */
  readonly text: string;
  readonly source: string;
  /** What stands beside the sentence, such as a date that it leaves implicit; `''` when nothing does. */
  readonly note: string;
  /** Where the article was published. */
  readonly url: string;
}

interface ShownArticle {
  readonly headline: string;
  readonly url: string;
  readonly source: string;
  /** The matched sentence, `''` when none is shown. */
  readonly sentence: string;
  /** The words of the sentence that are marked. */
  readonly marked: readonly string[];
  readonly why: readonly string[];
}

/** What a reader sees in the popup, read from its elements. */
export interface Shown {
  readonly state: State;
  /** The status line, its parts on lines of their own. */
  readonly status: string;
  readonly facts: readonly ShownFact[];
  readonly related: readonly ShownArticle[];
}

/** Waits until the popup shows its answer; what it shows at the limit when that takes longer. */
export function shownIn(popup: Popup, limitMs = LIMIT_MS): Promise<Shown> {
  return popup.evaluate(readWhenSettled, limitMs);
}

/** Runs in the popup. */
async function readWhenSettled(limitMs: number): Promise<Shown> {
  const main = () => document.querySelector<HTMLElement>('main');
  const end = performance.now() + limitMs;
  const isSettled = () => (main()?.dataset.state ?? 'opening') !== 'opening' && main()?.ariaBusy !== 'true';
  while (!isSettled() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));

  const textOf = (root: ParentNode, selector: string) => {
    const parts = [...(root.querySelector(selector)?.childNodes ?? [])].map(
      (node) => node.textContent?.trim() ?? '',
    );
    return parts.filter((part) => part !== '');
  };
  const said = (root: ParentNode, selector: string) =>
    root.querySelector(selector)?.textContent?.trim() ?? '';
  const linkIn = (root: ParentNode) => root.querySelector<HTMLAnchorElement>('a[href^=http]')?.href ?? '';
  return {
    state: (main()?.dataset.state ?? 'opening') as State,
    status: textOf(document, '[role=status]').join('\n'),
    facts: [...document.querySelectorAll('.fact')].map((row) => ({
      text: said(row, 'blockquote'),
      source: [...(row.closest('.group')?.querySelectorAll('.publisher, time') ?? [])]
        .map((part) => part.textContent)
        .join(' · '),
      note: said(row, '.note'),
      url: linkIn(row.closest('.group') ?? row),
    })),
    related: [...document.querySelectorAll('.group:not([data-kind=archived])')].map((row) => ({
      headline: said(row, '.headline'),
      url: linkIn(row),
      source: textOf(row, '.source').join(' · '),
      sentence: said(row, '.sentence') || said(row, '.matched blockquote'),
      marked: [...row.querySelectorAll('.sentence mark, .matched mark')].map(
        (mark) => mark.textContent ?? '',
      ),
      why: [...row.querySelectorAll('.why .chip')].map((chip) => chip.textContent ?? ''),
    })),
  };
}
