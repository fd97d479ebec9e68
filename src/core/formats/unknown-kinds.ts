/** What the first bytes of rarer files tell, in the shape of `KINDS` of unknown.ts. */
export const MORE_KINDS: readonly (readonly [begin: RegExp, name: string])[] = [
  [/^\x1f\x9d|^LZIP|^\x04\x22\x4d\x18|^\x5d\x00\x00[\s\S]{2}\xff{4}|^\x89LZO/, 'compressed: expand it first'],
  [/^mozLz40/, "Firefox' own backup: export the bookmarks there as HTML"],
  [/^PK\x03\x04[\s\S]*?visio\/(?:document|pages)/, 'a drawing of Visio'],
  [/^8BPS/, 'a picture'],
  [/^AT&TFORM/, 'a scanned book (DjVu)'],
  [/^ITSF/, 'a help file (CHM)'],
  [/^ZIM\x04/, 'an archive of Kiwix (ZIM)'],
  [/^!BDN/, 'a mailbox of Outlook'],
  [/^\xe4\x52\x5c\x7b/, 'notes of OneNote: export them as .docx'],
  [/^(?:ARROW1|FEA1)/, 'a table of Arrow: save it as CSV'],
  [/^\x80[\x02-\x05]\x95/, "objects of Python's pickle: save them as CSV or JSON"],
  [/^\x89HDF/, 'a table of HDF: save it as CSV'],
  [/^RDX[23]\n|^RDA3\n/, 'objects of R: save them as CSV'],
  [/^\x00\x01\x00\x00Standard (?:Jet|ACE)/, 'a database of Access'],
  [/^(?:MZ[\s\S]{2}|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/, 'a program'],
  [/^BEGIN:VCALENDAR\b/i, 'a calendar'],
  [/^BEGIN:VCARD\b/i, 'contacts'],
  [/^\\documentclass\b/, 'a text in TeX'],
  [/^(?:[^\n]{0,80}\n)?PMID- ?\d/, 'references of PubMed: save them as RIS'],
  [
    /^ CDX [A-Za-z]|^[^\s{}]{1,2000}\) ?[^\s{}]{0,2000} \d{14} \{"/,
    'an index of web archives (CDX): it holds no pages',
  ],
  [
    /^[^\s{}]{1,2000}\)[^\s{}]{0,2000} \d{14} https?:\S{1,2000} \S{1,100} (?:\d{3}|-) /,
    'an index of web archives (CDX): it holds no pages',
  ],
  [
    /^\s*\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries)"\s*:/,
    "a record of a browser's traffic (HAR): save the page, or archive it as WACZ",
  ],
  [
    /^\s*<(?:\?xml[^>]{0,200}>\s*<)?rdf:RDF[^>]{1,2000}www\.zotero\.org\/namespaces/,
    'a library of Zotero in RDF: export it as CSV, RIS or BibTeX',
  ],
  [/^%!PS/, 'a page for a printer (PostScript)'],
  [/^#!/, 'a program'],
];

/** The same by an XML document's root. */
export const MORE_ROOTS: readonly (readonly [root: string, name: string])[] = [
  ['fictionbook', 'a book (FictionBook)'],
  ['tei', 'an edition in TEI'],
  ['kml', 'a map'],
  ['gpx', 'a map'],
  ['xbel', 'bookmarks in XBEL: export them as HTML'],
  ['collection', 'records of a library (MARC)'],
];
