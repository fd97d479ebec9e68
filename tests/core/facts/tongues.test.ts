import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { textsOf } from './texts-of';

beforeAll(loadLanguages);

describe('a sentence of another language is no fact when', () => {
  test.each([
    [
      'de',
      'an age beside a noun names again',
      'Als angebliches Opfer wollte der Drogenabhängige (31) am Dienstag 2000 Euro vertuschen.',
    ],
    [
      'de',
      'a day is counted from one that was told',
      'Einen Tag zuvor hatten in Addis Abeba die Botschafter Bäume gepflanzt.',
    ],
    ['de', 'it is an example', 'Zum Beispiel lobte Anna Berger in Bremen am Dienstag die neue Regel.'],
    [
      'de',
      'its bare subject has a plural verb',
      'Die Sprechstunden finden am Dienstag in Bremen im Rathaus statt.',
    ],
    [
      'de',
      'it has victims of something',
      'Kanzler Sebastian Kurz wünschte den Opfern via Twitter am Dienstag viel Kraft.',
    ],
    [
      'de',
      'what ends like a verb is none',
      'Georg Kapsch, Präsident der Industrie, heute, Donnerstag, in einer ersten Reaktion.',
    ],
    ['es', 'the reader is asked', 'Conozca los museos de Madrid que en 2020 cuestan menos de 200 euros.'],
    [
      'es',
      'what was formed is left out',
      'Se formó en noviembre de 2019 en Chile con el objetivo de frenar la plaga.',
    ],
    ['es', 'its only verb is that of a clause', 'El espacio que ocupó en Coruña el antiguo Dolce Vita.'],
    [
      'fr',
      'the reader is told to',
      'Soyez à plein temps ou non, Paris versera 2 000 euros chaque mois en 2020.',
    ],
    [
      'fr',
      'he was asked before',
      "Interrogé sur l'accord de Hanoï, il a déclaré mardi que 130 000 cas existaient.",
    ],
    [
      'ru',
      'its bare noun was told before',
      'Кампания началась в ноябре 2018 года в Москве и привела к росту на 35 процентов.',
    ],
    [
      'zh',
      'he who said so is a pronoun',
      '“经济会增长百分之三”，他周二在北京的新闻发布会上对各国记者和企业代表说，会议将于2020年举行。',
    ],
    ['zh', 'it begins with and', '和 Northeast Fremont Street 目前在波特兰的所有方向都将关闭到2020年。'],
    [
      'ar',
      'who said so is a bare noun',
      'وقال الوزير إن الشركة باعت في مصر ثلاثة ملايين طن من القمح عام 2019.',
    ],
    [
      'es',
      'words were cut out of it',
      'La ciudad de Lima tiene una nueva le  e iniciar los procedimientos en 2020.',
    ],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([]);
  });
});

describe('a sentence of another language is a fact when', () => {
  test.each([
    [
      'es',
      'it opens with a time',
      'El mes pasado, la asociación Macau Staff pidió en Macao un aumento del 5 %.',
    ],
    [
      'de',
      'so gives the words to somebody',
      '„Die Tiere waren in Bremen teilweise bereits verwest“, so Martin Rey.',
    ],
    [
      'zh',
      'the city it points to is named in it',
      '洛杉矶市中心的数千人周三聚集在大公园参加该市最大的音乐会。',
    ],
    [
      'es',
      'its verb opens it',
      'Hay docenas de perros en adopción en los refugios de Los Ángeles desde 2019.',
    ],
    [
      'it',
      'it has a verb of the present',
      'I guadagni di HDFC e Infosys compensano nel 2019 le perdite di Reliance.',
    ],
    [
      'fr',
      'it has a verb of the present',
      'Les mesures de Berlin comprennent en 2020 des paiements de 300 euros par enfant.',
    ],
    [
      'ru',
      'a short participle is its verb',
      'Закон Оклахомы призван в 2020 году помочь людям без работы и жилья.',
    ],
    [
      'es',
      'the clause is not its only verb',
      'El espacio que ocupó Dolce Vita en Coruña abrirá de nuevo en 2020.',
    ],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([sentence]);
  });

  test.each([
    [
      'ar',
      'دعا الوزير سامح شكري في القاهرة إلى ضبط النفس.',
      'سجلت وزارة الصحة المغربية يوم السبت تسع حالات جديدة في الرباط.',
    ],
  ])('%s: no blank stands behind the stop before it', (lang, first, second) => {
    expect(textsOf(lang, first + second).sort()).toEqual([first, second].sort());
  });

  test('es: a name that opens a sentence names', () => {
    const other = 'Una familia con hijos tuvo que renunciar durante la crisis a todo.';
    const named = 'Zuloaga comenzó a contar los planes para la campaña con mucha energía.';
    expect(textsOf('es', `${other} ${named}`)).toEqual([named]);
  });
});

test('a later sentence begins behind the caption that ran into it', () => {
  const first = 'Regierungschef Abiy Ahmed reiste am Dienstag nach Äthiopien.';
  const told = 'Für einige Familien war es am Dienstag das erste Mal, dass sie nach Äthiopien reisten.';
  expect(textsOf('de', `${first} Auf dem Gelände der Botschaft in Addis Abeba ${told}`)).toContain(told);
});
