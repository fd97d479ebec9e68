import { headText } from './decode';
import { isPressText } from './documents/press-edges';
import type { Importer } from './format';
import { isPressPage } from './html/press';
import type { Sampler } from './sampled';
import { anyKind, knownKind, xmlRootOf } from './unknown';
import { isWire } from './wire/start';
import { documentStart, rootOf } from './xml/prolog';

/** A format of articles: what the reader knows it by, how a file of it is told, and its importer, loaded when used. */
export interface Format {
  /** As in a list within a sentence. */
  readonly name: string;
  readonly fits: (file: { readonly extension: string; readonly head: string }) => boolean;
  readonly importer: () => Promise<Importer>;
  /** What shows the first rows of a file whose columns or keys may have any names; nothing where they have none. */
  readonly sampler?: () => Promise<Sampler>;
  /** Whether sites answer with it where one subscribes to them. */
  readonly isFeed?: true;
}

/** What is understood; the first that fits is taken, so what is told by its first bytes stands before mere extensions. */
const FORMATS: readonly Format[] = [
  {
    name: 'RSS',
    fits: ({ head }) =>
      /^(?:rss|rdf|channel)$/i.test(rootOf(head)) && !head.includes('zotero.org/namespaces'),
    importer: async () => (await import('./xml/rss')).readRss,
    isFeed: true,
  },
  {
    name: 'Atom',
    fits: ({ head }) => /^(?:feed|entry)$/i.test(rootOf(head)),
    importer: async () => (await import('./xml/atom')).readAtom,
    isFeed: true,
  },
  {
    name: 'JSON Feed',
    fits: ({ head }) => JSON_FEED.test(head) || JSON_FEED_ITEMS.test(head),
    importer: async () => (await import('./json/json-feed')).readJsonFeed,
    isFeed: true,
  },
  {
    name: 'NITF',
    fits: ({ head }) => rootOf(head) === 'nitf',
    importer: async () => (await import('./xml/nitf')).readNitf,
  },
  {
    name: 'NewsML-G2',
    fits: ({ head }) => /^news(?:Item|Message)$/.test(rootOf(head)),
    importer: async () => (await import('./xml/newsml')).readNewsml,
  },
  {
    name: 'NewsML 1',
    fits: ({ head }) => /^(?:NewsML|NewsItem)$/.test(rootOf(head)),
    importer: async () => (await import('./xml/newsml1')).readNewsml1,
  },
  {
    name: 'MediaWiki XML',
    fits: ({ head }) => rootOf(head) === 'mediawiki',
    importer: async () => (await import('./xml/mediawiki')).readMediawiki,
  },
  {
    name: 'messages of news wires (IPTC 7901, ANPA 1312)',
    fits: ({ head }) => isWire(head),
    importer: async () => (await import('./wire/wire')).readWire,
  },
  {
    name: 'pages of press databases (Europresse, Factiva)',
    fits: ({ head }) => head.startsWith('<') && isPressPage(head),
    importer: async () => (await import('./html/press-page')).readPressPage,
  },
  {
    name: 'bookmarks of a browser',
    fits: ({ head }) =>
      /^(?:<!--[^>]{0,500}-->\s{0,9})?<!DOCTYPE NETSCAPE-Bookmark-file-1/i.test(head) ||
      /<title>(?:Pocket Export|Instapaper: Export)<\/title>/i.test(head),
    importer: async () => (await import('./html/bookmarks')).readBookmarks,
  },
  {
    name: 'saved web pages (.html)',
    fits: ({ extension, head }) =>
      (/^x?html?$/.test(extension) && !head.startsWith(ZIP)) || /^<(?:!doctype html|html)\b/i.test(head),
    importer: async () => (await import('./html/saved-page')).readSavedPage,
  },
  {
    name: 'web pages in MHTML (.mhtml)',
    fits: ({ extension, head }) =>
      /^mht(?:ml)?$/.test(extension) ||
      /^\s{0,20}(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*?content-type: multipart\/related/i.test(head),
    importer: async () => (await import('./html/mhtml')).readMhtml,
  },
  {
    name: 'references in RIS (.ris)',
    fits: ({ extension, head }) => extension === 'ris' || /^TY {1,3}-/.test(head),
    importer: async () => (await import('./citations/ris')).readRis,
  },
  {
    name: 'EndNote (.enw) and RefWorks',
    fits: ({ extension, head }) =>
      extension === 'enw' || /^(?:%0 \S|RT \w.{1,40}\n(?:SR|ID|A1|T1) |Refworks Export )/i.test(head),
    importer: async () => (await import('./citations/ris')).readRefer,
  },
  {
    name: 'MODS, EndNote and ProQuest (.xml), Zotero RDF (.rdf)',
    fits: ({ head }) => {
      const root = rootOf(head);
      return (
        /^(?:mods(?:Collection)?|RDF)$/.test(root) ||
        (root === 'xml' && /<records\b/.test(head)) ||
        (root === 'RECORD' && /<GOID>/.test(head))
      );
    },
    importer: async () => (await import('./citations/library-xml')).readLibraryXml,
  },
  {
    name: 'BibTeX (.bib)',
    fits: ({ extension, head }) => extension === 'bib' || /^@[a-z]+\s*\{[^,{}]*,\s*[a-z]+\s*=/i.test(head),
    importer: async () => (await import('./citations/bibtex')).readBibtex,
  },
  {
    name: 'WARC (.warc)',
    fits: ({ extension, head }) => extension === 'warc' || /^WARC\/\d/.test(head),
    importer: async () => (await import('./web-archive/warc')).readWarc,
  },
  {
    name: 'ARC (.arc)',
    fits: ({ extension, head }) => extension === 'arc' || head.startsWith('filedesc://'),
    importer: async () => (await import('./web-archive/arc')).readArc,
  },
  {
    name: 'documents (.docx, .rtf), also of Nexis and Factiva',
    fits: ({ extension, head }) =>
      head.startsWith('{\\rtf') ||
      (head.startsWith(ZIP)
        ? extension === 'docx' || head.includes('word/')
        : /^(?:docx|rtf)$/.test(extension)),
    importer: async () => (await import('./documents/document')).readDocument,
  },
  {
    name: 'WACZ (.wacz)',
    fits: ({ extension, head }) =>
      extension === 'wacz' ||
      (head.startsWith(ZIP) && /archive\/[^/]{1,200}\.warc|datapackage\.json/.test(head)),
    importer: async () => (await import('./web-archive/wacz')).readWacz,
  },
  {
    name: 'zips of files of these formats (.zip)',
    fits: ({ extension, head }) => extension === 'zip' || head.startsWith(ZIP),
    importer: async () => (await import('./web-archive/zip-files')).readZip,
  },
  {
    name: 'JSON, also by lines (.jsonl) and ninjs (.json)',
    fits: ({ extension, head }) =>
      /^(?:json|jsonl|ndjson)$/.test(extension) || /^(?:\[\s*)?\{\s*"/.test(head),
    importer: async () => (await import('./json/json')).readJson,
    sampler: async () => (await import('./json/sample')).sampleJson,
  },
  {
    name: 'tables (.csv, .tsv)',
    fits: ({ extension }) => /^(?:csv|tsv|tab)$/.test(extension),
    importer: async () => (await import('./csv/csv')).readCsv,
    sampler: async () => (await import('./csv/sample')).sampleCsv,
  },
  {
    name: 'Movable Type (.txt)',
    fits: ({ head }) => MOVABLE_TYPE.test(head),
    importer: async () => (await import('./documents/movable-type')).readMovableType,
  },
  {
    name: 'Markdown (.md)',
    fits: ({ extension, head }) => /^(?:md|markdown|mkd|mdown)$/.test(extension) || FRONT_MATTER.test(head),
    importer: async () => (await import('./documents/markdown')).readMarkdown,
  },
  {
    name: 'XML whose elements are named as parts of articles',
    fits: ({ head }) => rootOf(head.slice(0, 4_096)) !== '' && /^<[?!a-z]/i.test(head),
    importer: async () => (await import('./xml/records')).readRecords,
  },
  {
    name: 'texts of press databases (ProQuest, Retriever, GENIOS)',
    fits: ({ extension, head }) => /^(?:txt|)$/.test(extension) && isPressText(head),
    importer: async () => (await import('./documents/document')).readDocument,
  },
  {
    name: 'seeds (.txt)',
    fits: ({ extension, head }) => extension === 'txt' || /^date[ \t]+\d{4}-/.test(head),
    importer: async () => (await import('./seed')).readSeed,
  },
];

/**
 * The format of a file by its name and its first bytes (up to HEAD_BYTES serve); null when it is none that is understood.
 * `unknownFormat` says so to the reader.
 */
export function formatOf(name: string, head: Uint8Array): Format | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (head.length > 0) return formatByHead(extension, head);
  let known = named.get(extension);
  if (known === undefined) {
    known = formatByHead(extension, head);
    if (named.size < MOST_NAMED) named.set(extension, known);
  }
  return known;
}

/** What extensions alone tell, as they were asked for: in a zip a million times the same. */
const named = new Map<string, Format | null>();
const MOST_NAMED = 1_000;

function formatByHead(extension: string, head: Uint8Array): Format | null {
  const begun = headText(head);
  const text = isXmlNamed(extension) || begun.startsWith('<') ? begun.slice(documentStart(begun)) : begun;
  if (extension !== 'wacz' && knownKind(head) !== '') return null;
  return FORMATS.find(({ fits }) => fits({ extension, head: text })) ?? null;
}

const ZIP = 'PK\u0003\u0004';

/** What is said of the first entry, and the end of it. */
const MOVABLE_TYPE =
  /^(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL):[^\n]{0,2000}\n(?:(?:[A-Z][A-Z ]{1,30}:[^\n]{0,2000}|\r?)\n){0,40}-----\r?\n/;

const FRONT_MATTER = /^(?:---\r?\n["'\w][^\n:]{0,60}:|\+\+\+\r?\n["'\w][^\n=]{0,60}=)/;

const JSON_FEED = /^\{[\s\S]*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;

/** Writers that sort keys name the version behind the items. */
const JSON_FEED_ITEMS =
  /^\{[^[{]*"items"\s*:\s*\[\s*\{[\s\S]*?"(?:content_html|content_text|date_published)"\s*:/;

/** Extensions of files of which only the content tells the format. */
const MANY_FORMATS = /\.(?:xml|rss|atom|rdf)$/i;

function isXmlNamed(extension: string): boolean {
  return MANY_FORMATS.test(`.${extension}`);
}

/** What tells of the files beside it is no article. */
const ABOUT_OTHERS = /(?:^|[/\\])(?:readme|licen[cs]e|changelog|contributing)\.\w{1,10}$/i;

/** Whether a file's name alone makes it worth reading. */
export function isNamedAsFormat(name: string): boolean {
  if (ABOUT_OTHERS.test(name)) return false;
  return MANY_FORMATS.test(name) || formatOf(name, new Uint8Array(0)) !== null;
}

/** The end of a sentence on a file whose format is unknown: what it is, where its first bytes tell, and what is understood. */
export async function unknownFormat(head: Uint8Array): Promise<string> {
  if (head.length === 0) return 'is empty';
  const kind = await anyKind(head);
  if (kind !== '') return `is ${kind}; what is understood is ${formatNames('and')}`;
  const root = xmlRootOf(head);
  const shown = root === '' ? '' : ` (XML whose root is ${root})`;
  return `is of no format that is understood${shown}: ${formatNames('or')}`;
}

/** What is understood, as a list within a sentence. */
export function formatNames(conjunction: 'and' | 'or'): string {
  const names = FORMATS.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}
