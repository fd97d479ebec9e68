import { headText } from './decode';
import { rootOf } from './xml/prolog';

/** What files that are no archive of articles begin with, and what they are, with what to do where that helps. */
const KINDS: readonly (readonly [begin: RegExp, name: string])[] = [
  [
    /^PK\x03\x04(?:[\s\S]{0,60}mimetypeapplication\/epub\+zip|[\s\S]*?META-INF\/container\.xml)/,
    'an EPUB book',
  ],
  [
    /^PK\x03\x04[\s\S]{0,60}mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
    'an OpenDocument text: save it as .docx',
  ],
  [
    /^PK\x03\x04[\s\S]{0,60}mimetypeapplication\/vnd\.oasis\.opendocument/,
    'an OpenDocument file: save its table as CSV',
  ],
  [/^PK\x03\x04[\s\S]*?(?:xl\/(?:workbook|worksheets|_rels|styles))/, 'an Excel workbook: save it as CSV'],
  [/^PK\x03\x04[\s\S]*?(?:ppt\/(?:presentation|slides|_rels))/, 'a PowerPoint presentation'],
  [
    /^PK\x03\x04[\s\S]*?Index(?:\/[\w/-]{1,60}\.iwa|\.zip)/,
    "a document of Apple's Pages, Numbers or Keynote",
  ],
  [/^\xd0\xcf\x11\xe0/, 'a file of an old Office: save it as CSV or as a web page'],
  [/^%PDF-/, 'a PDF'],
  [/^(?:\xff\xfe\x00\x00|\x00\x00\xfe\xff)/, 'a text in UTF-32: save it as UTF-8'],
  [/^\x4c\x6f\xa7\x94\x93/, 'a text in EBCDIC: save it as UTF-8'],
  [/^BZh[1-9]/, 'compressed with bzip2: expand it first'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF[\s\S]{4}WEBP/, 'a picture'],
  [
    /^\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries)"\s*:/,
    "a record of a browser's traffic (HAR)",
  ],
  [/^From \S+ .*\d{4}\r?\n(?![\s\S]{0,2000}multipart\/related)/, 'a mailbox'],
  [
    /^\{[^{]{0,200}"roots"\s*:\s*\{\s*"(?:bookmark_bar|other|synced)"/,
    "Chrome's bookmarks as it keeps them: export them there as HTML",
  ],
  [
    /^\{[^{[]{0,400}"type"\s*:\s*"text\/x-moz-place-container"/,
    "Firefox' backup of bookmarks: export them there as HTML",
  ],
];

/** The same of XML, by the name of its root in small letters. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['opml', 'a list of feeds (OPML): add it in the settings under Feeds'],
  ['urlset', 'a sitemap: it lists addresses, no texts'],
  ['sitemapindex', 'a sitemap: it lists addresses, no texts'],
  ['en-export', 'notes of Evernote: save them as web pages'],
  ['plist', "a property list, such as Safari's web archives: save the page as .html"],
  ['svg', 'a picture'],
]);

/** What a file is that is known and holds no articles that are understood; `''` for none of these. `head` are its first bytes. */
export function knownKind(head: Uint8Array): string {
  const bytes = firstBytes(head);
  if (isMail(bytes)) return 'an e-mail';
  return KINDS.find(([begin]) => begin.test(bytes))?.[1] ?? ROOTS.get(xmlRootOf(head).toLowerCase()) ?? '';
}

/** The same, of rarer kinds too. */
export async function anyKind(head: Uint8Array): Promise<string> {
  const { MORE_KINDS } = await import('./unknown-kinds');
  return knownKind(head) || (MORE_KINDS.find(([begin]) => begin.test(firstBytes(head)))?.[1] ?? '');
}

function firstBytes(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(0, 4_096));
}

/** The local name of an XML document's root; `''` for what is no XML. */
export function xmlRootOf(head: Uint8Array): string {
  const text = headText(head);
  return text.startsWith('<') ? rootOf(text) : '';
}

/** Whether a text begins with the header of a mail; a web page in MHTML has such a header, too, and a type of its own. */
function isMail(text: string): boolean {
  const [header = ''] = text.replace(/^\xef\xbb\xbf/, '').split(/\r?\n\r?\n/, 1);
  const lines = header.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const names = lines.map((line) => /^([\w-]+):/.exec(line.toLowerCase())?.[1]);
  return (
    names.includes('from') &&
    names.some((name) => /^(?:message-id|mime-version|to|received|return-path)$/.test(name ?? '')) &&
    !names.includes(undefined) &&
    !/multipart\/related|^(?:snapshot-)?content-location:|^from: <saved by /im.test(header)
  );
}
