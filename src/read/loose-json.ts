/**
 * JSON as publishers print it: in comment or CDATA marks, with bare line breaks in strings, commas before brackets, several
 * values in a row. Where it is none even so, what a pattern finds of an article: type, headline, dates, publisher; null
 * for nothing.
 */
export function parseLoosely(source: string): unknown {
  const json = withoutMarks(source);
  const attempts = [
    () => json,
    () => json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(?=\s?[}\]])/g, ''),
    () => `[${json.replace(/\}\s{0,9},?\s{0,9}\{(?=\s{0,9}"@)/g, '},{')}]`,
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next one allows for more.
    }
  }
  return salvaged(json);
}

function withoutMarks(source: string): string {
  let json = source.trim();
  for (const mark of ['/*<![CDATA[*/', '//<![CDATA[', '<![CDATA[', '<!--']) {
    if (json.startsWith(mark)) json = json.slice(mark.length).trimStart();
  }
  json = json.replace(/^\/\*[^*]{0,200}\*\/\s*|^\/\/[^\n]{0,200}\n\s*/, '');
  for (const mark of ['-->', '/*]]>*/', ']]>', '//', ';']) {
    if (json.endsWith(mark)) json = json.slice(0, -mark.length).trimEnd();
  }
  return json;
}

/** What is looked through for an article is not longer. */
const MAX_SALVAGED = 200_000;

/** The article of a text that is no JSON, from the only values of its names; null where it has none or several. */
function salvaged(json: string): unknown {
  const text = json.slice(0, MAX_SALVAGED).replace(/&quot;|&#34;/g, '"');
  const type = /["']@type["']\s{0,9}:\s{0,9}\[?\s{0,9}["'](\w{0,40}(?:Article|Posting))["']/.exec(text)?.[1];
  const [datePublished, more] = new Set(valuesOf(text, 'datePublished'));
  if (type === undefined || datePublished === undefined || more !== undefined) return null;
  const publisher =
    /["']publisher["']\s{0,9}:\s{0,9}\{[^{}]{0,300}?["']name["']\s{0,9}:\s{0,9}["']([^"'\n]{2,100})["']/.exec(
      text,
    );
  return {
    '@type': type,
    headline: valuesOf(text, 'headline')[0] ?? '',
    datePublished,
    dateModified: valuesOf(text, 'dateModified')[0] ?? '',
    publisher: publisher?.[1] ?? '',
  };
}

function valuesOf(text: string, name: string): string[] {
  const values = text.matchAll(
    /["'](datePublished|dateModified|headline)["']\s{0,9}:\s{0,9}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')/g,
  );
  return [...values].filter(([, key]) => key === name).map(([, , double, single]) => double ?? single ?? '');
}
