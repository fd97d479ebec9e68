import { describe, expect, test } from 'vitest';
import { byteByByte, pageTools, readAll, readKinds } from '../sources';

const feed = (declared: string, title: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE rss [${declared}]>\n<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;
const REFUSED = 'its document type declares entities or elements of its own';

describe('texts that a document type declares', () => {
  test.each([
    ['<!ENTITY pub "Harbour Post">', 'Quay in &pub;', 'Quay in Harbour Post'],
    ["\n  <!ENTITY path 'C:\\data\\1'>\n", 'Quay &path;', 'Quay C:\\data\\1'],
    ['<!-- ours --><!ENTITY dash "&#8212;"><!ENTITY x "a]b">', 'Quay&dash;&x;', 'Quay—a]b'],
    ['<!ENTITY a "one"><!ENTITY a "two">', 'Quay &a;', 'Quay one'],
    ['<!ENTITY mdash "-">', 'Quay &amp; pier &mdash; &nowhere;', 'Quay & pier - &nowhere;'],
    ['', 'Quay &mdash; pier', 'Quay — pier'],
  ])('are put in their places: %s', async (declared, title, headline) => {
    const { articles, error } = await readKinds('a.xml', feed(declared, title));
    expect({ error, articles }).toMatchObject({ error: '', articles: [{ headline }] });
    const { rows } = await readAll(byteByByte('a.xml', feed(declared, title)), pageTools());
    expect(rows[0]).toMatchObject({ article: { headline } });
  });

  test.each([
    '<!ENTITY a "&b;&b;"><!ENTITY b "x">',
    '<!ENTITY a "<b>x</b>">',
    '<!ENTITY a SYSTEM "https://h.example/a">',
    '<!ENTITY % a "x"> %a;',
    '<!ELEMENT rss ANY>',
    '<!ATTLIST item lang CDATA "en">',
    `<!ENTITY a "${'x'.repeat(101)}">`,
    Array.from({ length: 301 }, (_, at) => `<!ENTITY a${at} "x">`).join(''),
  ])('are all that it may declare: %s', async (declared) => {
    const { articles, error } = await readKinds('a.xml', feed(declared, 'Quay &a;'));
    expect(articles).toEqual([]);
    expect(error).toContain(REFUSED);
  });

  test('are read where the first portion ends amid them', async () => {
    const before = `<!--${'x'.repeat(16 * 1024 - 60)}-->\n`;
    const file = feed('<!ENTITY a "Harbour Post"><!ENTITY b "Pier">', 'Quay &a; &b;').replace(
      '\n',
      `\n${before}`,
    );
    const { rows } = await readAll(byteByByte('a.xml', file), pageTools());
    expect(rows[0]).toMatchObject({ article: { headline: 'Quay Harbour Post Pier' } });
  });

  test('may not make a document much larger', async () => {
    const bomb = feed(`<!ENTITY a "${'x'.repeat(100)}">`, '&a;'.repeat(20_000));
    expect((await readKinds('a.xml', bomb)).error).toContain('its entities make it too large');
    const small = feed('<!ENTITY a "x">', '&a;'.repeat(1_000));
    expect((await readKinds('a.xml', small)).articles[0]?.headline).toBe('x'.repeat(1_000));
  });
});
