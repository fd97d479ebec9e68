import { describe, expect, test } from 'vitest';
import { withoutFeedTail } from '../../../src/core/formats/feed-tail';
import { pageTools, readAll, sourceOf } from './sources';

const TEXT = 'The council voted on Tuesday to widen the quay.';

describe('of the text of an entry is left out', () => {
  test.each([
    'The post Quay to be widened appeared first on The Harbour Gazette.',
    'Quay to be widened was originally published in Harbour on Medium, where people are continuing the conversation.',
    'Der Beitrag Kai wird breiter erschien zuerst auf Hafenpost.',
    'L’article Le quai sera élargi est apparu en premier sur Le Port.',
    'La entrada El muelle crece se publicó primero en El Puerto.',
    'L’articolo Il molo cresce proviene da Il Porto.',
    'O post O cais cresce apareceu primeiro em O Porto.',
    'Het bericht De kade wordt breder verscheen eerst op Havenkrant.',
    'Сообщение Причал расширят появились сначала на Гавань.',
    'ظهرت المقالة توسيع الرصيف أولاً على الميناء.',
    'Rıhtım genişliyor yazısı ilk önce Liman üzerinde ortaya çıktı.',
    '码头将拓宽最先出现在港口报。',
    '投稿 埠頭が広がる は 港新聞 に最初に表示されました。',
  ])('%s', (tail) => {
    expect(withoutFeedTail(`${TEXT}\n\n${tail}`)).toBe(TEXT);
  });

  test.each([
    'Continue reading Quay to be widened →',
    'Read more',
    'Read More »',
    'Weiterlesen …',
    'Lire la suite',
  ])('a link to the rest: %s', (tail) => {
    expect(withoutFeedTail(`${TEXT} ${tail}`)).toBe(TEXT);
    expect(withoutFeedTail(`The council voted […] ${tail}`)).toBe('The council voted […]');
  });
});

test.each([
  TEXT,
  'The post of harbour master appeared first on the list of cuts.',
  `${TEXT}\n\nThe post appeared first on the list.\n\nWork begins in spring.`,
  'Children should read more',
  `${TEXT} Read more about the quay in the minutes of the council.`,
  '',
])('what is the article’s own stays: %j', (text) => {
  expect(withoutFeedTail(text)).toBe(text);
});

test('an excerpt that is the beginning of the text is no lead, whatever stands behind it', async () => {
  const added = '&lt;p&gt;The post &lt;a href="/1"&gt;Quay&lt;/a&gt; appeared first on Ch.&lt;/p&gt;';
  const item =
    '<item><title>Quay</title><link>https://a.example/1</link>' +
    `<description>&lt;p&gt;The council voted on Tuesday [&amp;#8230;]&lt;/p&gt; ${added}</description>` +
    `<content:encoded>&lt;p&gt;${TEXT}&lt;/p&gt; &lt;p&gt;Work begins.&lt;/p&gt; ${added}</content:encoded></item>`;
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ch</title>${item}</channel></rss>`;
  const { rows } = await readAll(sourceOf('a.xml', feed), pageTools());
  expect(rows).toMatchObject([{ article: { lead: '', body: `${TEXT}\n\nWork begins.` } }]);
});
