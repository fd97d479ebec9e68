import { agencyIn, bodyOf, type Sent, type Told } from './told';

/** Lines above a text that tell desks or name who wrote it. */
const NO_HEADLINE =
  /^\(?(?:eds?\b|editors?\b|ap\s(?:photo|graphic|video|interactive)|photos?\b|with\s|by\s|for\s(?:release|use)|optional|hfr\b|adv\b|moved|stands)|^\([^()]{1,80}\)$|=$/i;

/** `BC-LT--Argentina-Cancer Beauty,466`, `*9006`, `$adv17`: above the headline stand so many. */
const MOST_SLUGS = 3;
const SLUG = /^[A-Z]{2}-|,\d{1,5}$|^[*$]?(?:adv)?\d{1,6}$/i;

/** What is said above a text in so many characters sums it up. */
const LEAD_CHARS = 80;

/**
 * What a message of ANPA 1312 says by the lines of its text: those that begin with `^` and end with `<` or `=` stand above
 * it, its keyword, its headline and at times what it says in short; those that begin so and do not end are a list.
 */
export function toldByAnpa(lines: readonly string[], sent: Sent | null): Told {
  const { head, text } = partsOf(lines);
  const above = head.filter(
    (line, at) => line !== '' && !NO_HEADLINE.test(line) && (at >= MOST_SLUGS || !SLUG.test(line)),
  );
  const [first = ''] = text.filter((line) => line.trim() !== '');
  return {
    headline: above[0] ?? '',
    lead: above.slice(1).find((line) => line.length > LEAD_CHARS) ?? '',
    body: bodyOf(text),
    date: sent?.day ?? '',
    publisher: agencyIn(first) || (sent?.publisher ?? ''),
  };
}

function partsOf(lines: readonly string[]): {
  readonly head: readonly string[];
  readonly text: readonly string[];
} {
  const head: string[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const marked = markedIn(lines, at);
    if (marked === null) break;
    head.push(...marked.parts);
    at += marked.count - 1;
  }
  return { head, text: lines.slice(at).map((line) => line.replace(/^\s{0,9}\^/, '').replace(/<$/, '')) };
}

/** A marked line may go on in this many. */
const MOST_LINES = 3;

/** What the marked lines from there on say up to the next sign of an end, and their number; null where none begins. */
function markedIn(
  lines: readonly string[],
  at: number,
): { readonly parts: readonly string[]; readonly count: number } | null {
  const ahead = lines.slice(at, at + MOST_LINES);
  if (!ahead[0]!.trimStart().startsWith('^')) return null;
  const end = ahead.findIndex(
    (line, nth) => /[<=]$/.test(line) || (nth > 0 && /^\s{0,9}\^|^\s|^$/.test(line)),
  );
  if (end === -1 || !/[<=]$/.test(ahead[end]!) || (end > 0 && /^\s{0,9}\^/.test(ahead[end]!))) return null;
  const whole = ahead.slice(0, end + 1).join(' ');
  const parts = whole.split('^').map((part) => part.trim().replace(/<$/, '').trim());
  return { parts: parts.filter((part) => part !== ''), count: end + 1 };
}
