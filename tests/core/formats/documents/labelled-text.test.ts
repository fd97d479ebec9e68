import { describe, expect, test } from 'vitest';
import { readKinds as read } from '../sources';

const ONE =
  'Rådet beslutade i tisdags att bredda kajen, där färjorna vänder varje kväll\nunder hela vintern, och arbetet börjar redan i vår enligt hamnkaptenen som\nvar med.';
const TWO = 'Elva ledamöter röstade för.';
const BODY = `${ONE.replace(/\n/g, ' ')}\n\n${TWO}`;
const RIGHTS = '©Hamnposten<br>Alla artiklar är skyddade enligt upphovsrättslagen.';
const RULE = '='.repeat(78);
const CONTENTS = `Universitetet\nDatum 2021-09-29\n\nNyheter:\n\n> Kajen breddas, Hamnposten, 2019-03-04 09:31\n\n> Färjan slutar, Hamnposten, 2019-03-05\n\n\n`;
const PRINTED = `Kajen breddas\nHamnposten, 2019-03-04 09:31\nSida 15\nPublicerat i print. \n\n${ONE}\n\n${TWO}\n${RIGHTS} Databasens namn: Hamnposten / retriever-info.com\n\nLäs hela artikeln på http://ret.nu/abc\n`;
const ONLINE = `Färjan slutar\nHamnposten, 2019-03-05\nPublicerat på webb. \n\n${TWO}\n\n${RIGHTS}\n\nSe webartikeln på http://ret.nu/def\n`;
const QUAY = {
  headline: 'Kajen breddas',
  date: '2019-03-04',
  publisher: 'Hamnposten',
  url: 'http://ret.nu/abc',
  body: BODY,
};
const FERRY = { headline: 'Färjan slutar', date: '2019-03-05', url: 'http://ret.nu/def', body: TWO };
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("articles of Retriever's archive", () => {
  test.each([
    ['below their contents', `${CONTENTS}${PRINTED}${RULE}\n\n${ONLINE}${RULE}\n`],
    ['without contents', `${PRINTED}${RULE}\n\n${ONLINE}${RULE}\n`],
    ['above many blank lines', `${PRINTED}${RULE}\n\n${ONLINE}${RULE}${'\n'.repeat(12)}`],
    ['without rights', `${PRINTED}${RULE}\n\n${ONLINE}`.replace(/^©.*\n/gm, '')],
    ['without a rule behind the last', `${PRINTED}${RULE}\n\n${ONLINE}`],
    ['with the line ends of Windows', `${CONTENTS}${PRINTED}${RULE}\n\n${ONLINE}`.replace(/\n/g, '\r\n')],
  ])('are read %s', async (_, file) => {
    const { articles, rejected, noted } = await read('retriever.txt', file);
    expect({ articles, rejected, noted }).toMatchObject({ articles: [QUAY, FERRY], rejected: [], noted: [] });
  });

  test('are read as Norwegians have them, in windows-1252', async () => {
    const text = 'Rådet vedtok tirsdag å utvide kaien.';
    const one = `Kaien utvides\n\n${'-'.repeat(78)}\nHavneposten, 04.03.2019 09:31\nSeksjon: Nyheter\nPublisert på nett.\n\n${text}\n\n© Havneposten\n\nSe webartikkelen på http://ret.nu/abc\n\n${RULE}\n`;
    const { articles } = await read('atekst.txt', bytesOf(`Uttak 12.03.2019\n\nNyheter:\n\n${one}\n${one}`));
    const told = { headline: 'Kaien utvides', date: '2019-03-04', publisher: 'Havneposten', body: text };
    expect(articles).toMatchObject([told, told]);
  });

  test.each([
    ['has no text', PRINTED.replace(`${ONE}\n\n${TWO}\n`, ''), 'has no text that is understood'],
    ['has no headline', PRINTED.replace('Kajen breddas\n', ''), 'has no headline that is understood'],
  ])('are noted where one %s', async (_, file, reason) => {
    const { articles, noted } = await read('r.txt', `${file}${RULE}\n\n${ONLINE}${RULE}\n`);
    expect(articles.length).toBe(2);
    expect(noted.join()).toContain(reason);
  });

  test('are rejected where one has no line of a paper and a day', async () => {
    const { articles, rejected } = await read(
      'r.txt',
      `${PRINTED}${RULE}\n\nOm tjänsten\n\n${TWO}\n${RULE}\n`,
    );
    expect({ articles, count: rejected.length }).toMatchObject({ articles: [QUAY], count: 1 });
  });

  test('are kept where a text has a line of a paper and a day, or of such a title', async () => {
    const file = PRINTED.replace(TWO, `Sida vid sida\n\nHamnposten, 2001-01-01\n\n${TWO}`);
    expect((await read('r.txt', file)).articles).toMatchObject([
      { ...QUAY, body: expect.stringContaining('Hamnposten, 2001-01-01') },
    ]);
  });

  test('are not seen in a text that only has such a rule', async () => {
    expect((await read('a.txt', `Kajen\n${RULE}\n\n${TWO}\n`)).articles).toEqual([]);
  });
});

describe('articles of WISO and GENIOS', () => {
  const TEXT = 'Der Rat hat am Dienstag beschlossen, den Kai zu weiten.';
  const article = (source: string, gap = ' ') =>
    `Rat weitet Kai\n\n${TEXT}\n\nDie Arbeiten dauern zwei Winter.\n\nQuelle:${gap}${source}\nRessort: Lokales\nDokumentnummer: orr-42\n\nDauerhafte Adresse des Dokuments:\nhttps://www.wiso-net.de/document/ORR__42\n\nAlle Rechte vorbehalten: (c) Hafenbote\n\n© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n\n`;
  const told = {
    headline: 'Rat weitet Kai',
    date: '2019-03-04',
    publisher: 'Hafenbote',
    url: 'https://www.wiso-net.de/document/ORR__42',
    body: `${TEXT}\n\nDie Arbeiten dauern zwei Winter.`,
  };

  test.each([
    'Hafenbote vom 04.03.2019, Seite 4',
    'Hafenbote, 4. März 2019, Nr. 61, S. 2',
    'Hafenbote v. 4.3.2019',
    'Hafenbote, den 04.03.2019',
  ])('are read: %s', async (source) => {
    const { articles, rejected, noted } = await read('w.txt', article(source) + article(source, '\n'));
    expect({ articles, rejected, noted }).toMatchObject({ articles: [told, told], rejected: [], noted: [] });
  });

  test('are kept without a day, which is noted', async () => {
    const { articles, noted } = await read('w.txt', article('Hafenbote'));
    expect(articles).toMatchObject([{ ...told, date: '' }]);
    expect(noted.join()).toContain('says no day');
  });

  test('are rejected where one has no source', async () => {
    const { articles, rejected } = await read('w.txt', article('H vom 04.03.2019').replace(/Quelle.*\n/, ''));
    expect({ articles, count: rejected.length }).toEqual({ articles: [], count: 1 });
  });
});
