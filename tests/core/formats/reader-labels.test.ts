import { describe, expect, test } from 'vitest';
import { readAll, sourceOf } from './sources';

async function labelsOf(name: string, text: string) {
  const { rows } = await readAll(sourceOf(name, text));
  return rows.flatMap((row) => (row.kind === 'article' ? [row.labels ?? null] : []));
}

describe('tags and notes that a reader had put to an article elsewhere', () => {
  test.each([
    [
      'Pocket',
      'pocket.csv',
      'title,url,time_added,tags,status\nRain,https://a.example/rain,1551801600,port|to read,unread\n',
      { tags: ['port', 'to read'], note: '' },
    ],
    [
      'Instapaper',
      'instapaper.csv',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/rain,Rain,It rained.,Unread,1551801600,"[""port"",""rain""]"\n',
      { tags: ['port', 'rain'], note: '' },
    ],
    [
      'Raindrop',
      'raindrop.csv',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Rain,Ask Ann,It rained.,https://a.example/rain,Unsorted,"port, rain",2024-03-05T16:02:00.000Z,,,false\n',
      { tags: ['port', 'rain'], note: 'Ask Ann' },
    ],
    [
      'Zotero',
      'zotero.csv',
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Notes","Manual Tags","Automatic Tags"\n"AB12","newspaperArticle","2019","Porter, Ann","Rain","The Times","https://a.example/rain","It rained.","2019-03-05","Ask Ann","port; rain","weather"\n',
      { tags: ['port', 'rain'], note: 'Ask Ann' },
    ],
    [
      'wallabag',
      'wallabag.json',
      '[{"is_archived":0,"is_starred":1,"title":"Rain","url":"https://a.example/rain","content":"<p>It rained.</p>","tags":["port"],"created_at":"2024-03-05T16:02:00+0000"}]',
      { tags: ['port'], note: '' },
    ],
    [
      'Omnivore',
      'omnivore.json',
      '[{"slug":"rain","title":"Rain","description":"It rained.","url":"https://a.example/rain","readingProgress":0,"labels":[{"name":"port"}],"savedAt":"2024-03-05T16:02:00Z"}]',
      { tags: ['port'], note: '' },
    ],
    [
      'Backstory',
      'backstory.jsonl',
      '{"id":"1","url":"","date":"","headline":"Rain","lead":"","body":"It rained.","publisher":"","lang":"en","tags":["port"],"note":"Ask Ann"}',
      { tags: ['port'], note: 'Ask Ann' },
    ],
  ])('come with it from %s', async (_, name, text, labels) => {
    expect(await labelsOf(name, text)).toEqual([labels]);
  });

  test('are not taken from the tags that a publisher gives', async () => {
    expect(await labelsOf('news.csv', 'title,text,tags\nRain,It rained.,"port, rain"\n')).toEqual([null]);
    expect(await labelsOf('news.json', '[{"title":"Rain","text":"It rained.","tags":["port"]}]')).toEqual([
      null,
    ]);
  });
});
