import { decodeEscapes, encodeEscapes } from './encoding';

/** `,:;=@$+&` need no escape inside a segment. */
const PLAIN_IN_PATH = /%(?:2C|3A|3B|3D|40|24|2B|26)/g;

/**
 * The path in normal form, `''` for a home page: one slash between segments and none at the end, one spelling for each
 * character, no session id, index page or AMP mark. Letter case is kept: servers tell it apart.
 */
export function foldPath(pathname: string): string {
  const segments = pathname
    .split('/')
    .map((segment) => foldEncoding(segment).split(/;jsessionid=/i, 1)[0]!)
    .filter((segment) => segment !== '');
  return withoutMarks(segments)
    .map((segment) => `/${segment}`)
    .join('');
}

/**
 * The fragment if it is a route of its own (`#!/story/5`, `#/story/5`) or tells an excerpt that was kept from the others of
 * its page, else `''`: anchors are places on one page.
 */
export function foldFragment(hash: string): string {
  return /^#(?:!.|\/.|excerpt-[\da-f]{8}(?::~:|$))/.test(hash) ? hash : '';
}

/** One spelling for each character: NFC, UTF-8, percent-encoded where a path needs it. */
function foldEncoding(segment: string): string {
  return /[^\w.~-]/.test(segment) ? encodeEscapes(decodeEscapes(segment), PLAIN_IN_PATH) : segment;
}

/**
 * Without index pages and AMP marks, as often as they stand there. Publishers put their AMP pages at `/story-5/amp`,
 * `/story-5.amp.html`, `/story-5.amp` or `/amp/story-5`; `amp` is taken for a mark only beside a segment that looks like
 * a story's, so that `/music/amp` stays.
 */
function withoutMarks(segments: readonly string[]): readonly string[] {
  const rest = [...segments];
  let start = 0;
  for (let last = rest.pop(); last !== undefined; last = rest.pop()) {
    const isAmp = /^amp(?:\.html?)?$/.test(last) && rest.length > start && isStory(rest.at(-1)!);
    if (isAmp || /^(?:index|default)\.(?:s?html?|php\d?|aspx?|jsp|cfm)$/i.test(last)) continue;
    const extension = /\.html?$/.exec(last)?.[0] ?? '';
    const stem = last.slice(0, last.length - extension.length);
    if (stem.length > 4 && stem.endsWith('.amp')) {
      rest.push(stem.slice(0, -4) + extension);
      continue;
    }
    while (rest[start] === 'amp' && isStory(last)) start++;
    return [...rest.slice(start), last];
  }
  return [];
}

function isStory(segment: string): boolean {
  return /[-_\d.%]/.test(segment);
}
