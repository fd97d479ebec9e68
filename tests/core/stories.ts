/** An invented story in one language: as an archive has it, as another paper tells it, and a story of something else. */
export interface Story {
  readonly lang: string;
  readonly article: readonly [headline: string, body: string];
  readonly page: readonly [headline: string, text: string];
  readonly unrelated: readonly [headline: string, text: string];
}

/** In every language that the analysis promises, own writing of the same two events. */
export const STORIES: readonly Story[] = [
  {
    lang: 'en',
    article: [
      'Dam at Karlstrand holds after record rain, mayor Ingrid Solvang says',
      'The dam above Karlstrand has held after two days of record rain, mayor Ingrid Solvang said on Tuesday. The river Vellan rose to 6.4 metres, and 1,200 people spent the night in the sports hall. Engineers opened all four gates of the dam on Monday evening. Solvang asked the government of Norland for help with repairs.',
    ],
    page: [
      'Karlstrand families return home as the Vellan falls',
      'Families who had fled the flood in Karlstrand went home on Thursday, when the river Vellan fell below five metres. Some 1,200 people had slept in the sports hall while engineers opened the gates of the dam. Mayor Ingrid Solvang said that repairs would take until autumn and thanked the government of Norland.',
    ],
    unrelated: [
      'Young violinist wins first prize in Ashford',
      'A violinist of nineteen years won the first prize of the competition in Ashford on Sunday. The jury praised her playing of Brahms, and the audience stood for ten minutes. She will give concerts in eleven cities next winter, the organisers said.',
    ],
  },
  {
    lang: 'ru',
    article: [
      'Плотина у Карлстранда выдержала рекордные дожди, заявила мэр Ингрид Сольванг',
      'Плотина выше Карлстранда выдержала двухдневные рекордные дожди, сообщила во вторник мэр Ингрид Сольванг. Река Веллан поднялась до 6,4 метра, и 1200 жителей провели ночь в спортивном зале. Инженеры открыли все четыре затвора плотины в понедельник вечером. Сольванг попросила правительство Норландии помочь с ремонтом.',
    ],
    page: [
      'Жители Карлстранда возвращаются домой: вода в Веллане спадает',
      'Семьи, которые бежали от наводнения в Карлстранде, вернулись домой в четверг, когда река Веллан опустилась ниже пяти метров. Около 1200 жителей ночевали в спортивном зале, пока инженеры открывали затворы плотины. Мэр Ингрид Сольванг сказала, что ремонт продлится до осени, и поблагодарила правительство Норландии.',
    ],
    unrelated: [
      'Юная скрипачка получила первую премию в Эшфорде',
      'Девятнадцатилетняя скрипачка получила в воскресенье первую премию конкурса в Эшфорде. Жюри похвалило исполнение Брамса, и публика аплодировала стоя десять минут. Следующей зимой она даст концерты в одиннадцати городах, рассказали организаторы.',
    ],
  },
  {
    lang: 'uk',
    article: [
      'Гребля біля Карлстранда витримала рекордні дощі, каже мерка Інгрід Сольванг',
      'Гребля вище Карлстранда витримала дводенні рекордні дощі, повідомила у вівторок мерка Інгрід Сольванг. Річка Веллан піднялася до 6,4 метра, і 1200 мешканців провели ніч у спортивній залі. Інженери відкрили всі чотири затвори греблі у понеділок увечері. Сольванг попросила уряд Норландії допомогти з ремонтом.',
    ],
    page: [
      'Мешканці Карлстранда повертаються додому: вода у Веллані спадає',
      'Родини, які втекли від повені в Карлстранді, повернулися додому в четвер, коли річка Веллан опустилася нижче п’яти метрів. Близько 1200 мешканців ночували у спортивній залі, доки інженери відкривали затвори греблі. Мерка Інгрід Сольванг сказала, що ремонт триватиме до осені, і подякувала уряду Норландії.',
    ],
    unrelated: [
      'Юна скрипалька здобула першу премію в Ешфорді',
      'Дев’ятнадцятирічна скрипалька здобула в неділю першу премію конкурсу в Ешфорді. Журі похвалило виконання Брамса, і публіка аплодувала стоячи десять хвилин. Наступної зими вона дасть концерти в одинадцяти містах, розповіли організатори.',
    ],
  },
  {
    lang: 'de',
    article: [
      'Damm bei Karlstrand hält dem Rekordregen stand, sagt Bürgermeisterin Ingrid Solvang',
      'Der Damm oberhalb von Karlstrand hat zwei Tagen Rekordregen standgehalten, sagte Bürgermeisterin Ingrid Solvang am Dienstag. Der Fluss Vellan stieg auf 6,4 Meter, und 1200 Menschen verbrachten die Nacht in der Sporthalle. Ingenieure öffneten am Montagabend alle vier Schleusen des Damms. Solvang bat die Regierung von Norland um Hilfe bei den Reparaturen.',
    ],
    page: [
      'Familien kehren nach Karlstrand zurück, der Vellan fällt',
      'Familien, die vor dem Hochwasser in Karlstrand geflohen waren, kehrten am Donnerstag heim, als der Fluss Vellan unter fünf Meter fiel. Rund 1200 Menschen hatten in der Sporthalle geschlafen, während Ingenieure die Schleusen des Damms öffneten. Bürgermeisterin Ingrid Solvang sagte, die Reparaturen dauerten bis zum Herbst, und dankte der Regierung von Norland.',
    ],
    unrelated: [
      'Junge Geigerin gewinnt den ersten Preis in Ashford',
      'Eine neunzehnjährige Geigerin hat am Sonntag den ersten Preis des Wettbewerbs in Ashford gewonnen. Die Jury lobte ihr Spiel der Werke von Brahms, und das Publikum stand zehn Minuten lang. Im nächsten Winter gibt sie Konzerte in elf Städten, teilten die Veranstalter mit.',
    ],
  },
  {
    lang: 'fr',
    article: [
      'Le barrage de Karlstrand résiste à des pluies record, selon la maire Ingrid Solvang',
      'Le barrage en amont de Karlstrand a résisté à deux jours de pluies record, a déclaré mardi la maire Ingrid Solvang. La rivière Vellan a atteint 6,4 mètres et 1 200 habitants ont passé la nuit dans le gymnase. Les ingénieurs ont ouvert lundi soir les quatre vannes du barrage. Solvang a demandé l’aide du gouvernement de Norland pour les réparations.',
    ],
    page: [
      'Les familles de Karlstrand rentrent chez elles, la Vellan baisse',
      'Les familles qui avaient fui la crue à Karlstrand sont rentrées jeudi, quand la rivière Vellan est passée sous les cinq mètres. Quelque 1 200 habitants avaient dormi dans le gymnase pendant que les ingénieurs ouvraient les vannes du barrage. La maire Ingrid Solvang a dit que les réparations dureraient jusqu’à l’automne et a remercié le gouvernement de Norland.',
    ],
    unrelated: [
      'Une jeune violoniste remporte le premier prix à Ashford',
      'Une violoniste de dix-neuf ans a remporté dimanche le premier prix du concours d’Ashford. Le jury a salué son interprétation de Brahms et le public est resté debout dix minutes. Elle donnera l’hiver prochain des concerts dans onze villes, ont annoncé les organisateurs.',
    ],
  },
  {
    lang: 'es',
    article: [
      'La presa de Karlstrand resiste lluvias récord, dice la alcaldesa Ingrid Solvang',
      'La presa situada sobre Karlstrand ha resistido dos días de lluvias récord, dijo el martes la alcaldesa Ingrid Solvang. El río Vellan subió hasta 6,4 metros y 1.200 vecinos pasaron la noche en el polideportivo. Los ingenieros abrieron el lunes por la noche las cuatro compuertas de la presa. Solvang pidió ayuda al gobierno de Norland para las reparaciones.',
    ],
    page: [
      'Las familias de Karlstrand vuelven a casa mientras baja el Vellan',
      'Las familias que habían huido de la inundación en Karlstrand volvieron el jueves, cuando el río Vellan bajó de los cinco metros. Unos 1.200 vecinos habían dormido en el polideportivo mientras los ingenieros abrían las compuertas de la presa. La alcaldesa Ingrid Solvang dijo que las reparaciones durarán hasta el otoño y dio las gracias al gobierno de Norland.',
    ],
    unrelated: [
      'Una joven violinista gana el primer premio en Ashford',
      'Una violinista de diecinueve años ganó el domingo el primer premio del concurso de Ashford. El jurado elogió su interpretación de Brahms y el público estuvo diez minutos en pie. El próximo invierno dará conciertos en once ciudades, informaron los organizadores.',
    ],
  },
  {
    lang: 'it',
    article: [
      'La diga di Karlstrand regge alle piogge record, dice la sindaca Ingrid Solvang',
      'La diga sopra Karlstrand ha retto a due giorni di piogge record, ha detto martedì la sindaca Ingrid Solvang. Il fiume Vellan è salito a 6,4 metri e 1.200 abitanti hanno passato la notte nel palazzetto dello sport. Gli ingegneri hanno aperto lunedì sera tutte e quattro le paratoie della diga. Solvang ha chiesto al governo di Norland un aiuto per le riparazioni.',
    ],
    page: [
      'Le famiglie di Karlstrand tornano a casa, il Vellan si abbassa',
      'Le famiglie fuggite dall’alluvione a Karlstrand sono tornate giovedì, quando il fiume Vellan è sceso sotto i cinque metri. Circa 1.200 abitanti avevano dormito nel palazzetto dello sport mentre gli ingegneri aprivano le paratoie della diga. La sindaca Ingrid Solvang ha detto che le riparazioni dureranno fino all’autunno e ha ringraziato il governo di Norland.',
    ],
    unrelated: [
      'Giovane violinista vince il primo premio ad Ashford',
      'Una violinista di diciannove anni ha vinto domenica il primo premio del concorso di Ashford. La giuria ha lodato la sua interpretazione di Brahms e il pubblico è rimasto in piedi dieci minuti. Il prossimo inverno terrà concerti in undici città, hanno annunciato gli organizzatori.',
    ],
  },
  {
    lang: 'pt',
    article: [
      'Barragem de Karlstrand resiste a chuvas recorde, diz a prefeita Ingrid Solvang',
      'A barragem acima de Karlstrand resistiu a dois dias de chuvas recorde, disse na terça-feira a prefeita Ingrid Solvang. O rio Vellan subiu a 6,4 metros e 1.200 moradores passaram a noite no ginásio. Os engenheiros abriram na segunda-feira à noite as quatro comportas da barragem. Solvang pediu ajuda ao governo de Norland para os reparos.',
    ],
    page: [
      'Famílias de Karlstrand voltam para casa e o Vellan baixa',
      'As famílias que fugiram da enchente em Karlstrand voltaram na quinta-feira, quando o rio Vellan ficou abaixo de cinco metros. Cerca de 1.200 moradores tinham dormido no ginásio enquanto os engenheiros abriam as comportas da barragem. A prefeita Ingrid Solvang disse que os reparos vão durar até o outono e agradeceu ao governo de Norland.',
    ],
    unrelated: [
      'Jovem violinista ganha o primeiro prêmio em Ashford',
      'Uma violinista de dezenove anos ganhou no domingo o primeiro prêmio do concurso de Ashford. O júri elogiou a sua interpretação de Brahms e o público aplaudiu de pé durante dez minutos. No próximo inverno ela dará concertos em onze cidades, informaram os organizadores.',
    ],
  },
  {
    lang: 'ar',
    article: [
      'سد كارلستراند يصمد أمام أمطار قياسية بحسب رئيسة البلدية إنغريد سولفانغ',
      'صمد السد الواقع فوق مدينة كارلستراند بعد يومين من الأمطار القياسية، كما قالت رئيسة البلدية إنغريد سولفانغ يوم الثلاثاء. ارتفع نهر فيلان إلى 6.4 أمتار وقضى 1200 شخص الليلة في الصالة الرياضية. فتح المهندسون بوابات السد الأربع مساء الاثنين. وطلبت سولفانغ من حكومة نورلاند المساعدة في الإصلاحات.',
    ],
    page: [
      'عائلات كارلستراند تعود إلى بيوتها مع انخفاض نهر فيلان',
      'عادت العائلات التي فرت من الفيضان في مدينة كارلستراند يوم الخميس بعد أن انخفض نهر فيلان إلى أقل من خمسة أمتار. وكان نحو 1200 شخص قد ناموا في الصالة الرياضية بينما فتح المهندسون بوابات السد. وقالت رئيسة البلدية إنغريد سولفانغ إن الإصلاحات ستستمر حتى الخريف وشكرت حكومة نورلاند.',
    ],
    unrelated: [
      'عازفة كمان شابة تفوز بالجائزة الأولى في أشفورد',
      'فازت عازفة كمان في التاسعة عشرة من عمرها يوم الأحد بالجائزة الأولى في مسابقة أشفورد. وأشادت لجنة التحكيم بعزفها لأعمال برامز ووقف الجمهور عشر دقائق. وستقدم حفلات في إحدى عشرة مدينة في الشتاء المقبل كما أعلن المنظمون.',
    ],
  },
  {
    lang: 'zh',
    article: [
      '卡尔斯特兰大坝经受住创纪录暴雨，市长英格丽德·索尔旺如是说',
      '市长英格丽德·索尔旺星期二表示，卡尔斯特兰上游的大坝在两天创纪录的暴雨之后安然无恙。维兰河水位上涨到6.4米，1200名居民在体育馆过夜。工程师星期一晚上打开了大坝的全部四道闸门。索尔旺请求诺尔兰政府帮助维修。',
    ],
    page: [
      '维兰河水位下降，卡尔斯特兰居民陆续回家',
      '在卡尔斯特兰躲避洪水的家庭星期四返回家中，维兰河水位已降到五米以下。此前约1200名居民睡在体育馆，工程师打开了大坝的闸门。市长英格丽德·索尔旺说，维修将持续到秋天，并感谢诺尔兰政府。',
    ],
    unrelated: [
      '年轻小提琴手在阿什福德获得一等奖',
      '一位十九岁的小提琴手星期日在阿什福德的比赛中获得一等奖。评委称赞她演奏的勃拉姆斯作品，观众起立鼓掌十分钟。主办方说，明年冬天她将在十一座城市举行音乐会。',
    ],
  },
  {
    lang: 'ja',
    article: [
      'カールストランドのダム、記録的な豪雨に耐える　イングリッド・ソルバング市長',
      'カールストランドの上流にあるダムは、二日間続いた記録的な豪雨に耐えたと、イングリッド・ソルバング市長が火曜日に発表した。ベラン川の水位は6.4メートルまで上がり、住民1200人が体育館で一夜を過ごした。技術者は月曜日の夜、ダムの四つの水門をすべて開けた。ソルバング市長はノルランド政府に修理への支援を求めた。',
    ],
    page: [
      'ベラン川の水位下がる　カールストランドの住民が帰宅',
      'カールストランドで洪水を逃れた家族は、ベラン川の水位が五メートルを下回った木曜日に帰宅した。技術者がダムの水門を開ける間、およそ1200人の住民が体育館で眠った。イングリッド・ソルバング市長は、修理は秋まで続くと述べ、ノルランド政府に感謝した。',
    ],
    unrelated: [
      '若いバイオリニストがアシュフォードで一位に',
      '十九歳のバイオリニストが日曜日、アシュフォードのコンクールで一位になった。審査員はブラームスの演奏をほめ、聴衆は十分間立って拍手を送った。来年の冬には十一の都市で演奏会を開くと主催者は述べた。',
    ],
  },
];
