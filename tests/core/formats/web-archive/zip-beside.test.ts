import { expect, test } from 'vitest';
import { readKinds } from '../sources';
import { story, zipOf } from '../web-archives';

const zip = (...names: string[]) =>
  zipOf(
    names.map((name) => ({
      name,
      data: Buffer.from(name.includes('frame') ? '<p>Shoes.</p>' : story('Quay')),
    })),
  );

test.each([
  'Quay_files/frame.html',
  'Kai-Dateien/frame.htm',
  'Kai_Dateien/frame.htm',
  'Molo_file/frame.html',
  'Kade_bestanden/frame.html',
  'Kaj-filer/frame.htm',
  'p\\Quay_files\\frame.html',
])('the parts of a saved page are none: %s', async (part) => {
  const { articles, rejected } = await readKinds('p.zip', zip('Quay.html', part));
  expect({ articles, rejected }).toMatchObject({ articles: [{ headline: 'Quay' }], rejected: [] });
});

test.each(['my_profile/Quay.html', 'files/Quay.html', 'a\\Quay.html'])(
  'a page in another folder is one: %s',
  async (name) => {
    expect((await readKinds('p.zip', zip(name))).articles).toMatchObject([{ headline: 'Quay' }]);
  },
);

test('a zip is one whatever its name', async () => {
  expect((await readKinds('p.html', zip('Quay.html'))).articles).toMatchObject([{ headline: 'Quay' }]);
});
