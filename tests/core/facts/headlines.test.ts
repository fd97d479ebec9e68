import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { factsOf } from '../../../src/core/facts/facts';
import { textsOf } from './texts-of';

beforeAll(loadLanguages);

describe('a headline that runs into the first sentence is cut off before', () => {
  test.each([
    [
      'fr',
      'an opener behind a name',
      "Bill Gates fait l'éloge de Merkel ",
      'Dans une interview, Bill Gates a critiqué mardi le président américain Trump.',
    ],
    [
      'es',
      'an opener behind a name',
      'Frustran envío de droga a Costa Rica ',
      'En una empresa de Cali fue descubierto un cargamento con 29 kilos de cocaína.',
    ],
    [
      'es',
      'an article and a name, where words come again',
      'Italia cierra sus colegios hasta el 15 de marzo por el virus ',
      'El Gobierno italiano aprobó el miércoles el cierre de todos los colegios de Italia.',
    ],
    [
      'it',
      'a place in capitals',
      'I manifestanti difendono la Costituzione NUOVA DELHI: ',
      'Decine di persone hanno difeso mercoledì la Costituzione a Nuova Delhi.',
    ],
    [
      'ar',
      'a past verb',
      'مدبولي يترأس اجتماع مجلس الوزراء الأسبوعي ',
      'بدأ اجتماع مجلس الوزراء الأسبوعي برئاسة الدكتور مصطفي مدبولي رئيس الوزراء لمناقشة ملف فيروس كورونا.',
    ],
    [
      'zh',
      'an agency',
      '一名商人从监狱中释放怀俄明州卡斯珀（美联社）——',
      '一名上周性侵犯定罪被推翻的怀俄明州商人周三在卡斯珀出狱。',
    ],
    [
      'zh',
      'a line',
      '警方正在寻找劫匪\n',
      '佛罗里达州代托纳比奇警方周三希望一段视频可以帮助他们找到一名武装劫匪。',
    ],
  ])('%s: %s', (lang, _, headline, text) => expect(textsOf(lang, headline + text)).toEqual([text]));

  test('a place opens the text', () => {
    const text = 'Decine di persone hanno difeso mercoledì la Costituzione a Nuova Delhi.';
    expect(textsOf('it', `NUOVA DELHI: ${text}`)).toEqual([text]);
  });

  test('a later sentence keeps a name', () => {
    const later = 'La película Manuel En la playa ganó el martes en Lima 20 premios nacionales.';
    expect(textsOf('es', `Angela Merkel visitó el martes la ciudad de Bremen. ${later}`)).toContain(later);
  });

  test('a place before a small letter stays', () => {
    const text =
      'PHOENIX: desde que abrió sus puertas en mayo, 1.000 migrantes han pasado por el centro de Arizona.';
    expect(textsOf('es', text)).toEqual([text]);
    expect(textsOf('es', `La escuela se convirtió en refugio de migrantes ${text}`)).toEqual([text]);
  });
});

const factsUnder = (headline: string, lang: string, body: string): string[] =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline, lead: '', body },
    ...{ publisher: '', lang },
  }).map(({ text }) => text);

describe('nothing is cut off', () => {
  test.each([
    [
      'es',
      'before a capital',
      'La película Manuel En La Playa ganó el martes en Lima 20 premios nacionales.',
    ],
    ['es', 'within a name', 'El exministro Manuel Pizarro El Gallego ganó en Lima 20 de los 30 votos.'],
    [
      'es',
      'where a preposition leads to the name',
      'España aprobó el lunes ayudas para trabajadores de El Corte Inglés y otros 20 trabajadores con ayudas.',
    ],
    [
      'es',
      'where little comes again',
      'Iker Casillas regaló el martes a la ciudad gallega La Coruña 20 balones de oro.',
    ],
    [
      'ar',
      'behind the subject of a verb',
      'وزارة الصحة المصرية سجلت 20 حالة وفاة جديدة في القاهرة يوم الثلاثاء.',
    ],
    [
      'ar',
      'before an object',
      'الرئيس المصري عبد الفتاح السيسي استقبل الرئيس الفرنسي إيمانويل ماكرون في القاهرة يوم الثلاثاء.',
    ],
    [
      'ar',
      'within a clause',
      'قال وزير الخارجية المصري سامح شكري يوم السبت إن الشركة التي بدأت العمل في القاهرة باعت 20 سفينة.',
    ],
  ])('%s: %s', (lang, _, text) => expect(factsUnder('2020', lang, text)).toEqual([text]));
});

const WITHOUT_HEADLINE = [
  [
    'de',
    'Türkei wirft Deutschland Bruch des Abkommens vor Außenminister Mevlüt Cavusoglu wirft Deutschland Bruch des Abkommens vor.',
  ],
  [
    'fr',
    "Deutsche Telekom renégocie l'accord Sprint T-Mobile et Sprint ont reçu mardi un nouvel accord de Telekom.",
  ],
  ['ar', 'السيسي يستقبل رئيس فرنسا الرئيس عبد الفتاح السيسي يستقبل اليوم في القاهرة الرئيس الفرنسي ماكرون.'],
  ['zh', '国民议会批准翻修荒谬尼日利亚工会大会周三在阿布贾将国民议会的提议描述为荒谬。'],
] as const;

describe('a first sentence that tells twice what it tells', () => {
  test.each(WITHOUT_HEADLINE)('%s: is none where no headline stands above', (lang, body) =>
    expect(factsUnder('', lang, body)).toEqual([]),
  );

  test.each(WITHOUT_HEADLINE)('%s: is one below a headline of its own', (lang, body) =>
    expect(factsUnder('2020', lang, body)).toEqual([body]),
  );

  test.each([
    ['de', 'one word', 'Die Polizei in Bremen sprach am Dienstag mit der Polizei in Hamburg über 20 Fälle.'],
    ['es', 'a short name', 'Irán acusó el lunes a Israel de haber atacado una central nuclear de Irán.'],
    [
      'fr',
      'words in a quote',
      'Emmanuel Macron a dit mardi à Paris : « Macron est le nom de tous les Macron ».',
    ],
    [
      'fr',
      'small words',
      'Emmanuel Macron a parlé mardi de la réforme pendant une heure et dîné pendant une autre, après et encore après.',
    ],
    ['zh', 'three signs', '中国外交部发言人周三在北京表示，外交部将向外国记者开放。'],
  ])('%s: is one though %s come again', (lang, _, body) =>
    expect(factsUnder('', lang, body)).toEqual([body]),
  );

  test('a later sentence is one', () => {
    const later = WITHOUT_HEADLINE[0][1];
    expect(factsUnder('', 'de', `Angela Merkel besuchte am Dienstag Bremen. ${later}`)).toContain(later);
  });
});
