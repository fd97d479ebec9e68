import { describe, expect, test } from 'vitest';
import { readKinds } from '../sources';

const TEXT = 'The council voted on Tuesday to widen the quay.';

type Parts = readonly (readonly [role: string, text: string])[];

/** A story of NewsML 1 whose parts stand in components of their own, by role. */
const story = (...parts: Parts) =>
  `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Quay</HeadLine></NewsLines>${parts
    .map(
      ([role, text]) =>
        `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent>${text}</DataContent></ContentItem></NewsComponent>`,
    )
    .join('')}</NewsComponent></NewsItem></NewsML>`;
const told = async (...parts: Parts) => (await readKinds('a.xml', story(...parts))).articles[0];

describe('a story in parts', () => {
  test('has the text that is called its body', async () => {
    expect(await told(['Title', 'Quay'], ['Lead', 'In short.'], ['Body', TEXT])).toMatchObject({
      headline: 'Quay',
      lead: 'In short.',
      body: TEXT,
    });
  });

  test('has the first that is no title or caption where none is called so', async () => {
    expect(await told(['Caption', 'The quay.'], ['Supporting', TEXT])).toMatchObject({ body: TEXT });
    expect(await told(['Supporting', 'Table.'], ['Main', TEXT])).toMatchObject({ body: TEXT });
  });

  test('has what there is where there is nothing else', async () => {
    expect(await told(['Caption', TEXT])).toMatchObject({ body: TEXT });
  });

  test('has its headline where that stands in a line of others', async () => {
    const lines = (within: string) => story(['Body', TEXT]).replace('<HeadLine>Quay</HeadLine>', within);
    const inLine = '<NewsLine><HeadLine>Port</HeadLine></NewsLine>';
    expect((await readKinds('a.xml', lines(inLine))).articles).toMatchObject([{ headline: 'Port' }]);
    const both = lines(`${inLine}<HeadLine>Quay</HeadLine>`);
    expect((await readKinds('a.xml', both)).articles).toMatchObject([{ headline: 'Quay' }]);
  });

  test('is none where it is the caption of a picture', async () => {
    const picture = '<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>';
    const withPicture = (role: string) =>
      story([role, TEXT]).replace('<NewsComponent><Role', `<NewsComponent>${picture}</NewsComponent>$&`);
    const { articles, rejected } = await readKinds('a.xml', withPicture('Caption'));
    expect({ articles, rejected }).toEqual({ articles: [], rejected: ['is no text but of type Photo'] });
    expect((await readKinds('a.xml', withPicture('Body'))).articles).toMatchObject([{ body: TEXT }]);
  });
});

test('a story that was under embargo when it was sent is kept, and that is noted', async () => {
  const file = story(['Body', TEXT]).replace(
    '<NewsComponent>',
    '<NewsManagement><Status FormalName="Embargoed"/></NewsManagement><NewsComponent>',
  );
  const { articles, noted } = await readKinds('a.xml', file);
  expect(articles).toMatchObject([{ headline: 'Quay', body: TEXT }]);
  expect(noted).toEqual(['was under embargo when it was sent']);
  expect((await readKinds('a.xml', file.replace('Embargoed', 'Withheld'))).rejected).toEqual([
    'is withheld by its publisher',
  ]);
});
