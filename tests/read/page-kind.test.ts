import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/read/html';

const SITE = 'https://www.daily-lantern.example';
const PROSE = [
  'Commuters who cross the river by the morning ferry will no longer stand in the rain. The town council voted to build a heated waiting room on the eastern landing.',
  'Work is to begin after the school holidays and will take about six weeks. The landing stays open, said the head of the building office on Tuesday.',
  'The ferry carries four hundred passengers on a working day. A petition for an additional evening crossing is to be discussed in March by the council.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
/** The same with as much again to tell. */
const STORY = PROSE + PROSE.replaceAll('the', 'this').replaceAll('is', 'was');
const page = (head: string, body = PROSE) =>
  `<!doctype html><html lang="en"><head><title>A kettle for the river</title>${head}</head><body><main><h1>A kettle for the river</h1>${body}</main></body></html>`;
const data = (...types: string[]) =>
  types
    .map(
      (type) =>
        `<script type="application/ld+json">{"@type":"${type}","name":"A kettle for the river"}</script>`,
    )
    .join('');
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const kindOf = (html: string, path = '/a/kettle') => readHtml(html, SITE + path).kind;

describe('a page is told to be no article', () => {
  test.each([
    ['a product, by its data', page(data('Product')), '/shop/kettle'],
    ['a product, by its type', page(og('product')), '/shop/kettle'],
    [
      'a product, by price and basket',
      page('', `<span itemprop="price">14</span><form action="/cart/add"></form>${PROSE}`),
      '/k',
    ],
    ['a search, by its data', page(data('SearchResultsPage')), '/find'],
    ['a search, by its address', page(''), '/search/?q=kettle'],
    [
      'a search, by the words in its field',
      page('', `<input name="s" value="kettle">${PROSE}`),
      '/x?s=kettle',
    ],
    ['a forum, by its data', page(data('DiscussionForumPosting')), '/t/1'],
    ['a forum, by its program', page('<meta name="generator" content="phpBB">'), '/t/1'],
    ['a question with answers', page(data('QAPage')), '/q/1'],
    [
      'a video with a description',
      page(
        og('video.other'),
        '<video></video><p>The harbour at dawn, from the old crane, in May, by a reader.</p>',
      ),
      '/v/1',
    ],
    ['a list, by its data', page(data('CollectionPage', 'ItemList')), '/x'],
    ['a list of a tag', page('', '<p>All about kettles.</p>'), '/tag/kettles'],
    ['a company’s home', page(og('website')), '/'],
    ['a job', page(data('JobPosting')), '/jobs/1'],
    [
      'a product, by the box that holds headline, price and basket',
      `<title>A kettle</title><div class="product"><h1>A kettle</h1><p class="price">14</p><form class="cart"></form>${PROSE}</div>`,
      '/k',
    ],
    ['a place', page(data('Restaurant'), '<p>Open each day from nine to five.</p>'), '/x'],
  ])('%s', (_, html, path) => {
    expect(kindOf(html, path)).toBe('no article');
  });
});

describe('a page is read as an article', () => {
  test.each([
    ['without any sign', page(''), '/a/kettle'],
    ['when it reviews a product', page(data('Product', 'NewsArticle')), '/a/kettle'],
    ['when it says so and lists others', page(data('ItemList', 'Article')), '/a/kettle'],
    [
      'when it shows a video and tells the story',
      page(og('video.other') + data('VideoObject'), STORY),
      '/videos/kettle',
    ],
    ['in a folder of two letters', page(''), '/nl'],
    ['in a folder of an archive', page(''), '/archive/kettle'],
    ['about a search', page(''), '/search-for-the-kettle?utm_source=x'],
    [
      'beside what its publisher sells',
      page('', `${PROSE}<aside><span itemprop="price">9</span><b class="add-to-cart">Buy</b></aside>`),
      '/a/kettle',
    ],
    [
      'of a publisher that calls itself a place',
      page(data('LocalBusiness'), `<p>13 February 2024</p>${PROSE}`),
      '/a/kettle',
    ],
    ['at the root, when it says so', page(og('article')), '/'],
  ])('%s', (_, html, path) => {
    expect(kindOf(html, path)).toBe('article');
  });
});

describe('an error in the place of a page', () => {
  test.each([
    '404',
    'Page not found',
    'Error 404: page missing',
    'Seite nicht gefunden',
    'Страница не найдена',
    '404 - Not Found',
    'Access Denied',
    'Just a moment...',
  ])('is told by its headline: %s', (title) => {
    expect(kindOf(page('').replaceAll('A kettle for the river', title).replace(PROSE, '<p>Sorry.</p>'))).toBe(
      'error',
    );
  });

  test.each(['404 people are brought ashore', 'Not found at sea: the search for the Wend'])(
    'is not told by a story’s: %s',
    (title) => {
      const html = page('', STORY).replaceAll('A kettle for the river', title);
      expect(kindOf(html)).toBe('article');
    },
  );
});
