import type { CardView, PassageView } from '../core/mark';
import { safeUrl } from '../core/url/safe-url';
import type { Worn } from '../language/chosen';
import { direction, locale, say } from '../language/say';
import colours from '../ui/colours.css?inline';
import styles from './card.css?inline';
import { cardHome } from './card-home';
import { openInArchive } from './open-in-archive';
import { element } from './page';

/** A page that puts the card under the reader's click gets no click within this time of showing it. */
const SETTLING_MS = 300;

/** A page that keeps removing the card wins after so many times. */
const MAX_INSERTS = 3;

const GAP = 6;
const MARGIN = 8;

let look: Partial<Worn> = {};

/** Has the cards that are shown from now on wear these colours and this size; what is not given is as the browser has it. */
export function wear({ theme = '', size = '' }: Partial<Worn> = {}): void {
  look = { theme, size };
}

/** Whether a click is the reader's own, and on what stood there long enough to be seen. */
type IsMeant = (event: Event) => boolean;

export interface OpenCard {
  /** Whether the event happened inside the card. */
  holds(event: Event): boolean;
  hasFocus(): boolean;
  /** Whether it still stands on the page, which may have taken away what it stood in. */
  isThere(): boolean;
  close(): void;
}

/**
 * Shows a card beside `anchor`, in a closed shadow root in the top layer: the page can neither read nor style it. All
 * text is set as text. With `focus` it takes the focus as a labelled dialog; what is `said` stands at its end, where
 * screen readers announce it politely; `closed` is told once, whoever closes it.
 */
export function openCard(
  view: CardView,
  anchor: DOMRect,
  { focus, said, closed }: { readonly focus: boolean; readonly said: string; readonly closed: () => void },
): OpenCard {
  const host = element('div');
  const root = host.attachShadow({ mode: 'closed' });
  const looks = new CSSStyleSheet();
  looks.replaceSync(`${colours}${styles}`);
  root.adoptedStyleSheets = [looks];
  let shownAt = 0;
  const sheet = sheetOf(view, ({ isTrusted }) => isTrusted && performance.now() - shownAt >= SETTLING_MS);
  const region = element('p', 'muted said');
  region.role = 'status';
  if (said !== '') sheet.append(region);
  // The frame cuts off what lies over its round corners, which Firefox lets a scroll bar of its own do.
  const card = element('div', 'card');
  Object.assign(card, { popover: 'manual', lang: locale(), dir: direction() });
  Object.assign(card.dataset, look);
  card.append(sheet);
  root.append(card);
  let inserts = 0;
  const home = cardHome();
  const show = () => {
    inserts += 1;
    home.append(host);
    card.showPopover();
    place(card, anchor);
    if (focus) sheet.focus({ preventScroll: true });
    shownAt = performance.now();
  };
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    watcher.disconnect();
    closed();
    host.remove();
  };
  const watcher = new MutationObserver(() => {
    if (!isOpen || (host.parentNode === home && card.matches(':popover-open'))) return;
    if (inserts < MAX_INSERTS) show();
    else close();
  });
  watcher.observe(home, { childList: true });
  show();
  // A live region announces what changes in it once it is there.
  requestAnimationFrame(() => {
    region.textContent = said;
  });
  return {
    holds: (event) => event.composedPath().includes(host), // its target may be what the page's own shadow root hangs on
    hasFocus: () => root.activeElement !== null,
    isThere: () => host.isConnected,
    close,
  };
}

/** What is told, which scrolls where it is long. */
function sheetOf(view: CardView, isMeant: IsMeant): HTMLElement {
  const sheet = element('div', 'sheet');
  Object.assign(sheet, { tabIndex: -1, role: 'dialog', ariaLabel: say('dialog_name', view.title) });
  const title = element('h2', '', view.title);
  title.dir = 'auto';
  sheet.append(title);
  if (view.detail !== '') sheet.append(element('p', 'muted', view.detail));
  for (const passage of view.passages) sheet.append(passageOf(passage, isMeant));
  if (view.note !== '') sheet.append(element('p', 'muted note', view.note));
  return sheet;
}

function passageOf(view: PassageView, isMeant: IsMeant): HTMLElement {
  const { label, text, marks, source } = view;
  const passage = element('div', 'passage');
  if (label !== '') passage.append(element('p', 'muted', label));
  const quote = element('blockquote');
  quote.dir = 'auto';
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end > text.length) continue;
    quote.append(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  quote.append(text.slice(at));
  const cite = element('p', 'muted');
  // Each isolated: a publisher in one direction of writing does not turn the date beside it.
  for (const [index, part] of source.entries()) cite.append(index > 0 ? ' · ' : '', element('bdi', '', part));
  if (source.length > 0) cite.append(element('br'));
  cite.append(archiveButton(view, isMeant), ' ', originalLink(view, isMeant));
  passage.append(quote, cite);
  return passage;
}

function archiveButton(view: PassageView, isMeant: IsMeant): HTMLElement {
  const button = element('button', '', say('open_in_archive'));
  button.ariaLabel = say('open_named', view.headline);
  button.addEventListener('click', (event) => {
    if (isMeant(event)) openInArchive(view);
  });
  return button;
}

function originalLink({ url, headline }: PassageView, isMeant: IsMeant): HTMLElement | string {
  const href = safeUrl(url);
  if (href === '') return '';
  const link = element('a', '', say('original_short'));
  link.ariaLabel = say('original_of', headline);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.referrerPolicy = 'no-referrer';
  const follow = (event: Event): void => {
    if (!isMeant(event)) event.preventDefault();
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
  return link;
}

/** Below the anchor where there is room, else above; never outside the window. The page's own zoom is taken back. */
function place(card: HTMLElement, anchor: DOMRect): void {
  card.style.zoom = '1';
  card.style.zoom = String(1 / (card.currentCSSZoom ?? 1)); // boxes are told in pixels of the window, places in zoomed ones
  const { width, height } = card.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const top = below + height <= innerHeight - MARGIN ? below : anchor.top - GAP - height;
  const left = Math.min(anchor.left, innerWidth - MARGIN - width);
  card.style.top = `${Math.max(MARGIN, top)}px`;
  card.style.left = `${Math.max(MARGIN, left)}px`;
}
