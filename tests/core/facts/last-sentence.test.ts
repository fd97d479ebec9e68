import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { textsOf } from './texts-of';

beforeAll(loadLanguages);

const FIRST = 'Angela Merkel besuchte am Dienstag Bremen. ';
const LAST =
  'Die Regierungschefs von Polen, Ungarn, Tschechien und der Slowakei sprachen am Mittwoch mit Angela Merkel in Berlin über 20 Hilfspläne';

describe("a text's last sentence without a stop", () => {
  test('is a fact', () => expect(textsOf('de', FIRST + LAST)).toContain(LAST));

  test('is one of Chinese that is shorter', () => {
    const last =
      '联合国安理会在2018年警告说，阿卜耶伊和苏丹边界沿线局势继续对国际和平构成严重威胁，并呼吁两国取得具体进展';
    expect(textsOf('zh', `土耳其政府周三在安卡拉宣布实施宵禁。${last}`)).toContain(last);
  });

  test.each([
    [
      'as short as a headline',
      'Angela Merkel sprach am Mittwoch mit Viktor Orban in Berlin über 20 Hilfspläne',
    ],
    ['without figure and day', LAST.replace(' am Mittwoch', '').replace('20 ', '')],
    ['cut off behind a small word', `${LAST} und`],
    ['with its agency', `${LAST} (dpa)`],
    ['with who made it', `${LAST} ©Reuters`],
    ['with an address', `${LAST} auf bremen.de in Bremen`],
  ])('is none %s', (_, last) => expect(textsOf('de', FIRST + last)).not.toContain(last));

  test('is none where more stands behind', () =>
    expect(textsOf('de', `${FIRST}${LAST}\n\nAngela Merkel besuchte am Dienstag Hamburg.`)).not.toContain(
      LAST,
    ));
});
