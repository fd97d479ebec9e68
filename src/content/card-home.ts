import { findAll, propertyOf } from '../read/safe-dom';
import { rootOf } from './page';

/** What makes all else of the page inert: a modal dialog, and what fills the screen. */
const EXCLUDING = ':modal, :fullscreen';

/** Filling the screen, these show no children of theirs. */
const CHILDLESS = /^(?:VIDEO|IMG|IFRAME|CANVAS|OBJECT|EMBED|HTML)$/i;

/**
 * The element that a card has to stand in to be pointed at and focused: the modal dialog, or what fills the screen, that
 * is in front; else the page's root. Of several dialogs the one in front is the one that is hit.
 */
export function cardHome(): Element {
  const excluding = findAll(document, EXCLUDING).filter(
    (element) => !CHILDLESS.test(propertyOf(element, 'nodeName')),
  );
  if (excluding.length < 2) return excluding[0] ?? rootOf();
  const hit = propertyOf(document, 'elementFromPoint').call(document, innerWidth / 2, innerHeight / 2);
  const front = excluding.filter(
    (element) => hit !== null && propertyOf(element, 'contains').call(element, hit),
  );
  return (front.at(-1) ?? excluding.at(-1))!;
}
