import { replaceName } from './prepare-copy';
import { attributeOf, findAll, listOf, propertyOf, textContentOf } from './safe-dom';

/** Classes that hide on some screens, in print, or until a reader pays: only the browser knows which of them do so now. */
const SCREENS = /hid|print|d-none|invisible|mobile|desktop/i;
const BARRIERS = /paywall|premium|subscri|credit/i;
/** What has no class is told apart at once. */
const SUSPECTS = `[class]:is(${'hid print d-none invisible mobile desktop paywall premium subscri credit'
  .split(' ')
  .map((part) => `[class*="${part}" i]`)
  .join(',')})`;

/** Asking for each style costs. */
const MOST_ASKED = 1_000;

/** A shorter text is a label: by its name it is known better than by its style. */
const LEAST_PROSE = 60;

/**
 * Lets the copy of a page that a browser shows go by what is displayed rather than by what classes are called: what is
 * shown loses the names of screens, and those of barriers where it is prose; what only other screens show is taken out.
 */
export function goByStyles(document: Document, copy: Document): void {
  const view = propertyOf(document, 'defaultView');
  if (typeof view?.getComputedStyle !== 'function') return;
  const suspects = findAll(document, SUSPECTS);
  const copies = suspects.length === 0 ? [] : findAll(copy, SUSPECTS);
  partSpans(document, copy, view);
  if (suspects.length !== copies.length || suspects.length > MOST_ASKED) return; // the copy of a huge page is capped
  suspects.forEach((element, at) => {
    const twin = copies[at]!;
    if ((twin.textContent ?? '').length < LEAST_PROSE) return;
    const { display, visibility } = view.getComputedStyle(element);
    if (display === 'none' && /print|mobile|desktop/i.test(attributeOf(twin, 'class'))) twin.remove();
    else if (display !== '' && display !== 'none' && visibility !== 'hidden') dropNames(twin);
  });
}

/** Where a span is no paragraph. */
const INLINE = 'p, a, li, button, label, h1, h2, h3, nav';

/** Spans that a style sheet makes paragraphs of. */
function partSpans(document: Document, copy: Document, view: Window): void {
  const spans = listOf(document, 'span');
  const copies = listOf(copy, 'span');
  if (spans.length !== copies.length) return;
  let asked = 0;
  for (let at = 0; at < spans.length && asked < MOST_ASKED; at += 1) {
    const span = spans[at]!;
    if ((textContentOf(span) ?? '').length < LEAST_PROSE) continue;
    if (propertyOf(span, 'closest').call(span, INLINE) !== null) continue;
    asked += 1;
    if (/^(?:block|flex|grid|list-item)$/.test(view.getComputedStyle(span).display))
      replaceName(copy, copies[at]!, 'div');
  }
}

function dropNames(twin: Element): void {
  const names = attributeOf(twin, 'class').split(/\s+/);
  const dropped = isStory(twin) ? [SCREENS, BARRIERS] : [SCREENS];
  const kept = names.filter((name) => !dropped.some((pattern) => pattern.test(name)));
  twin.setAttribute('class', kept.join(' '));
}

/** Paragraphs that ask for nothing: no barrier before a story. */
function isStory(twin: Element): boolean {
  const asks = twin.querySelector('a, button, form, input') !== null;
  return !asks && /[.!?…。！？؟।]["'”’»)\]]*\s*$/.test(twin.textContent ?? '');
}
