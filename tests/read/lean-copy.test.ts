import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { copyOf } from '../../src/read/page-copy';
import { readPage } from '../../src/read/read-page';
import { atOnce } from '../../src/read/steps';

const told = (nth: number) =>
  `Paragraph ${nth} tells that the harbour board has met again, heard both sides, and voted on the matter.`;
const paragraphs = (from: number, count: number) =>
  Array.from({ length: count }, (_, nth) => `<p>${told(from + nth)}</p>`).join('');
const comments = `<section class="comments"><h2>Comments</h2>${'<div><b>Ann</b> <p>I do not think so.</p></div>'.repeat(60)}</section>`;

function documentOf(body: string): Document {
  const html = `<!doctype html><html><head><title>Board votes</title></head><body>${body}</body></html>`;
  return parseHTML(html).document as unknown as Document;
}

function countIn(document: Document): { elements: number; chars: number } {
  const root = document.documentElement;
  return { elements: root.querySelectorAll('*').length, chars: root.textContent!.length };
}

describe('a lean copy of a page', () => {
  test('has the text of what stands beside the story, and hardly its elements', () => {
    const document = documentOf(`<main><h1>Board votes</h1>${paragraphs(0, 5)}</main>${comments}`);
    const lean = atOnce(copyOf(document, true));
    const whole = countIn(atOnce(copyOf(document, false)).document);
    expect(countIn(lean.document).chars).toBe(whole.chars);
    expect(countIn(lean.document).elements).toBeLessThan(whole.elements / 5);
    expect(lean.asides.length).toBe(1);
    expect(countIn(document)).toEqual(whole);
  });

  test('is a whole one where nothing is called so, and where a first heading stands in it', () => {
    for (const body of [paragraphs(0, 30), comments.replace('<h2>', '<h1>')])
      expect(atOnce(copyOf(documentOf(body), true)).asides).toEqual([]);
  });
});

describe('a story', () => {
  test('that stands in what is called comments is read all the same', () => {
    const body = `<h1>Board votes</h1><div class="comments"><ul></ul>${paragraphs(0, 25)}</div>`;
    const document = documentOf(body);
    expect(atOnce(copyOf(document, true)).asides.length).toBe(1);
    expect(readPage(document, 'https://daily.example/a').text).toContain(told(24));
  });

  test('is read without the comments under it', () => {
    const document = documentOf(`<h1>Board votes</h1><div>${paragraphs(0, 8)}</div>${comments}`);
    expect(readPage(document, 'https://daily.example/a').text).toBe(
      Array.from({ length: 8 }, (_, nth) => told(nth)).join('\n\n'),
    );
  });
});
