import { describe, expect, test } from 'vitest';
import { readKinds as read } from '../sources';

const [SOH, STX, ETX, EOT] = ['\x01', '\x02', '\x03', '\x04'];

/** Wrapped at 69 signs, as dpa does. */
const TEXT = `Orrin Bay (dpa) - The council of Orrin Bay decided on Thursday to end
the night ferry to Hallow Island, two winters after the service was
started with a loan.

"We carried nine people on an ordinary night," said Marta Quill.`;

const FIRST =
  'Orrin Bay (dpa) - The council of Orrin Bay decided on Thursday to end the night ferry to Hallow Island, two winters after the service was started with a loan.';
const SECOND = '"We carried nine people on an ordinary night," said Marta Quill.';
const BODY = `${FIRST}\n\n${SECOND}`;
const HEADLINE = 'Council ends night ferry';

const DPA = `${SOH}eca0003 3 i 38  dpa 0045\r\n\r\nTransport/ferries/\r\n${STX}${HEADLINE} =\r\n\r\n${TEXT}\r\n\r\ndpa al rmo\r\n${ETX}\r\n142322 GMT Mar 24\r\n${EOT}`;
const WITHOUT_SIGNS = `eca0003 3 i 38  dpa 0045\n\nTransport/ferries/\n1ST LEAD\n${HEADLINE}\nBy dpa correspondents =\n\n${TEXT}\n\n# Notebook\n\n## Note to editors\n- adds a quote\n\n* * * *\nThe following information is not intended for publication\n\n- Editing by: A. Lund\n\ndpa al rmo\n\n142322 Mar 24\n`;

const plain = { headline: HEADLINE, body: BODY, date: '2024-03-14', publisher: 'dpa' };

describe('a message in IPTC 7901', () => {
  test.each([
    ['between its control characters', DPA, plain],
    ['without them, for desks below its text', WITHOUT_SIGNS, plain],
    [
      'of APA with its day in the header, in German',
      `${SOH}APA0123 5 II 0210       CA/WI                        Do, 14.Mär 2024\r\nVerkehr/Fähren/\r\n${STX}Rat stellt Nachtfähre ein =\r\n\r\n   Orrinbucht (APA) - Der Rat stellt die Fähre ein.\r\n   Elf stimmten dafür.\r\n${ETX}`,
      {
        headline: 'Rat stellt Nachtfähre ein',
        body: 'Orrinbucht (APA) - Der Rat stellt die Fähre ein.\n\nElf stimmten dafür.',
        date: '2024-03-14',
        publisher: 'APA',
      },
    ],
    [
      'of AFP, whose headline stands alone above the text, within ZCZC and NNNN',
      `ZCZC\r\n${SOH}FRS0042 4 GI 0365 FRA /AFP-ZZ12\r\nTransports-mer\r\n${STX}Le conseil supprime le bac de nuit\r\n\r\nORRIN, 14 mars 2024 (AFP) - Le conseil supprime le bac.\r\n${ETX}\r\nAFP\r\n141205 GMT MAR 24\r\nNNNN\r\n`,
      {
        headline: 'Le conseil supprime le bac de nuit',
        body: 'ORRIN, 14 mars 2024 (AFP) - Le conseil supprime le bac.',
        date: '2024-03-14',
        publisher: 'AFP',
      },
    ],
    [
      'of one line, as agencies send what is urgent',
      `${SOH}bdt0007 1 pl 9  dpa 0045\r\n\r\nVerkehr/Fähren/\r\n${STX}EIL\r\nRat stellt Nachtfähre ein =\r\n${ETX}\r\n142322 Mrz 24\r\n${EOT}`,
      { headline: 'Rat stellt Nachtfähre ein', body: '', date: '2024-03-14', publisher: 'dpa' },
    ],
  ])('%s is read', async (_, file, article) => {
    const { articles, rejected, error } = await read('message.txt', file);
    expect({ articles, rejected, error }).toMatchObject({ articles: [article], rejected: [], error: '' });
  });

  test.each([
    ['which version it is, above its headline', DPA.replace(HEADLINE, `1st LEAD\r\n${HEADLINE}`)],
    ['its agency before the time of sending', DPA.replace('142322 GMT', 'AFP 142322')],
    [
      'a line that is longer than its margin',
      DPA.replace('a loan.', `a loan. See https://h.example/${'a'.repeat(60)}`),
    ],
  ])('may say %s', async (_, file) => {
    const { articles, noted } = await read('message.txt', file);
    expect(articles).toMatchObject([{ headline: HEADLINE, date: '2024-03-14' }]);
    expect(articles[0]?.body.split('\n\n')).toHaveLength(2);
    expect(noted).toEqual([]);
  });

  test.each([DPA, WITHOUT_SIGNS])('is one of several in a file: %.12j', async (message) => {
    const { articles, noted } = await read('messages', `${message}\n${message.replace('Council', 'Board')}`);
    expect(articles.map(({ headline }) => headline)).toEqual([
      HEADLINE,
      HEADLINE.replace('Council', 'Board'),
    ]);
    expect(noted).toEqual([]);
  });

  test.each([
    ['a dateline right below its headline', DPA.replace(`${HEADLINE} =\r\n\r\n`, `${HEADLINE}\r\n`), BODY],
    [
      'paragraphs that an indent begins behind a whole line',
      DPA.replace(
        TEXT,
        `  ${'Nurses and bakers had come to rely on it, '.repeat(3).replace(/(.{62,66}) /, '$1\n')}\n  ${SECOND}`,
      ),
      `${'Nurses and bakers had come to rely on it, '.repeat(3).trim()}\n\n${SECOND}`,
    ],
    [
      'paragraphs of a line each',
      DPA.replace(TEXT, `${FIRST}\n${FIRST}\n${SECOND}`),
      `${FIRST}\n\n${FIRST}\n\n${SECOND}`,
    ],
    ['who wrote it by single letters', DPA.replace('dpa al rmo', 'dpa a r'), BODY],
    ['who wrote it behind strokes', DPA.replace('dpa al rmo', 'al/rmo'), BODY],
    ['an end that is told', DPA.replace('dpa al rmo', '(Schluss) al'), BODY],
    [
      'a short last line in small letters',
      DPA.replace('dpa al rmo', 'and so it is/was'),
      `${BODY}\n\nand so it is/was`,
    ],
    [
      'two lines, the second of which goes on with a sentence',
      DPA.replace(TEXT, TEXT.split('\n').slice(0, 2).join('\n')),
      FIRST.slice(0, FIRST.indexOf(' started')),
    ],
    [
      'a long line without a stop above a sentence',
      DPA.replace(TEXT, `${FIRST.slice(0, 75)}\nAnd so it goes`),
      `${FIRST.slice(0, 75)}\n\nAnd so it goes`,
    ],
    [
      'short lines of a list',
      DPA.replace(TEXT, `${FIRST}\nferries\nbridges`),
      `${FIRST}\n\nferries\n\nbridges`,
    ],
    [
      'two lines, each a sentence',
      DPA.replace(TEXT, `${FIRST.slice(0, 75)}.\nand so it goes, he said`),
      `${FIRST.slice(0, 75)}.\n\nand so it goes, he said`,
    ],
  ])('may have %s', async (_, file, body) => {
    expect((await read('message.txt', file)).articles).toMatchObject([{ headline: HEADLINE, body }]);
  });

  test('keeps the lines of a table apart', async () => {
    const table = 'Harbour Town   21  12\nOrrin          20  11\nHallow         19   9';
    const { articles } = await read('m.txt', DPA.replace(SECOND, table));
    expect(articles[0]?.body).toBe(`${FIRST}\n\nHarbour Town 21 12\n\nOrrin 20 11\n\nHallow 19 9`);
  });

  test.each([
    [
      'has a header of neither standard',
      DPA.replace('eca0003 3 i 38', 'eca 3'),
      'does not begin with a header',
    ],
    ['has no header', `${SOH}\r\n${STX}${TEXT}${ETX}`, 'does not begin with a header'],
    ['has no text', DPA.replace(/\x02[\s\S]*\x03/, `${STX}\r\n${ETX}`), 'is a message without a text'],
    ['is cut off', DPA.slice(0, DPA.indexOf(SECOND)), 'does not end: the message is cut off'],
    ['says no day', DPA.replace('142322 GMT Mar 24', ''), 'says no day that is understood'],
    ['says a day that no month has', DPA.replace('142322', '322322'), 'says no day that is understood'],
    ['does not say where its text begins', DPA.replace(STX, ''), 'has no sign where its text begins'],
    ['has other text behind it', `${DPA}Good night.`, 'has text outside of any message'],
  ])('that %s is named', async (_, file, reason) => {
    const { rejected, noted, error } = await read('message.txt', file);
    expect([...rejected, ...noted, error].join('\n')).toContain(reason);
  });
});
