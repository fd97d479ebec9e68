/**
 * JSON as publishers print it: in comment or CDATA marks, with bare line breaks in strings, commas before brackets, several
 * values in a row. Null for what is none even so.
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
  return null; // a publisher's broken markup: the page is read without it
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
