/** The path in normal form, without the slash of a home page: see the steps. Letter case is kept: servers tell it apart. */
export function foldPath(pathname: string): string {
  const segments = pathname
    .replace(/;jsessionid=[^/]*/gi, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map(foldEncoding);
  if (/^(?:index|default)\.(?:s?html?|php\d?|aspx?|jsp|cfm)$/i.test(segments.at(-1) ?? '')) segments.pop();
  const plain = withoutAmp(segments);
  return plain.map((segment) => `/${segment}`).join('');
}

/** The fragment if it is a route of its own (`#!/story/5`, `#/story/5`), else `''`: anchors are places on one page. */
export function foldFragment(hash: string): string {
  return /^#(?:!.|\/.)/.test(hash) ? hash : '';
}

/** One spelling for each character: NFC, UTF-8, percent-encoded where a path needs it. */
function foldEncoding(segment: string): string {
  if (!/[%\u0080-\uffff]|[^\w.~-]/.test(segment)) return segment;
  try {
    const encoded = encodeURIComponent(decodeURIComponent(segment).normalize('NFC'));
    return encoded.replace(/%(?:2C|3A|3B|3D|40|24|2B|26)/g, decodeURIComponent);
  } catch {
    return segment.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()); // not UTF-8: kept byte by byte
  }
}

/**
 * Publishers put their AMP pages at `/story-5/amp`, `/story-5.amp.html`, `/story-5.amp` or `/amp/story-5`. `amp` is
 * taken for a mark only beside a segment that looks like a story's, so that `/music/amp` stays.
 */
function withoutAmp(segments: readonly string[]): readonly string[] {
  const last = segments.at(-1) ?? '';
  if (/^amp(?:\.html?)?$/.test(last))
    return segments.length > 1 && isStory(segments.at(-2)!) ? segments.slice(0, -1) : segments;
  const plain = segments[0] === 'amp' && segments.length > 1 && isStory(last) ? segments.slice(1) : segments;
  const amp = /^(.+)\.amp(\.html?)?$/.exec(last);
  return amp === null ? plain : [...plain.slice(0, -1), amp[1]! + (amp[2] ?? '')];
}

function isStory(segment: string): boolean {
  return /[-_\d.%]/.test(segment);
}
