import type { Span } from '../article';
import { standsAlone } from './boundaries';
import type { NameOnPage } from './name-on-page';

/** More are not looked at. */
const ENOUGH = 40;

/**
 * The mentions of a name with those of a person's surname alone that stand behind the first full one, in reading order.
 * None by surname when the page has another bearer of it.
 */
export function surnameMentions(
  text: string,
  { names, mentions }: NameOnPage,
  others: readonly NameOnPage[],
  stops: ReadonlySet<string>,
): readonly Span[] {
  const first = mentions[0]!;
  const surname = /[ \u00a0]([^ \u00a0]{3,})$/.exec(text.slice(first.start, first.end))?.[1];
  if (names[0]!.entry.type !== 'person' || surname === undefined) return mentions;
  const bearers = others.filter((other) => ` ${other.form}`.endsWith(` ${surname.toLowerCase()}`));
  if (bearers.length > 1) return mentions;
  const all = [...mentions];
  for (let at = text.indexOf(surname, first.end); at >= 0; at = text.indexOf(surname, at + surname.length)) {
    const span = { start: at, end: at + surname.length };
    if (mentions.some(({ start, end }) => start <= at && at < end)) continue;
    if (isOtherBearer(text, span, stops)) return mentions;
    if (standsAlone(text, span, 'person', stops)) all.push(span);
    if (all.length === ENOUGH) break;
  }
  return all.sort((a, b) => a.start - b.start);
}

/** A name in front of the surname that is none of the full mentions. */
function isOtherBearer(text: string, span: Span, stops: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  return /\p{Lu}\p{L}+[ \u00a0]$/u.test(before) && !standsAlone(text, span, 'person', stops);
}
