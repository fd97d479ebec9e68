import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedsOfOpml } from '../../../../src/core/formats/xml/opml';
import { opmlOf } from '../../../../src/core/formats/xml/write-opml';

function feedsIn(text: string) {
  async function* chunks() {
    yield new TextEncoder().encode(text);
  }
  return feedsOfOpml({ name: 'feeds.opml', chunks: chunks() });
}

describe('a list of feeds', () => {
  test('is read with its folders opened, each feed once, without what may not be fetched', async () => {
    const feeds = await feedsIn(`<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Harbours">
    <outline type="rss" text="Gazette" title="Harbour Gazette" xmlUrl="https://gazette.example/feed" htmlUrl="https://gazette.example/" />
    <outline text="Deeper"><outline text="Courier" xmlUrl="https://courier.example/rss#top"/></outline>
  </outline>
  <outline type="rss" text="Again" xmlUrl="https://gazette.example/feed"/>
  <outline type="rss" text="Plain" xmlUrl="http://plain.example/feed"/>
  <outline type="rss" text="Script" xmlUrl="javascript:alert(1)"/>
</body></opml>`);
    expect(feeds).toEqual([
      { url: 'https://gazette.example/feed', title: 'Harbour Gazette' },
      { url: 'https://courier.example/rss', title: 'Courier' },
    ]);
  });

  test('without feeds is empty', async () => {
    expect(await feedsIn('<opml version="2.0"><body/></opml>')).toEqual([]);
  });

  test.each(['<opml><body><outline>', 'feeds', '<!DOCTYPE opml [<!ENTITY a "&b;">]><opml><body/></opml>'])(
    '%j is refused with a reason',
    async (text) => {
      await expect(feedsIn(text)).rejects.toThrow(/^feeds\.opml, line 1 /);
    },
  );

  test('comes back the same when it is written and read', async () => {
    const feed = fc.record({
      url: fc.nat().map((nth) => `https://a.example/feed?a=1&b=${nth}`),
      title: fc.string({ unit: 'binary' }),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(feed, { selector: ({ url }) => url }), async (feeds) => {
        const read = await feedsIn(opmlOf(feeds));
        expect(read.map(({ url }) => url)).toEqual(feeds.map(({ url }) => url));
      }),
      { numRuns: 1000 },
    );
    const named = [{ url: 'https://a.example/', title: 'A <b> & "c" \u{1f30a}' }];
    expect(await feedsIn(opmlOf(named))).toEqual(named);
  });
});
