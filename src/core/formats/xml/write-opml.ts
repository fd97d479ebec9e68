import type { ListedFeed } from './opml';

/** The feeds as an OPML 2.0 list that `feedsOfOpml` and other readers of feeds take in. */
export function opmlOf(feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ url, title }) => {
    const text = escaped(title || url);
    return `    <outline type="rss" text="${text}" title="${text}" xmlUrl="${escaped(url)}" />`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Backstory feeds</title>
  </head>
  <body>
${outlines.join('\n')}
  </body>
</opml>
`;
}

/** XML 1.0 has no place for most control characters, escaped or not. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
