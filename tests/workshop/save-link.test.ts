import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LinkEnd, watchLinks } from '../../src/workshop/link-channel';
import { saveLink } from '../../src/workshop/save-link';
import { allOwn, emptyStore } from '../store/archive-of-own';

const TEXT = 'Norvik Lines has ordered six electric ferries from the Aldersund yard for $84 million. '
  .repeat(4)
  .trim();
const HTML = `<!doctype html><html lang="en"><head><title>Six ferries</title></head><body><article><h1>Six ferries</h1><p>${TEXT}</p></article></body></html>`;
const link = 'http://fjord-herald.example/order';

const asked: string[] = [];
const answer = vi.fn<() => Response>();

beforeEach(async () => {
  await emptyStore();
  asked.length = 0;
  answer.mockImplementation(() => page(HTML));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

function page(body: string, type = 'text/html; charset=utf-8', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type } });
}

/** What is told of the link; null when nothing is within a moment. */
async function endOf(wished: string, until = Date.now() + 10_000): Promise<LinkEnd | null> {
  return new Promise((resolve) => {
    const stop = watchLinks((end) => {
      stop();
      resolve(end);
    });
    void saveLink({ link: wished, until }).then(() =>
      setTimeout(() => {
        stop();
        resolve(null);
      }, 200),
    );
  });
}

describe('the page behind a link', () => {
  test('is asked for over https and kept with its evidence, once', async () => {
    expect(await endOf(link)).toEqual({ link, outcome: 'new' });
    expect(await endOf(link)).toEqual({ link, outcome: 'same' });
    const url = 'https://fjord-herald.example/order';
    expect(asked).toEqual([url, url]);
    const [own] = await allOwn();
    expect(own).toMatchObject({
      lane: 'saved',
      origin: 'page',
      article: { url, headline: 'Six ferries', body: TEXT },
    });
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(own!.evidence).toMatchObject({ address: url, textSha256: digest(TEXT), htmlSha256: digest(HTML) });
  });

  test('stays another article than one that claims the same address', async () => {
    const claim = '<link rel="canonical" href="https://fjord-herald.example/news">';
    const other =
      'The council of Brennvik voted to close the swimming pool until the roof is mended. '.repeat(4);
    const claiming = (html: string) => html.replace('</title>', `</title>${claim}`);
    answer.mockImplementationOnce(() => page(claiming(HTML)));
    await endOf(link);
    const another = HTML.replaceAll('Six ferries', 'Pool closes').replace(TEXT, other);
    answer.mockImplementationOnce(() => page(claiming(another)));
    expect(await endOf(`${link}-2`)).toMatchObject({ outcome: 'new' });
    expect((await allOwn()).map(({ article }) => [article.url, article.headline])).toEqual([
      ['https://fjord-herald.example/news', 'Six ferries'],
      ['https://fjord-herald.example/order-2', 'Pool closes'],
    ]);
  });

  test.each([
    ['answered 404', () => page('', 'text/html', 404)],
    ['is of type application/pdf', () => page('%PDF', 'application/pdf')],
    ['has no article, or too little text for one', () => page('<p>Home')],
  ])('is not kept when it %s', async (why, given) => {
    answer.mockImplementation(given);
    expect(await endOf(link)).toEqual({ link, why });
    expect(await allOwn()).toEqual([]);
  });

  test.each(['http://localhost:8080/admin', 'http://192.168.0.1/', 'http://printer.local/'])(
    'is not asked for in the reader’s own network: %s',
    async (own) => {
      expect(await endOf(own)).toEqual({ link: own, why: 'is of your own network' });
      expect(asked).toEqual([]);
    },
  );

  test('is not asked for when the click is long ago', async () => {
    expect(await endOf(link, Date.now() - 1)).toBeNull();
    expect(asked).toEqual([]);
  });
});
