import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/read/html';

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Bridge to stay shut until autumn',
  datePublished: '2024-02-13T19:20:00+01:00',
  publisher: { '@type': 'Organization', name: 'The Norrby Post' },
};
const JSON_TEXT = JSON.stringify(ARTICLE);

function readWith(script: string) {
  const text = 'The council decided on Monday night to keep the bridge closed until September. '.repeat(6);
  return readHtml(
    `<title>x</title><script type="application/ld+json">${script}</script><h1>${ARTICLE.headline}</h1><p>${text}</p>`,
    'https://www.norrbypost.example/news/8831',
  ).page;
}

describe('an article in JSON-LD is read', () => {
  test.each([
    ['in a comment', `<!-- ${JSON_TEXT} -->`],
    ['in commented CDATA', `/*<![CDATA[*/${JSON_TEXT}/*]]>*/`],
    ['behind a line of comment', `// the article\n${JSON_TEXT}`],
    ['behind a comment', `/* the article */ ${JSON_TEXT}`],
    ['beside another object', `{"@type":"Organization","name":"Z"}\n${JSON_TEXT}`],
    ['in a list without brackets', `{"@type":"Organization","name":"Z"},${JSON_TEXT}`],
    ['with a prefix before its type', JSON_TEXT.replace('NewsArticle', 'schema:NewsArticle')],
    ['with its type in lower case', JSON_TEXT.replace('NewsArticle', 'newsarticle')],
    ['as what a page tells of', JSON.stringify({ '@type': 'ItemPage', subjectOf: ARTICLE })],
    ['with seconds for its time', JSON.stringify({ ...ARTICLE, datePublished: 1707848400 })],
  ])('%s', (_, script) => {
    expect(readWith(script)).toMatchObject({ date: '2024-02-13', publisher: 'The Norrby Post' });
  });
});
