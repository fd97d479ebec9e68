import { Readability } from '@mozilla/readability';
import { blocksOf } from './blocks';

/** The article's paragraphs, a blank line between; `''` when the page has no article. */
export function readArticleText(document: Document, _headline: string, _dataBody: string): string {
  const clone = document.cloneNode(true) as Document;
  const article = new Readability<Node>(clone, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  return article?.content
    ? blocksOf(article.content)
        .map((block) => block.text)
        .join('\n\n')
    : '';
}
