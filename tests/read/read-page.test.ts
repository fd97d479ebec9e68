import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/core/article';
import { isFrontPage, isPlainlyFrontPage } from '../../src/read/front-page';
import { copyOf } from '../../src/read/page-copy';
import { pageReading, readPage } from '../../src/read/read-page';
import { atOnce } from '../../src/read/steps';

const FOLDER = new URL('../golden/read/', import.meta.url);

describe('a page is read as its golden folder says', () => {
  test.each(readdirSync(FOLDER))('%s', (name) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8');
    const { text, frontPage, ...expected } = JSON.parse(read('expected.json')) as Omit<Page, 'text'> & {
      readonly text: readonly string[];
      readonly frontPage: boolean;
    };
    const document = documentOf(read('page.html'));
    const before = document.documentElement.outerHTML;

    const page = readPage(document, expected.url);

    expect({ ...page, text: page.text.split('\n\n') }).toEqual({ ...expected, text });
    expect(isFrontPage(document, page)).toBe(frontPage);
    expect(isPlainlyFrontPage(document, expected.url)).toBe(frontPage);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a page of many headlines is plainly a front page', () => {
  const links = Array.from(
    { length: 40 },
    (_, at) => `<a href="/${at}">The headline of story number ${at} of the day</a>`,
  );
  const story =
    'A sentence of a story that goes on for a while, as stories do when they have something to tell. '.repeat(
      3,
    );
  const isPlain = (body: string) =>
    isPlainlyFrontPage(documentOf(`<html><body>${body}</body></html>`), 'https://daily.example/world');

  test('when it has headlines alone', () => {
    expect(isPlain(links.join('\n'))).toBe(true);
  });

  test.each([
    ['paragraphs', `<p>${story}</p><p>${story}</p>`],
    ['text between line breaks', `<div>${story}<br>${story}</div><div>${story}</div>`],
    ['text in pieces', `<p>${story.replaceAll('story', '<b>story</b>')}</p><p><span>${story}</span></p>`],
    ['its text in its data', `<script type="application/ld+json">{"articleBody": "${story}"}</script>`],
  ])('unless it has %s too', (_, more) => {
    expect(isPlain(more + links.join('\n'))).toBe(false);
  });
});

describe('the day of publication', () => {
  const dayOf = (head: string, body = '', url = 'https://daily.example/a') =>
    readPage(documentOf(`<html><head>${head}</head><body>${body}</body></html>`), url).date;
  const meta = (content: string) => `<meta property="article:published_time" content="${content}">`;
  const jsonLd = (date: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":"${date}"}</script>`;

  test('is taken from JSON-LD, then meta, then the time near the headline, then the address', () => {
    const time = '<article><h1>A story</h1><time datetime="2023-03-03">3 March</time></article>';
    const url = 'https://daily.example/2023/04/04/a';
    expect(dayOf(jsonLd('2023-01-01') + meta('2023-02-02'), time, url)).toBe('2023-01-01');
    expect(dayOf(meta('2023-02-02'), time, url)).toBe('2023-02-02');
    expect(dayOf('', time, url)).toBe('2023-03-03');
    expect(dayOf('', '', url)).toBe('2023-04-04');
    expect(dayOf('')).toBe('');
  });

  test.each([
    ['2023-12-31T23:30:00-05:00', '2023-12-31'],
    ['2024-01-01T00:30:00+09:00', '2024-01-01'],
    ['2023-12-31T23:30:00Z', '2023-12-31'],
    ['20231231T1530', '2023-12-31'],
    ['2023-12-31 15:30:00', '2023-12-31'],
    ['2023/12/31', '2023-12-31'],
    ['Sun, 31 Dec 2023 15:30:00 GMT', '2023-12-31'],
    ['December 31, 2023 3:30 pm', '2023-12-31'],
    ['Dec. 5, 2023', '2023-12-05'],
    ['31 December 2023', '2023-12-31'],
    ['01/02/2023', ''],
    ['1970-01-01T00:00:00Z', ''],
    ['0001-01-01T00:00:00', ''],
    ['2023-02-30', ''],
    ['yesterday', ''],
    ['1703980800000', '2023-12-31'],
  ])('%s is read as the page states it', (printed, day) => {
    expect(dayOf(meta(printed))).toBe(day);
  });

  test('is not that of an update, a comment or a teaser', () => {
    expect(
      dayOf('', '<article><h1>A story</h1><time class="updated" datetime="2023-03-03"></time></article>'),
    ).toBe('');
    const teaser =
      '<a href="/b"><time datetime="2023-03-03"></time>Another story about wheat, and a long one</a>';
    expect(dayOf('', `<article><h1>A story</h1>${teaser}</article>`)).toBe('');
    expect(dayOf('', '<h1>A story</h1><aside><time datetime="2023-03-03"></time></aside>')).toBe('');
  });
});

describe('the headline', () => {
  const headlineOf = (head: string, body = '') =>
    readPage(
      documentOf(`<html><head>${head}</head><body>${body}</body></html>`),
      'https://www.daily-example.test/a',
    ).headline;

  test.each([
    ['Wheat exports rise | Daily Example', 'Wheat exports rise'],
    ['Daily Example: Wheat exports rise to a record', 'Daily Example: Wheat exports rise to a record'],
    ['Daily Example | Wheat exports rise to a record', 'Wheat exports rise to a record'],
    ['Russia-China trade hits $200 billion', 'Russia-China trade hits $200 billion'],
    ['Wheat', 'Wheat'],
  ])('of the title "%s" is without the site', (title, headline) => {
    expect(headlineOf(`<title>${title}</title>`)).toBe(headline);
  });

  test('is in the spelling of the heading that says the same', () => {
    const social = '<meta property="og:title" content="WHEAT EXPORTS RISE TO A RECORD…">';
    expect(headlineOf(social, '<h1>Wheat exports rise to a record</h1>')).toBe(
      'Wheat exports rise to a record',
    );
    expect(headlineOf(social, '<h1>Daily Example</h1>')).toBe('WHEAT EXPORTS RISE TO A RECORD…');
  });

  test('is not that of another article in JSON-LD', () => {
    const teasers = ['Rail strike ends', 'Storm closes road']
      .map(
        (headline) =>
          `{"@type":"NewsArticle","headline":"${headline}","url":"https://www.daily-example.test/b"}`,
      )
      .join(',');
    const data = `<script type="application/ld+json">[${teasers}]</script>`;
    expect(headlineOf(`${data}<title>Wheat exports rise to a record</title>`)).toBe(
      'Wheat exports rise to a record',
    );
  });
});

describe('broken and hostile pages', () => {
  const url = 'https://daily.example/a';

  test.each([
    ['nothing', ''],
    ['no body', '<html><head><title>A</title></head></html>'],
    ['no head', '<html><body>A</body></html>'],
    ['an image', '<img src=a>'],
    ['frames', '<html><frameset><frame src="a"></frameset></html>'],
    ['JSON-LD that is not JSON', '<script type="application/ld+json">{"@type": NewsArticle</script><p>A</p>'],
    [
      'JSON-LD of other shapes',
      '<script type="application/ld+json">[null, 1, "a", [[[]]], {"@type": {}}, {"@type": "NewsArticle", "headline": {"a": 1}, "publisher": [], "datePublished": 7, "mainEntityOfPage": [1]}]</script>',
    ],
    [
      'JSON-LD with prototype keys',
      '<script type="application/ld+json">{"__proto__": {"@type": "NewsArticle"}, "constructor": 1, "@graph": {"@type": "NewsArticle", "headline": ["__proto__"]}}</script>',
    ],
    [
      'addresses that are none',
      '<link rel="canonical" href="http://"><meta property="og:url" content="javascript:alert(1)">',
    ],
  ])('are read without an error: %s', (_what, html) => {
    const page = readPage(documentOf(html), url);
    expect(page.url).toBe(url);
    expect(page.canonical).toBe('');
    expect(page.publisher).toBe('daily.example');
  });

  test('nest 300 deep', () => {
    const depth = 300;
    const nested = `${'<div>'.repeat(depth)}<p>Deep down is a paragraph.</p>${'</div>'.repeat(depth)}`;
    const html = `<html><head><title>A</title></head><body>${nested}</body></html>`;
    expect(readPage(documentOf(html), url).text).toBe('Deep down is a paragraph.');
  });

  test('nest deeper than any story, and are read with less around them, in order', () => {
    const [open, close] = ['<div>'.repeat(90), '</div>'.repeat(90)];
    const told = (nth: number) => `Paragraph ${nth} tells at some length, with a comma, of the harvest.`;
    const paragraphs = [1, 2, 3].map((nth) => `<p>${told(nth)}</p>`).join('<br>');
    const deep = `${open}${paragraphs}<div><b>Bold</b> words, and ${told(4)}</div>${close}`;
    const html = `<html><head><title>A</title></head><body><article>${deep}<p>${told(5)}</p></article></body></html>`;
    const { text } = readPage(documentOf(html), url);
    expect(text).toBe(
      [1, 2, 3, 4, 5].map((nth) => (nth === 4 ? `Bold words, and ${told(4)}` : told(nth))).join('\n\n'),
    );
  });

  test('nest 50,000 elements, whose look around would take as many steps each', { timeout: 30_000 }, () => {
    const document = documentOf('<html><head><title>A</title></head><body></body></html>');
    let inner: Element = document.body;
    for (let nth = 0; nth < 50_000; nth += 1) inner = inner.appendChild(document.createElement('div'));
    inner.innerHTML = '<p>Deep down is a paragraph, with a comma.</p>';
    let pauses = 0;
    for (const steps = pageReading(document, url); !steps.next().done; ) pauses += 1;
    expect(pauses).toBeGreaterThan(40); // each walk over all of them may be paused
    expect(atOnce(copyOf(document)).querySelector(`${'* > '.repeat(70)}*`)).toBeNull();
  });

  test.each([' ', '\n', '- ', '<p ', '//', '&amp;', '."', 'a@', '| '])(
    'are read in linear time, a square of half a million would run out of it: %j again and again',
    { timeout: 30_000 },
    (pump) => {
      const long = pump.repeat(500_000 / pump.length);
      const document = documentOf(
        '<html><head><title></title><meta property="og:title" content="a"><script type="application/ld+json"></script><script type="application/ld+json"></script></head><body><h1>A</h1><p></p></body></html>',
      );
      const data = { '@type': 'NewsArticle', headline: long, datePublished: long, articleBody: long };
      const [whole, broken] = document.querySelectorAll('script');
      whole!.textContent = JSON.stringify(data);
      broken!.textContent = `{${long}x`;
      document.querySelector('title')!.textContent = long;
      document.querySelector('meta')!.setAttribute('content', `a${long}a`);
      document.querySelector('p')!.textContent = `Wheat${long}, and more.`;
      expect(readPage(document, url).text).toContain('Wheat');
    },
  );

  test('are capped at 50,000 nodes: what comes later is not read', { timeout: 30_000 }, () => {
    const paragraph = (at: number) =>
      `<p>Paragraph ${at} tells at some length, with a comma, how the harvest was brought in.</p>`;
    const html = Array.from({ length: 60_000 }, (_, at) => paragraph(at)).join('');
    const { text } = readPage(documentOf(`<html><body><article>${html}</article></body></html>`), url);
    expect(text).toContain('Paragraph 20000 ');
    expect(text).not.toContain('Paragraph 30000 ');
  });

  test('are capped at two million characters', { timeout: 30_000 }, () => {
    const html = `<p>${'A sentence, with a comma, of forty characters. '.repeat(100)}</p>`.repeat(600);
    const { text } = readPage(documentOf(`<html><body><article>${html}</article></body></html>`), url);
    expect(text.length).toBeLessThanOrEqual(2_000_000);
  });
});

function documentOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
