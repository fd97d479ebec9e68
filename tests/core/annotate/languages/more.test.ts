import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, loadLanguages } from '../../../../src/core/annotate/language';
import { factsOf } from '../../../../src/core/facts/facts';
import { readingsOf } from './readings';

test('each table is one file and its name in the list', () => {
  const files = readdirSync('src/core/annotate/languages').map((file) => file.replace('.ts', ''));
  expect(files.sort()).toEqual([...LANGUAGES].sort());
});

readingsOf('it', '2020-03-18', {
  dates: [
    ['Il trattato fu firmato il 5 marzo 2019.', '2019-03-05'],
    ['La fiera si terrà dal 20 al 22 aprile 2020.', '2020-04-20/2020-04-22'],
    ['A gennaio 2017 la ditta si trasferì.', '2017-01'],
    ['Il ministro si è dimesso il 12 febbraio.', '2020-02-12'],
    ['Lunedì sono arrivati due testimoni.', '2020-03-16'],
    ['Domenica scorsa si è votato.', '2020-03-15'],
    ['Il processo inizia lunedì prossimo.', '2020-03-23'],
    ['La scuola ha chiuso ieri.', '2020-03-17'],
    ["L'anno scorso morirono 12 persone.", '2019'],
    ['La settimana scorsa i casi sono aumentati.', '2020-W11'],
    ['Il club nacque tre anni fa.', '2017'],
    ['Tra due settimane si decide.', '2020-W14'],
    ['Nel 2015 arrivarono in molti.', '2015'],
    ['Lo sciopero durò tre giorni.', 'P3D'],
  ],
  quantities: [
    ['Le vendite sono salite a 2,5 miliardi di euro.', '2500000000 EUR'],
    ["L'azione ha guadagnato il 4,75%.", '4.75 %'],
    ['Circa 1.200 persone sono arrivate.', '~1200 count'],
    ['Sono morte venticinque persone.', '25 count'],
    ['Oltre 15 mila case sono vuote.', '>15000 count'],
    ['La donna di 35 anni è morta.', '35 year'],
  ],
  quotes: [['"Abbiamo aspettato a lungo", ha detto Giuseppe Conte a Roma.', 'Giuseppe Conte']],
});

readingsOf('pt', '2020-03-18', {
  dates: [
    ['O tratado foi assinado em 5 de março de 2019.', '2019-03-05'],
    ['A feira será de 20 a 22 de abril de 2020.', '2020-04-20/2020-04-22'],
    ['Em janeiro de 2017 a firma mudou-se.', '2017-01'],
    ['O ministro saiu em 12 de fevereiro.', '2020-02-12'],
    ['Na segunda-feira chegaram duas testemunhas.', '2020-03-16'],
    ['O julgamento começa na próxima segunda-feira.', '2020-03-23'],
    ['A escola fechou ontem.', '2020-03-17'],
    ['No ano passado morreram 12 pessoas.', '2019'],
    ['Na semana passada os casos subiram.', '2020-W11'],
    ['O clube nasceu há três anos.', '2017'],
    ['A ponte abriu 20 anos atrás.', '2000'],
    ['Em 2015 vieram muitos.', '2015'],
  ],
  quantities: [
    ['As vendas subiram para 2,5 bilhões de euros.', '2500000000 EUR'],
    ['A obra custa R$ 300 milhões.', '300000000 BRL'],
    ['A ação subiu 4,75%.', '4.75 %'],
    ['Cerca de 1.200 pessoas vieram.', '~1200 count'],
    ['Morreram vinte e cinco pessoas.', '25 count'],
    ['Foram entregues 15 mil casas.', '15000 count'],
  ],
  quotes: [['"Esperamos muito tempo por isso", disse Jair Bolsonaro em Brasília.', 'Jair Bolsonaro']],
});

readingsOf('uk', '2020-03-18', {
  dates: [
    ['Договір підписано 5 березня 2019 року.', '2019-03-05'],
    ['Виставка відбудеться 20-22 квітня 2020 року.', '2020-04-20/2020-04-22'],
    ['У січні 2017 року фірма переїхала.', '2017-01'],
    ['Міністр пішов у відставку 12 лютого.', '2020-02-12'],
    ['У понеділок прийшли два свідки.', '2020-03-16'],
    ['Школу закрили вчора.', '2020-03-17'],
    ['Минулого року загинули 12 людей.', '2019'],
    ['Наступного тижня почнуться переговори.', '2020-W13'],
    ['Клуб засновано три роки тому.', '2017'],
    ['Через два тижні ухвалять рішення.', '2020-W14'],
    ['У 2015 році приїхало багато людей.', '2015'],
  ],
  quantities: [
    ['Виручка зросла до 2,5 млрд євро.', '2500000000 EUR'],
    ['Штраф становить 3 тисячі гривень.', '3000 UAH'],
    ['Акція подорожчала на 4,75%.', '4.75 %'],
    ['Близько 1200 людей прийшли.', '~1200 count'],
    ['Понад 650 солдатів поїхали.', '>650 count'],
  ],
  quotes: [['«Ми довго на це чекали», — заявив Володимир Зеленський у Києві.', 'Володимир Зеленський']],
});

readingsOf('ar', '2020-03-18', {
  dates: [
    ['وقعت المعاهدة في 5 مارس 2019.', '2019-03-05'],
    ['انتقلت الشركة في يناير 2017.', '2017-01'],
    ['استقال الوزير في 12 فبراير.', '2020-02-12'],
    ['اندلع الحريق في ٣ نوفمبر ٢٠١٩.', '2019-11-03'],
    ['وصل شاهدان يوم الاثنين.', '2020-03-16'],
    ['أغلقت المدرسة أمس.', '2020-03-17'],
    ['يجتمع المجلس اليوم.', '2020-03-18'],
    ['توفي 12 شخصا العام الماضي.', '2019'],
    ['ارتفعت الحالات الأسبوع الماضي.', '2020-W11'],
    ['تجرى الانتخابات العام المقبل.', '2021'],
    ['تأسس النادي قبل ثلاث سنوات.', '2017'],
    ['في عام 2015 وصل كثيرون.', '2015'],
  ],
  quantities: [
    ['بلغت المبيعات 2.5 مليار يورو.', '2500000000 EUR'],
    ['تكلف المشروع 300 مليون دولار أميركي.', '300000000 USD'],
    ['ارتفع السهم 4.75 بالمئة.', '4.75 %'],
    ['وصل نحو 1200 شخص.', '~1200 count'],
    ['قتل أكثر من 650 جنديا.', '>650 count'],
    ['بلغ السعر ١٢٩٬٩٠٠ جنيه مصري.', '129900 EGP'],
  ],
  quotes: [['قال الوزير سامح شكري: "لقد انتظرنا طويلا هذا القرار".', 'الوزير سامح شكري']],
});

readingsOf('ja', '2020-03-18', {
  dates: [
    ['条約は2019年3月5日に署名された。', '2019-03-05'],
    ['展示会は4月20日から22日に開かれる予定だ。', '2020-04-20/2020-04-22'],
    ['2017年1月に移転した。', '2017-01'],
    ['大臣は2月12日に辞任した。', '2020-02-12'],
    ['学校は昨日閉鎖された。', '2020-03-17'],
    ['昨年12月に感染が広がった。', '2019-12'],
    ['昨年は12人が死亡した。', '2019'],
    ['来年選挙が行われる。', '2021'],
    ['先週、感染者が増えた。', '2020-W11'],
    ['3年前に設立された。', '2017'],
    ['2030年までに削減する。', '2030'],
    ['ストライキは3日間続いた。', 'P3D'],
  ],
  quantities: [
    ['売上高は25億ユーロに増えた。', '2500000000 EUR'],
    ['事業費は3億ドルだ。', '300000000 USD'],
    ['株価は4.75%上昇した。', '4.75 %'],
    ['約1200人が参加した。', '~1200 count'],
    ['35歳の女性が死亡した。', '35 year'],
    ['予算は1兆5000億円だ。', '1500000000000 JPY'],
  ],
  quotes: [
    ['安倍晋三首相は「長い間この決定を待っていた」と述べた。', '安倍晋三首相'],
    ['安倍首相は10日、被害をもたらした台風について「災害に指定する」と表明した。', '安倍首相'],
    ['政府は劣勢だと主張したが、東京のアナリストは「能力を維持している」と指摘した。', '東京のアナリスト'],
  ],
});

describe('a sentence of another language is no fact when', () => {
  beforeAll(loadLanguages);
  const textsOf = (lang: string, body: string) =>
    factsOf({ id: '1', url: '', date: '', headline: '', lead: '', body, publisher: '', lang }).map(
      ({ text }) => text,
    );

  test.each([
    [
      'de',
      'Das Unternehmen meldete am Montag einen Verlust von 300 Millionen Euro.',
      'Das Unternehmen Siemens meldete am Montag einen Verlust von 300 Millionen Euro.',
    ],
    [
      'es',
      'Además, el gobierno de Chile anunció ayudas por 20 millones de dólares.',
      'El gobierno de Chile anunció ayudas por 20 millones de dólares.',
    ],
    [
      'fr',
      'Cette loi a été votée en mars par le Parlement de Norvège.',
      'La loi sur la pêche a été votée en mars par le Parlement de Norvège.',
    ],
    [
      'ru',
      'Он прибыл в Пекин с визитом во вторник, сообщили в Кремле.',
      'Владимир Путин прибыл в Пекин с визитом во вторник, сообщили в Кремле.',
    ],
    [
      'zh',
      '他周二抵达北京，对中国进行为期两天的国事访问。',
      '普京周二抵达北京，对中国进行为期两天的国事访问。',
    ],
    [
      'ja',
      '同社は来年4月に新しい工場を北海道に建設すると発表した。',
      'トヨタは来年4月に新しい工場を北海道に建設すると発表した。',
    ],
    [
      'ar',
      'وقال: "لقد انتظرنا طويلا هذا القرار المهم للبلاد في العاصمة".',
      'وقال الوزير سامح شكري: "لقد انتظرنا طويلا هذا القرار المهم للبلاد".',
    ],
  ])('it points back in %s, and is one when it names what it tells of', (lang, pointing, naming) => {
    expect(textsOf(lang, pointing)).toEqual([]);
    expect(textsOf(lang, naming)).toEqual([naming]);
  });
});
