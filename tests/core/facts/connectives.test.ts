import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { textsOf } from './texts-of';

beforeAll(loadLanguages);

describe('a connective is left out', () => {
  test.each([
    ['ar', 'كما ', 'أعلن رئيس الوزراء المصري مصطفى مدبولي يوم الثلاثاء إغلاق 20 مطارا في البلاد.'],
    ['ar', 'يذكر أن ', 'المطرب محمد رمضان باع 20 ألف تذكرة في القاهرة عام 2019.'],
    ['ar', 'ويشار إلى أن ', 'وزارة الصحة المصرية سجلت 20 حالة وفاة في القاهرة يوم الثلاثاء.'],
  ])('%s: %s', (lang, connective, text) => expect(textsOf(lang, connective + text)).toEqual([text]));

  test.each([
    ['ar', 'كما أن هناك 20 مطارا مغلقا في القاهرة والإسكندرية منذ يوم الثلاثاء.'],
    ['es', 'Sin embargo, la policía de Lima detuvo el martes a 20 personas en la plaza Mayor.'],
  ])('%s: never before what points back or a small letter: %s', (lang, text) =>
    expect(textsOf(lang, text)).toEqual([]),
  );
});

describe('a German demonstrative of the present time begins a fact', () => {
  test.each([
    'Diese Woche ließ Niederösterreich 250 Pflegekräfte aus Bulgarien und Rumänien einfliegen.',
    'Dieses Jahr will Volkswagen in Zwickau 100.000 Elektroautos bauen.',
    'Diesen Sonntag wählt Hamburg eine neue Bürgerschaft mit 121 Sitzen.',
  ])('%s', (text) => expect(textsOf('de', text)).toEqual([text]));

  test('not one of what was told', () =>
    expect(textsOf('de', 'Diese Wochenzeitung ließ Niederösterreich 2019 in Wien verbieten.')).toEqual([]));
});
