import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { textsOf } from './texts-of';

beforeAll(loadLanguages);

describe('no fact opens with', () => {
  test.each([
    ['es', 'a year told before', 'En aquel año España ganó a Holanda en Johannesburgo.'],
    ['fr', 'a year told before', 'Cette année-là, Renault a vendu deux millions de voitures.'],
    ['de', 'a day told before', 'An diesem Tag starben in Hamburg 315 Menschen durch die Sturmflut.'],
    ['de', 'a time told before', 'Damals regierte in Berlin Gerhard Schröder mit Joschka Fischer.'],
    ['it', 'a day told before', 'Quel giorno a Bologna morirono 85 persone per una bomba in stazione.'],
    ['pt', 'a year told before', 'Nesse ano, o Brasil exportou 80 milhões de toneladas de soja.'],
    ['pt', 'a reason told before', 'Com isso, o Brasil passa a ter 25 milhões de pobres, segundo o IBGE.'],
    ['pt', 'another place', 'Já na Amadora, em Lisboa, a PSP mandou parar um veículo.'],
    ['ru', 'a day told before', 'В этот день Владимир Путин посетил Севастополь и открыл памятник.'],
    ['ru', 'a year told before', 'В том году Россия добыла 500 млн тонн нефти.'],
    ['ru', 'a background', 'На таком фоне Украина попросила у МВФ 5 млрд долларов.'],
    ['ru', 'those just told of', 'Последние признаются, что об Иванове даже не слышали до поездки в Москву.'],
    [
      'ru',
      'what answers to it',
      'Соответствующий иск подали в Верховный суд Марий Эл два соперника Кислицына.',
    ],
    [
      'ru',
      'a meeting told before',
      'На совещании обсуждались вопросы обороны России и поставки газа Украине.',
    ],
    ['ru', 'an accident told before', 'После аварии водитель грузовика скрылся в сторону Рязани.'],
    ['uk', 'a day told before', 'Того дня Володимир Зеленський перебував у Парижі.'],
    ['uk', 'another of two', 'Іншим автомобілем керував 24-річний мешканець Київської області.'],
    ['uk', 'an accident told before', 'Внаслідок ДТП один водій загинув, а іншого госпіталізували в Києві.'],
    ['uk', 'the day before', 'Напередодні у Києві оприлюднили запис розмови Олексія Гончарука.'],
    [
      'uk',
      'whom nobody has named',
      'У понеділок, 1 грудня йому повідомлено у Полтаві про підозру за статтею 286.',
    ],
    [
      'uk',
      'who reacts to what was told',
      'Керівництво Національної поліції України одразу відреагувало на подію.',
    ],
    ['ar', 'a day told before', 'في ذلك اليوم زار الرئيس المصري السيسي مدينة الخرطوم.'],
    ['ar', 'who speaks, unnamed', 'وقالت الوزارة في بيان إن مصر تسلمت 3 ملايين جرعة من اللقاح يوم السبت.'],
    ['zh', 'an agreement told before', '根据协议，中国将在两年内购买2000亿美元的美国商品。'],
    ['zh', 'a crime told before', '抢劫案发生在12月13日下午，地点是北京市的珠宝店。'],
    ['zh', 'a question', '问：2019年中国驻外使领馆总数超过美国成为全球第一。'],
    ['ja', 'words that nobody says', '「歩行者をはねた感覚はなかった」と容疑を否認しているという。'],
    ['ja', 'police of a place untold', '県警は容疑を過失致死に切り替え、浜田恭一容疑者を詳しく調べる。'],
  ])('%s: %s: %s', (lang, _, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([]);
  });

  test('ja: a day told before: within the sentence too', () => {
    expect(textsOf('ja', '河合容疑者はこの日休みで、明石市内の店に向かう途中だった。')).toEqual([]);
  });

  test('ja: a subject that stood before: none within', () => {
    expect(textsOf('ja', '公明党の石田祝稔政調会長の質問に東京都内で答えた。')).toEqual([]);
  });

  test('zh: a notice of rights', () => {
    expect(textsOf('zh', '未经中国日报书面许可，不得复制、出版本网站上的内容。')).toEqual([]);
  });
});

describe('a fact opens with', () => {
  test.each([
    ['es', 'the present year', 'Este año España recibirá 80 millones de turistas, según Exceltur.'],
    ['fr', 'the present year', 'Cette année, Renault a vendu deux millions de voitures en Europe.'],
    ['pt', 'the present day', 'Neste domingo, Jair Bolsonaro visitou Brasília com Paulo Guedes.'],
    ['ru', 'the present year', 'В этом году Россия добыла 500 млн тонн нефти.'],
    ['ru', 'the present week', 'На этой неделе Владимир Путин посетил Севастополь.'],
    ['ru', 'the latest of something', 'Последние данные Росстата показали рост ВВП России на 2 процента.'],
    ['uk', 'the present year', 'Цього року Україна видобула 20 млрд кубометрів газу.'],
    ['ru', 'an accident that is new', 'В Подмосковье в воскресенье произошла авария, погибли три человека.'],
    ['ru', 'an accident of something named', 'После аварии на шахте в Кузбассе погибли три человека.'],
    ['uk', 'an explosion that is new', 'У центрі Харкова в суботу стався вибух.'],
    ['zh', 'the country of the paper', '我国在酒泉卫星发射中心成功将6颗卫星送入预定轨道。'],
    ['zh', 'an authority', '国家统计局1日公布，2月份中国制造业采购经理指数为35.7%。'],
    ['uk', 'a paragraph of law', 'У Прилуках розпочато розслідування за ч. 2 ст. 286 КК України.'],
    [
      'ru',
      'a paragraph of law',
      'Суд в Москве приговорил Ивана Петрова по ч. 2 ст. 286 УК РФ к пяти годам колонии.',
    ],
  ])('%s: %s: %s', (lang, _, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([sentence]);
  });
});

describe('what stands before a sentence without blanks is left out', () => {
  test.each([
    ['zh', 'a label', '【手机中国新闻】', '小米公司1月4日发布了移动电源3高配版，售价199元。'],
    ['zh', 'a dateline', '新华社北京12月16日电（记者韩洁、王优玲）', '中央经济工作会议16日在北京闭幕。'],
    ['zh', 'a dateline of names', '新华社北京12月16日（韩洁、王优玲）', '中央经济工作会议16日在北京闭幕。'],
    ['zh', 'an agency abroad', '迪拜（路透社）——', '也门分裂分子已退出执行11月协议的委员会。'],
    ['zh', 'an indent', '　　', '国家统计局1日公布，中国制造业指数为35.7%。'],
    ['ja', 'a dateline', '[東京 17日 ロイター] - ', '日銀は16日、金融政策決定会合を開いた。'],
    ['ja', 'a place', '【ワシントン＝共同】', 'トランプ米大統領は17日、記者団に1000ドルを支給すると述べた。'],
    ['ja', 'a bullet', '・', '菅官房長官は18日の会見で、緊急事態宣言を出す状況にはないと述べた。'],
  ])('%s: %s', (lang, _, mark, sentence) => {
    expect(textsOf(lang, mark + sentence)).toEqual([sentence]);
  });
});
