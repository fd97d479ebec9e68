/**
 * What the first bytes of rarer files tell, in the shape of `KINDS` of unknown.ts. No format's importer would take one of
 * these for its own, so they are loaded only where a file is refused.
 */
export const MORE_KINDS: readonly (readonly [begin: RegExp, name: string])[] = [
  [/^BM[\s\S]{4}\x00{4}|^II\*\x00|^MM\x00\*|^[\s\S]{4}ftyp(?:hei|mif|avi|msf)|^8BPS/, 'a picture'],
  [/^\xfd7zXZ/, 'compressed with xz: expand it first'],
  [/^SQLite format 3/, 'an SQLite database'],
  [/^bplist0/, "a property list, such as Safari's web archives: save the page as .html"],
  [/^\x28\xb5\x2f\xfd/, 'compressed with zstd: expand it first'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive: expand it first'],
  [/^Rar!/, 'a RAR archive: expand it first'],
  [/^[\s\S]{257}ustar/, 'a tar archive: expand it first'],
  [/^PAR1/, 'a Parquet file: save it as CSV'],
  [/^ID3|^\xff[\xf2\xf3\xfb]|^OggS|^fLaC|^RIFF[\s\S]{4}WAVE|^[\s\S]{4}ftypM4A/, 'a sound file'],
  [/^[\s\S]{4}ftyp|^\x1a\x45\xdf\xa3|^RIFF[\s\S]{4}AVI /, 'a video'],
  [/^[\s\S]{60}(?:BOOKMOBI|TEXtREAd)/, 'a book for the Kindle'],
  [/^\x1f\x9d|^LZIP|^\x04\x22\x4d\x18|^\x5d\x00\x00[\s\S]{2}\xff{4}|^\x89LZO/, 'compressed: expand it first'],
  [/^mozLz40/, "Firefox' own backup: export the bookmarks there as HTML"],
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
    /^(?:FN [^\n]{1,80}\r?\nVR |PT [A-Z]\r?\n[A-Z][A-Z\d] )/,
    'references of Web of Science: save them as RIS',
  ],
  [
    /^ CDX [A-Za-z]|^[^\s{}]{1,2000}\) ?[^\s{}]{0,2000} \d{14} \{"/,
    'an index of web archives (CDX): it holds no pages',
  ],
  [
    /^[^\s{}]{1,2000}\)[^\s{}]{0,2000} \d{14} https?:\S{1,2000} \S{1,100} (?:\d{3}|-) /,
    'an index of web archives (CDX): it holds no pages',
  ],
  [/^%!PS/, 'a page for a printer (PostScript)'],
  [/^#!/, 'a program'],
];
