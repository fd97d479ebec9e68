import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPage } from '../../src/read/read-page';

const told = (nth: number) =>
  `Paragraph ${nth} tells that the harbour board has met again, heard both sides, and voted on the matter.`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, nth) => `<p>${told(nth)}</p>`).join('');
const comments = `<section class="comments"><h2>Comments</h2>${'<div><b>Ann</b> <p>I do not think so.</p></div>'.repeat(60)}</section>`;

function textOf(body: string): string {
  const html = `<!doctype html><html><head><title>Board votes</title></head><body>${body}</body></html>`;
  return readPage(parseHTML(html).document as unknown as Document, 'https://daily.example/a').text;
}

test('a story that stands in what is called comments is read all the same', () => {
  expect(textOf(`<h1>Board votes</h1><div class="comments"><ul></ul>${paragraphs(25)}</div>`)).toContain(
    told(24),
  );
});

test('a story is read without the comments under it', () => {
  expect(textOf(`<h1>Board votes</h1><div>${paragraphs(8)}</div>${comments}`)).toBe(
    Array.from({ length: 8 }, (_, nth) => told(nth)).join('\n\n'),
  );
});
