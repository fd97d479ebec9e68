import { replaceName } from './prepare-copy';
import { attributeOf, findAll, propertyOf, textContentOf } from './safe-dom';

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
  const suspects = twinsOf(document, copy, SUSPECTS);
  partSpans(twinsOf(document, copy, 'span'), copy, view);
  if (suspects.length > MOST_ASKED) return;
  for (const [element, twin] of suspects) {
    if ((twin.textContent ?? '').length < LEAST_PROSE) continue;
    const { display, visibility } = view.getComputedStyle(element);
    if (display === 'none' && /print|mobile|desktop/i.test(attributeOf(twin, 'class'))) twin.remove();
    else if (display !== '' && display !== 'none' && visibility !== 'hidden') dropNames(twin);
  }
}

/** What matches in the page, with what it is in the copy; none where the two differ: the copy of a huge page is capped. */
function twinsOf(document: Document, copy: Document, selector: string): [Element, Element][] {
  const found = findAll(document, selector);
  const twins = findAll(copy, selector);
  return found.length === twins.length ? found.map((element, at) => [element, twins[at]!]) : [];
}

/** Where a span is no paragraph. */
const INLINE = 'p, a, li, button, label, h1, h2, h3, nav';

/** Spans that a style sheet makes paragraphs of. */
function partSpans(spans: readonly [Element, Element][], copy: Document, view: Window): void {
  let asked = 0;
  for (const [span, twin] of spans) {
    if (asked === MOST_ASKED) return;
    if ((textContentOf(span) ?? '').length < LEAST_PROSE) continue;
    if (propertyOf(span, 'closest').call(span, INLINE) !== null) continue;
    asked += 1;
    if (/^(?:block|flex|grid|list-item)$/.test(view.getComputedStyle(span).display))
      replaceName(copy, twin, 'div');
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
