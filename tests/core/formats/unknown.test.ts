import { describe, expect, test } from 'vitest';
import { readAll, sourceOf } from './sources';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a file that holds no articles', () => {
  test.each([
    [
      'book.epub',
      'PK\x03\x04\x14\x00\x00\x00\x00\x00AAAAAAAAAAAAAAAA\x08\x00\x00\x00mimetypeapplication/epub+zip',
      'an EPUB book',
    ],
    ['report.pdf', '%PDF-1.7\n', 'a PDF'],
    ['dump.xml.bz2', 'BZh91AY&SY', 'compressed with bzip2: expand it first'],
    [
      'table.xlsx',
      'PK\x03\x04\x14\x00[Content_Types].xml ... xl/workbook.xml',
      'an Excel workbook: save it as CSV',
    ],
    ['photo.jpg', '\xff\xd8\xff\xe0', 'a picture'],
    [
      'letter.eml',
      'From: Ann <a@h.example>\r\nTo: b@h.example\r\nSubject: Quay\r\n\r\nThe quay.',
      'an e-mail',
    ],
    [
      'sent.eml',
      'Received: by h.example\r\nFrom: a@h.example\r\nSubject: Quay\r\n\r\nThe quay.',
      'an e-mail',
    ],
    [
      'Bookmarks',
      '{\n"checksum": "0a",\n"roots": {\n"bookmark_bar": {',
      "Chrome's bookmarks as it keeps them",
    ],
    [
      'bookmarks-2019.json',
      '{"guid":"root________","title":"","type":"text/x-moz-place-container","children":[',
      "Firefox' backup of bookmarks",
    ],
    [
      'notes.enex',
      '<?xml version="1.0"?>\n<!DOCTYPE en-export SYSTEM "e.dtd">\n<en-export>',
      'notes of Evernote',
    ],
    [
      'feeds.opml',
      '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- OPML by a reader -->\n<opml version="1.0">',
      'a list of feeds',
    ],
    ['feeds.opml', '<OPML version="1.0">', 'a list of feeds'],
    ['map.xml', '<?xml version="1.0"?><!-- made --><urlset xmlns="http://www.sitemaps.org/s">', 'a sitemap'],
    ['page.webarchive', 'bplist00\xd1\x01\x02', 'a property list'],
    ['book.mobi', `Quay${'\0'.repeat(56)}BOOKMOBI`, 'a book for the Kindle'],
    [
      'letter.odt',
      'PK\x03\x04\x14\x00\x00\x00\x00\x00AAAAAAAAAAAAAAAA\x08\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.text',
      'an OpenDocument text: save it as .docx',
    ],
    [
      'table.ods',
      'PK\x03\x04\x14\x00\x00\x00\x00\x00AAAAAAAAAAAAAAAA\x08\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'an OpenDocument file: save its table as CSV',
    ],
    ['empty.xml', '', 'empty'],
    ['book.epub', 'PK\x03\x04\x14\x00\x16\x00META-INF/container.xml', 'an EPUB book'],
    [
      'a.pages',
      'PK\x03\x04\x14\x00\x12\x00Index/Document.iwa',
      "a document of Apple's Pages, Numbers or Keynote",
    ],
    ['a.heic', '\0\0\0\x18ftypheic', 'a picture'],
    ['a.bmp', 'BM\x36\x10\0\0\0\0\0\0', 'a picture'],
    ['a.mp4', '\0\0\0\x18ftypmp42', 'a video'],
    ['a.wav', 'RIFF\x24\0\0\0WAVEfmt ', 'a sound file'],
    ['a.lz4', '\x04\x22\x4d\x18', 'compressed: expand it first'],
    ['a.jsonlz4', 'mozLz40\0', "Firefox' own backup"],
    ['a.psd', '8BPS\0', 'a picture'],
    ['a.eml', '\xef\xbb\xbfFrom: a\r\nTo: b\r\n\r\nx', 'an e-mail'],
    ['a.mbox', 'From ann@h.example Mon Mar  4 10:00:00 2019\nFrom: a\nTo: b\n\nx', 'a mailbox'],
    ['a.djvu', 'AT&TFORM', 'a scanned book (DjVu)'],
    ['a.pst', '!BDN', 'a mailbox of Outlook'],
    ['a.one', '\xe4\x52\x5c\x7b', 'notes of OneNote'],
    ['a.exe', 'MZ\x90\0', 'a program'],
    ['a.ics', 'BEGIN:VCALENDAR\r\n', 'a calendar'],
    ['a.vcf', 'BEGIN:VCARD\r\n', 'contacts'],
    ['a.nbib', '\nPMID- 30830000\nTI  - Quay', 'references of PubMed'],
    ['a.isi', 'FN ISI Export Format\nVR 1.0\nPT J\nTI Quay', 'references of Web of Science'],
    ['a.ciw', 'PT J\r\nAU Lee, A\r\nTI Quay', 'references of Web of Science'],
    ['a.cdx', ' CDX N b a m s k r M S V g\n', 'an index of web archives (CDX)'],
    [
      'a.cdx',
      'example,h)/quay 20190305100000 https://h.example/quay text/html 200 A - - 1 3 x',
      'an index of web archives (CDX)',
    ],
    ['a.cdxj', 'example,h)/quay 20190305100000 {"url":', 'an index of web archives (CDX)'],
    ['a.har', '{"log":{"version":"1.2","creator":{', "a record of a browser's traffic (HAR)"],
    ['a.json', '{\n  "log": {\n    "pages": [', "a record of a browser's traffic (HAR)"],
  ])('is refused by what it is: %s', async (name, begin, kind) => {
    const { rows, error } = await readAll(sourceOf(name, bytes(begin)));
    expect(rows).toEqual([]);
    expect(error).toContain(`${name}, line 1 is ${kind}`);
  });
});

test('a web page in MHTML is no e-mail, though it begins like one', async () => {
  const page =
    'From: <Saved by Blink>\r\nSubject: Quay\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
  expect((await readAll(sourceOf('page.mhtml', page))).error).not.toContain('an e-mail');
});

describe('an answer of a feed', () => {
  test.each([
    ['<!doctype html><html><title>Sign in to the guest network</title>', 'saved web pages (.html)'],
    [
      '{"error":"rate limited","title":"Too many requests","text":"Wait."}',
      'JSON, also by lines (.jsonl) and ninjs (.json)',
    ],
  ])('that is none brings nothing: %.20s', async (answer, format) => {
    const { rows, error } = await readAll(sourceOf('https://a.example/feed', answer), undefined, {
      isFeed: true,
    });
    expect(rows).toEqual([]);
    expect(error).toContain(`is no feed: what came is of the format ${format}`);
  });

  test('is read with the charset and the address that it came with', async () => {
    const feed = '<rss><channel><item><title>\xcf\xee\xf0\xf2</title><link>/a</link></item></channel></rss>';
    const source = {
      ...sourceOf('feed', bytes(feed)),
      charset: 'windows-1251',
      address: 'https://a.example/feed',
    };
    const { rows } = await readAll(source, undefined, { isFeed: true });
    expect(rows).toMatchObject([{ article: { headline: 'Порт', url: 'https://a.example/a' } }]);
  });
});
