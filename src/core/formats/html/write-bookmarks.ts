/** A bookmark as a file of bookmarks has it; `date` is a day, `''` unknown. */
export interface ListedBookmark {
  readonly url: string;
  readonly title: string;
  readonly date: string;
}

/** The bookmarks as the file that `readBookmarks` and all browsers take in, in the format that Netscape's began. */
export function bookmarksOf(bookmarks: readonly ListedBookmark[]): string {
  const rows = bookmarks.map(({ url, title, date }) => {
    const added = date === '' ? '' : ` ADD_DATE="${Date.parse(date) / 1_000}"`;
    return `    <DT><A HREF="${escaped(url)}"${added}>${escaped(title || url)}</A>\n`;
  });
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Backstory bookmarks</TITLE>
<H1>Backstory bookmarks</H1>
<DL><p>
${rows.join('')}</DL><p>
`;
}

function escaped(text: string): string {
  return text.toWellFormed().replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
