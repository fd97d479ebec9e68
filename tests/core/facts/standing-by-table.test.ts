import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../../src/core/annotate/language';
import { factsOf } from '../../../src/core/facts/facts';

beforeAll(loadLanguages);

const textsOf = (lang: string, ...sentences: string[]): string[] =>
  factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', body: sentences.join(' ') },
    ...{ publisher: '', lang },
  }).map(({ text }) => text);

describe('a sentence of another language is no fact when', () => {
  test.each([
    ['de', 'its subject is bare', 'Das Duo schlug laut Polizei in Bremen ein Fenster ein und floh.'],
    ['de', 'it links back', 'Urlauber müssen in Frankreich daher mit höheren Preisen rechnen als bisher.'],
    ['de', 'that is its subject', 'Das berichtete die Statistik Austria am Donnerstag in einer Mitteilung.'],
    [
      'fr',
      'its subject is bare',
      "Les députés ont voté mardi à Paris contre la réforme, selon l'agence AFP.",
    ],
    [
      'fr',
      'it points back',
      'Fidèle à cette tactique, Emmanuel Macron a dénoncé jeudi à Paris ses adversaires.',
    ],
    [
      'es',
      'its subject is bare',
      'La familia fue escoltada el lunes hasta la frontera con Chile por agentes.',
    ],
    [
      'es',
      'its subject is left out',
      'Añadió que de los 220 casos activos en Venezuela 98 están en hospitales.',
    ],
    ['es', 'its writer speaks', 'Solo puedo dar las gracias a las personas de Chile que han ayudado ayer.'],
    [
      'it',
      'its subject is left out',
      'Non ha paura di Tyson Fury e vuole essere campione del mondo nel 2020.',
    ],
    ['ar', 'nobody is named who speaks', 'وأوضح أن الشركة باعت في مصر ثلاثة ملايين طن من القمح عام 2019.'],
    [
      'de',
      'it speaks of what was told',
      'Eine Sprecherin der Commerzbank in Frankfurt kommentierte den Bericht nicht.',
    ],
    [
      'de',
      'an age names again',
      'Die Polizei nahm den 31-Jährigen am Dienstag in einer Wohnung in Bremen fest.',
    ],
    [
      'de',
      'that is its subject',
      '„Das darf in Deutschland nicht aus dem Blick geraten“, sagte Friedrich Merz am Montag.',
    ],
    [
      'es',
      'it points back late',
      'El gobierno del Reino Unido empezará el lunes a dar a los pacientes este esteroide.',
    ],
    [
      'es',
      'its subject is left out',
      'En el caso de una violación, implementarán las sanciones correspondientes ya mañana.',
    ],
    ['es', 'it adds', 'Arturo Zaldívar también dijo el martes en México que la corrupción ha bajado un 3 %.'],
    [
      'es',
      'its subject ends at a comma',
      'El delantero colombiano, quien fue nominado en Bélgica en 2019, marcó tres goles.',
    ],
    [
      'fr',
      'its number is told before',
      'Le tribunal de Dresde a condamné lundi les huit hommes, a annoncé le parquet.',
    ],
    [
      'fr',
      'a source is told before',
      'Ces travaux ont coûté 3 millions à Marrakech, affirme la même source mardi.',
    ],
    [
      'it',
      'its owner is told before',
      'Per la loro richiesta i dipendenti di 12 mulini hanno protestato nel Punjab.',
    ],
    [
      'ru',
      'it speaks of what was told',
      'Представители полиции заявили, что инцидент произошел сразу после полуночи.',
    ],
    ['zh', 'it speaks of what was told', '警方仍在波特兰调查，但相信嫌疑人周三走近商店并开始打人。'],
    ['zh', 'a point ends no sentence', '消防员周三在美国洛杉矶市的酒店外救出三名患者 20205 W. Ventura Blvd.'],
    [
      'ar',
      'it is a list',
      'دينا فؤاد ، محمد عز ، أشرف زكي ، محمود حجازي ، إيهاب فهمي ، راندا البحيري ، هاجر أحمد.',
    ],
    ['fr', 'nobody comes before its pronoun', 'Avec la hausse des températures, il dégèle vite à Iakoutsk.'],
    ['de', 'nobody comes before its pronoun', 'Im vergangenen Jahr nahm er in London den Preis entgegen.'],
    [
      'de',
      'its pronoun is not its subject',
      'Der Verdächtige Stephan Ernst soll ihn im Jahr 2016 in Kassel niedergestochen haben.',
    ],
    ['de', 'it speaks to its reader', 'Mit etwas Glück gewinnen Sie in Bremen 20.000 Euro für Ihre Küche.'],
    ['it', 'who said so is left out', '«Le vendite sono scese del 10 % in Italia nel 2019», ha aggiunto.'],
    ['es', 'who said so is left out', '"Las ventas bajaron un 10 % en Chile durante 2019", añadió.'],
    ['zh', 'a bare noun is its subject', '动物园周三早些时候在 Facebook 上写道，大猩猩 Kidogo 还活着。'],
    ['ru', 'it points back', 'Сестры Батма, по словам свидетелей, были замешаны в этом деле в Марракеше.'],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([]);
  });
});

describe('a sentence of another language is a fact when', () => {
  test.each([
    ['de', 'there is one of it', 'Die Polizei nahm in Hamburg am Dienstag neun Personen fest.'],
    ['ar', 'who speaks is named', 'وأوضح المهندس محمد هلال أن الشركة باعت في مصر ثلاثة ملايين طن عام 2019.'],
    ['de', 'a time is pointed to', 'In dieser Woche trafen sich in Berlin die Minister von 27 Staaten.'],
    ['fr', 'a name tells which', 'Le ministre Bruno Le Maire a annoncé mardi à Paris une taxe de 3 %.'],
    ['fr', 'a name behind does', 'Le ministre délégué au numérique, Éric Caire, a présenté mardi un plan.'],
    ['ru', 'a name behind does', 'Министр обороны Линда Рейнольдс отправила во вторник четыре вертолета.'],
    [
      'de',
      'an acronym does',
      'Der US-Kongress hat am Dienstag Hilfen von zwei Billionen Dollar beschlossen.',
    ],
    ['de', 'a clause does', 'Die Menschen, die am Montag in Bremen streikten, fordern 3 Prozent mehr Lohn.'],
    ['it', 'a clause does', 'Le condizioni che hanno alimentato gli incendi torneranno sabato a Sydney.'],
    [
      'es',
      'a day is counted from one',
      'Bryce Gowdy murió en Atlanta días antes de inscribirse en la escuela.',
    ],
    ['es', 'it tells of whom', 'Un hombre atacó en Guadalajara a cinco personas, entre ellas una mujer.'],
    [
      'de',
      'who told so is named',
      'Wie die Polizei in Bremen mitteilte, wurden am Dienstag neun Personen verletzt.',
    ],
    [
      'de',
      'nouns have capitals',
      'Bei Vox sahen am Dienstag 0,67 Millionen Zuschauer den Film mit Bruce Willis.',
    ],
    [
      'fr',
      'blanks group thousands',
      'Selon une étude de plus de 50 000 nuits, Paris coûte 8 % de plus en mai.',
    ],
    ['zh', 'blanks surround figures', '该市之外，2019 年 12 月 27 日，泰国迎来了第 3900 万位游客。'.slice(5)],
    ['zh', 'signs only look alike', '安特维长老说，纪律和努力工作应该成为加纳每个公民的态度。'],
    [
      'ru',
      'a dash is its verb',
      'Даффилд — деревня в Дербишире на берегу реки Дервент, с населением 5000 человек.',
    ],
    ['es', 'a genitive does', 'El gobierno de Chile aprobó el martes tres millones de euros para escuelas.'],
  ])('%s: %s', (lang, _why, sentence) => {
    expect(textsOf(lang, sentence)).toEqual([sentence]);
  });
});

describe('a fact of another language begins behind', () => {
  test.each([
    [
      'a headline and its gap',
      'es',
      'Italia cierra sus colegios por el virus  ',
      'El Gobierno italiano aprobó el miércoles el cierre de todos los colegios de Italia.',
    ],
    [
      'a headline and its line',
      'fr',
      'Justin Bieber interprète une chanson\n',
      'Le chanteur Justin Bieber a interprété une chanson avec James Corden à Londres.',
    ],
    [
      'a headline printed twice',
      'de',
      'Britischer Spendensammler wird Ritter Britischer Spendensammler wird Ritter ',
      'Tom Moore hat in Bedford rund 30 Millionen Pfund für Krankenhäuser gesammelt.',
    ],
    [
      'a headline and a dateline',
      'es',
      'Vendedores sin apoyos en Culiacán CULIACÁN.- ',
      'El bloque de los vendedores de Culiacán pidió el lunes tres millones de pesos.',
    ],
    [
      'a headline before a capital preposition',
      'ru',
      'США одобрили новый препарат для лечения рака ',
      'По данным компании Merck, ведомство США одобрило во вторник препарат от рака.',
    ],
    [
      'a headline that is told again',
      'de',
      'Sony sagt Messe wegen des Virus ab - Multimedia ',
      'Sony hat am Montag seine Teilnahme an einer Messe in Barcelona abgesagt.',
    ],
    [
      'a headline that is told again',
      'es',
      'Guadalajara registra cuatro hermanos heridos tras riña ',
      'Cuatro hermanos resultaron lesionados en una riña familiar en el municipio de Guadalajara.',
    ],
    [
      'a headline before a verb of saying',
      'ar',
      'ارتفاع سعر الدولار يؤثر على تسعير السيارات ',
      'أكد شادي ريان، رئيس مجلس إدارة الشركة المصرية للسيارات، أن الدولار أثر على الأسعار عام 2019.',
    ],
    ['a heading', 'zh', '家庭津贴 ', '魁北克的新家庭津贴将于一月生效，比政府最初承诺的时间提前两年。'],
    [
      'a headline and its dateline in capitals',
      'ru',
      'Компания предлагает подачки правительству штата НЬЮ-ДЕЛИ: ',
      'Государственная компания NTPC во вторник предложила купить 300 МВт энергии в Индии.',
    ],
    [
      'a credit',
      'es',
      '(Foto: Romain Blanquart) ',
      'Un soldado de Michigan fue identificado 69 años después de la Guerra de Corea.',
    ],
    [
      'a connective before a name',
      'es',
      'Sin embargo, ',
      'Nicolás Maduro anunció el lunes en Caracas un plan de tres millones de euros.',
    ],
    [
      'a connective before a name',
      'ru',
      'Кроме того, ',
      'Владимир Путин подписал в понедельник в Москве закон о бюджете на 2020 год.',
    ],
    ['a connective', 'zh', '此外，', '德国总理默克尔周二在柏林宣布了三百万欧元的援助计划。'],
    [
      'a headline before a capital article',
      'it',
      'Nuovo accordo per la spiaggia di Elkhorn ',
      'Il comune di Elkhorn ha votato martedì a favore di un contratto di tre anni.',
    ],
  ])('%s', (_what, lang, headline, sentence) => {
    expect(textsOf(lang, headline + sentence)).toEqual([sentence]);
  });
});

describe('what names nobody', () => {
  const named = 'Ministerin Anna Berger kündigte am Dienstag in Bremen Hilfen von drei Millionen Euro an.';
  const vague = 'Familien mit Kindern mussten in der Krise auf vieles verzichten und lange warten.';

  test('is left out where another sentence names somebody', () => {
    expect(textsOf('de', vague, named)).toEqual([named]);
  });

  test('is shown where nothing else is', () => {
    expect(textsOf('de', vague)).toEqual([vague]);
  });

  test.each([
    ['de', 'a country at the beginning', 'Italien und Frankreich werben für gemeinsame Anleihen.'],
    ['de', 'two capitals', 'Am Mittwoch warnte die Sprecherin Tine Droste vor vollen Kliniken.'],
    ['zh', 'a name written by its sound', '克洛布查尔对记者表示，团结的力量大于分裂的力量。'],
    ['ar', 'an adjective of a country', 'يصنع مصنع صغير ثمانين ألف تابوت من البلوط للسوق الفرنسية كل عام.'],
  ])('%s: %s names', (lang, _what, sentence) => {
    const other = {
      de: vague,
      zh: '许多家庭在危机中不得不放弃很多东西并等待很久。',
      ar: 'اضطر كثير من الأسر إلى الانتظار طويلا خلال الأزمة بسبب نقص المواد.',
    }[lang]!;
    expect(textsOf(lang, other, sentence)).toContain(sentence);
  });
});

test('words that lead to a source are no speaker', () => {
  const [fact] = factsOf({
    ...{ id: '1', url: '', date: '2020-03-18', headline: '', lead: '', publisher: '', lang: 'zh' },
    body: '根据印度气象局（IMD）的说法，“直到 1 月 4 日，孟买市将不会出现寒潮，气温将进一步上升”。',
  });
  expect(fact?.quote?.speakerText ?? '').not.toContain('根据');
});
