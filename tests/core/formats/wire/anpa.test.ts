import { describe, expect, test } from 'vitest';
import { readKinds as read } from '../sources';

const FIRST =
  'ORRIN BAY, Hallow (AP) _ The council decided on Thursday to end the night ferry to Hallow Island.';
const SECOND = "``We carried nine people,'' said Marta Quill.";
const BODY = `${FIRST}\n\n${SECOND}`;
const HEADLINE = 'Council ends night ferry to island';

const SUMMARY =
  'The island has had a ferry at night for two winters, which nurses and bakers came to rely on, and loses it in May.';

const SIGNED = `\x16\x16\x01W2870\x1fasian-\r\nf l\x13\x11BC-LT--Hallow-Ferry     03-14 0049\r\n\x02^BC-LT--Hallow-Ferry,466<\r\n^${HEADLINE}<\r\n^AP Photo XNP101, XNP102<\r\n^Eds: With AP Photos.<\r\n^By ANN LUND=\r\n^Associated Press=\r\n\t   ${FIRST}\r\n\r\n\t   ${SECOND}\r\n \r\n\r\n\x03AP-WF-03-14-24 1509GMT<\r\n\x04\r\n`;
const STRIPPED = SIGNED.replace(/[\x01-\x04\x16]/g, '').replace(/[\x11\x13\x1f]/g, ' ');
const article = { headline: HEADLINE, body: BODY, date: '2024-03-14', publisher: 'AP' };

describe('a message in ANPA 1312', () => {
  test.each([
    ['between its control characters', SIGNED, article],
    ['saved without them', STRIPPED, article],
    [
      'that has a keyword and no headline',
      SIGNED.replace(/\^Council[\s\S]*Press=\r\n/, ''),
      { ...article, headline: '' },
    ],
    ['with a headline over two lines', SIGNED.replace('night ferry', 'night\r\nferry'), article],
    [
      'of one paragraph, wrapped',
      SIGNED.replace(
        `\t   ${FIRST}\r\n\r\n\t   ${SECOND}`,
        `\t   ${FIRST.replace('on Thursday ', 'on Thursday\r\n')}`,
      ),
      { ...article, body: FIRST },
    ],
    [
      'that sums itself up above its text, with a note in brackets',
      SIGNED.replace('^Eds: With AP Photos.<', `^(Eds: Minor edits.)<\r\n^${SUMMARY}<`),
      { ...article, lead: SUMMARY },
    ],
    [
      'for a later day, with notes in brackets above its headline',
      SIGNED.replace(`^${HEADLINE}<`, `^$adv17<\r\n^For release Sunday<\r\n^(Washn)<\r\n^${HEADLINE}<`),
      article,
    ],
    [
      'that is a list, with two marks on a line',
      SIGNED.replace('^BC-LT--Hallow-Ferry,466<', '^*9006< ^BC-LT--Hallow-Ferry,466<').replace(
        /\^AP Photo[\s\S]*\x03/,
        '^Council ends ferry\r\n^Bridge closed by wind\r\n\r\n\x03',
      ),
      { ...article, body: 'Council ends ferry\n\nBridge closed by wind' },
    ],
    [
      'with a second, short line above its text and a rule within it',
      SIGNED.replace('^Eds: With AP Photos.<', '^Ferry<').replace(SECOND, `___\r\n\r\n\t   ${SECOND}`),
      { ...article, lead: '' },
    ],
    [
      'of another agency, with a line between paragraphs that the cursor begins',
      SIGNED.replace('(AP)', '(Scripps)')
        .replace(SECOND, `^Stormy nights<\r\n\t   ${SECOND}`)
        .replace('\x03AP-WF', '\x03SH-WF'),
      {
        ...article,
        publisher: 'Scripps',
        body: `${FIRST.replace('(AP)', '(Scripps)')}\n\nStormy nights\n\n${SECOND}`,
      },
    ],
  ])('%s is read', async (_, file, expected) => {
    const { articles, rejected, noted, error } = await read('wire.tst', file);
    expect({ articles, rejected, noted, error }).toMatchObject({
      articles: [expected],
      rejected: [],
      noted: [],
      error: '',
    });
  });

  test.each([SIGNED, STRIPPED])('is one of several in a file: %.12j', async (message) => {
    const { articles, noted } = await read('wire.tst', message + message.replace('Council', 'Board'));
    expect(articles.map(({ headline }) => headline)).toEqual([
      HEADLINE,
      HEADLINE.replace('Council', 'Board'),
    ]);
    expect(noted).toEqual([]);
  });

  test.each([
    ['has a second line that is none', SIGNED.replace('03-14 0049', ''), 'does not begin with a header'],
    ['has no text', SIGNED.replace(/\x02[\s\S]*\x03/, '\x02\x03'), 'is a message without a text'],
    [
      'has nothing below its headline',
      SIGNED.replace(/\t[\s\S]*?\x03/, '\x03'),
      'has no text below its headline',
    ],
    ['is cut off', SIGNED.slice(0, SIGNED.indexOf(SECOND)), 'does not end: the message is cut off'],
    ['says no day', SIGNED.replace('03-14-24', '03-14'), 'says no day that is understood'],
    [
      'says a day that no month has',
      SIGNED.replace('03-14-24', '02-31-24'),
      'says no day that is understood',
    ],
  ])('that %s is named', async (_, file, reason) => {
    const { rejected, noted, error } = await read('wire.tst', file);
    expect([...rejected, ...noted, error].join('\n')).toContain(reason);
  });
});

describe('a message between ZCZC and NNNN', () => {
  const RELEASE = `   ZCZC AAP\n%MNETALL MFI MGD\n$J\n:\n:${HEADLINE}\n*X\nTue 14 March 2024\n\n${FIRST}\n\n${SECOND}\n\nNNNN\n`;
  const CODED = `ZCZC4521/SXA\nXCI24063003458_SXA_QBXB\nU CRO S0A QBXB\n${HEADLINE}\n   (ANSA) - ORRIN, 14 MAR - ${FIRST}\n\n     LUN\n2024-03-14 12:30\n\nS0A QBXB\nNNNN\n`;

  test.each([
    ['with marks', RELEASE, { headline: HEADLINE, body: BODY, date: '2024-03-14', publisher: 'AP' }],
    ['with a keyword and a headline', RELEASE.replace(':\n', '^Quay\n'), { headline: 'Quay', body: BODY }],
    [
      'with codes',
      CODED,
      {
        headline: HEADLINE,
        body: `(ANSA) - ORRIN, 14 MAR - ${FIRST}`,
        date: '2024-03-14',
        publisher: 'ANSA',
      },
    ],
    [
      'with the version where an agency may stand',
      CODED.replace('(ANSA) - ', '(URGENT) - '),
      { headline: HEADLINE, publisher: '' },
    ],
    [
      'of an agency that has a code only',
      RELEASE.replace('(AP) _ ', '- '),
      { headline: HEADLINE, publisher: 'AAP' },
    ],
    [
      'with a day and an agency before its first sentence',
      `ZCZC\nPRI GEN NAT\n.ORRIN DEL12\nFERRY\n${HEADLINE}\nOrrin Bay, Mar 14 (PTI) The council ends it.\nNNNN\n`,
      { headline: HEADLINE, body: 'Orrin Bay, Mar 14 (PTI) The council ends it.', publisher: 'PTI' },
    ],
    [
      'in Bulgarian',
      'ZCZC\nBTA 123\nМорски транспорт\n\nОрин, 14 март (БТА) - Съветът реши.\n\n14-03-2024\nNNNN\n',
      { headline: 'Морски транспорт', publisher: 'БТА', date: '2024-03-14' },
    ],
    [
      'with a time of sending, and a day in its first sentence',
      `ZCZC\n^Quay\n14 March 2024 was the last night on which the ferry sailed.\n\n142322 GMT Mar 24\nNNNN\n`,
      { body: '14 March 2024 was the last night on which the ferry sailed.', date: '2024-03-14' },
    ],
    [
      'with many lines in capitals',
      'ZCZC\nA1\nB2\nC3\nD4\nE5\nFERRY ENDS\n\nTHE COUNCIL ENDS IT.\nNNNN\n',
      { headline: 'FERRY ENDS', body: 'THE COUNCIL ENDS IT.' },
    ],
    [
      'with a short headline in capitals',
      'ZCZC\nPRI GEN NAT\n.ORRIN FGN12\n\nFERRY ENDS\n\nOrrin Bay, Mar 14 (PTI) The council ends it.\nNNNN\n',
      { headline: 'FERRY ENDS', body: 'Orrin Bay, Mar 14 (PTI) The council ends it.', publisher: 'PTI' },
    ],
    [
      'in capitals throughout, short',
      'ZCZC\nA1\nFERRY ENDS\n\nTHE COUNCIL ENDS IT.\n\nWORK BEGINS IN SPRING.\nNNNN\n',
      { headline: 'FERRY ENDS', body: 'THE COUNCIL ENDS IT.\n\nWORK BEGINS IN SPRING.' },
    ],
    [
      'with a keyword of two words above its headline',
      `ZCZC\nQUAY FERRY\n${HEADLINE}\nOrrin Bay, Mar 14 (PTI) The council ends it.\nNNNN\n`,
      { headline: HEADLINE, body: 'Orrin Bay, Mar 14 (PTI) The council ends it.' },
    ],
    [
      'with codes alone above its text',
      'ZCZC\nPRI GEN NAT\nU CRO S0A QBXB\n.ORRIN BAYSIDE\nQUAY-FERRY\nOrrin Bay, Mar 14 (PTI) The council ends it.\nNNNN\n',
      { headline: '', body: 'Orrin Bay, Mar 14 (PTI) The council ends it.' },
    ],
    [
      'with its text alone',
      `ZCZC\n${FIRST}\n\n${SECOND}\nNNNN`,
      { headline: '', body: BODY, date: '', publisher: 'AP' },
    ],
  ])('%s is read', async (_, file, expected) => {
    const { articles, rejected, error } = await read('m.txt', file);
    expect({ articles, rejected, error }).toMatchObject({ articles: [expected], rejected: [], error: '' });
  });

  test.each([
    ['is empty', 'ZCZC AAP\nNNNN\n', 'is a message without a text'],
    ['holds codes alone', 'ZCZC AAP\n%MNETALL\n$J\n*X\nNNNN\n', 'is a message without a text'],
    ['does not end', RELEASE.replace('NNNN', ''), 'does not end: the message is cut off'],
    ['says no day', RELEASE.replace('Tue 14 March 2024', ''), 'says no day that is understood'],
    ['has more behind it', `${RELEASE}Good night.`, 'has text outside of any message'],
  ])('that %s is named', async (_, file, reason) => {
    const { rejected, noted, error } = await read('m.txt', file);
    expect([...rejected, ...noted, error].join('\n')).toContain(reason);
  });
});
