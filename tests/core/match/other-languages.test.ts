import { expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { deflate, inflate } from '../../../src/build/deflate';
import { otherStatisticsTable, statisticsTable } from '../../../src/build/language-table';
import { openActors } from '../../../src/core/actors/table';
import { openArchive } from '../../../src/core/archive/archive';
import { openStatistics, sourceOfStatistics } from '../../../src/core/archive/language-statistics';
import type { Page } from '../../../src/core/article';
import type { Related } from '../../../src/core/context';
import { relatedTo } from '../../../src/core/match/related';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';

const english = openStatistics(statisticsTable());
const others = sourceOfStatistics(async (language) => otherStatisticsTable(language));
const actors = openActors(actorsTable(), topicsTable());

interface Told {
  readonly lang: string;
  readonly headline: string;
  readonly text: string;
}

/** What an archive of the one text shows on a page with the other, both undated. */
async function shownOn(page: Told, archived: Told): Promise<Related[]> {
  const { headline, text: body, lang } = archived;
  const article = { id: '1', url: '', date: '', headline, lead: '', body, publisher: '', lang };
  const pack = await openPack(bytesSource(await packArchive([article], { deflate })), inflate);
  const shown: Page = { url: 'https://a.example/1', canonical: '', date: '', publisher: '', ...page };
  return relatedTo(shown, openArchive([pack], english, actors, others));
}

const pairOf = (lang: string, a: readonly [string, string], b: readonly [string, string]): [Told, Told] => [
  { lang, headline: a[0], text: a[1] },
  { lang, headline: b[0], text: b[1] },
];

const GERMAN = pairOf(
  'de',
  [
    'Brücke über die Elbe bei Tangermünde nach Kollision gesperrt',
    'Ein Frachtschiff hat am Dienstagmorgen einen Pfeiler der Elbbrücke bei Tangermünde gerammt. Die Brücke ist seitdem für den Verkehr gesperrt. Der Kapitän des Schiffes „Saale III“ hatte nach Angaben der Wasserschutzpolizei die Kontrolle über das Ruder verloren. Verletzt wurde niemand. Statiker des Landes prüfen den Pfeiler, Landrat Uwe Kessler rechnet mit einer Sperrung von mindestens zwei Wochen. Pendler müssen über Hämerten ausweichen.',
  ],
  [
    'Frachter rammt Elbbrücke: Tangermünde wochenlang ohne Querung',
    'Nach dem Zusammenstoß des Frachtschiffs „Saale III“ mit der Elbbrücke bei Tangermünde bleibt die Brücke länger gesperrt. Landrat Uwe Kessler sprach am Mittwoch von mindestens zwei Wochen. Statiker fanden Risse in einem Pfeiler. Die Wasserschutzpolizei ermittelt gegen den Kapitän, der die Kontrolle über das Ruder verloren haben soll. Pendler fahren derzeit den Umweg über Hämerten, die Bahn setzt zusätzliche Züge ein.',
  ],
);

const CHINESE = pairOf(
  'zh',
  [
    '长江三桥货船撞击桥墩 大桥暂时封闭',
    '周二早晨，一艘名为“江顺九号”的货船撞上了长江三桥的一个桥墩，大桥随即封闭，车辆无法通行。海事部门表示，船长称舵机失灵，事故没有造成人员受伤。交通局局长王建华说，工程师正在检查桥墩，大桥至少要封闭两周，市民需要绕行二桥。',
  ],
  [
    '江顺九号撞桥事故：长江三桥至少封闭两周',
    '货船“江顺九号”撞上长江三桥之后，大桥周三仍然封闭。交通局局长王建华表示，工程师在桥墩上发现裂缝，大桥至少还要封闭两周。海事部门正在调查船长的说法，他称当时舵机失灵。市民目前绕行二桥，公交公司增加了班次。',
  ],
);

const ARABIC = pairOf(
  'ar',
  [
    'إغلاق جسر النيل في أسوان بعد اصطدام سفينة شحن',
    'اصطدمت سفينة شحن صباح الثلاثاء بإحدى دعامات جسر النيل في أسوان، وأغلق الجسر أمام حركة المرور. وقالت شرطة المسطحات المائية إن قبطان السفينة فقد السيطرة على الدفة. ولم يصب أحد في الحادث. ويفحص المهندسون الدعامة، ويتوقع المحافظ مصطفى كامل إغلاق الجسر أسبوعين على الأقل.',
  ],
  [
    'سفينة الشحن التي صدمت جسر أسوان: الإغلاق يستمر أسبوعين',
    'بعد اصطدام سفينة الشحن بجسر النيل في أسوان يبقى الجسر مغلقا. وقال المحافظ مصطفى كامل يوم الأربعاء إن الإغلاق سيستمر أسبوعين على الأقل بعد أن وجد المهندسون شقوقا في الدعامة. وتحقق شرطة المسطحات المائية مع القبطان الذي فقد السيطرة على الدفة.',
  ],
);

const POLISH = pairOf(
  'pl',
  [
    'Statek uderzył w most na Wiśle pod Tczewem',
    'Statek towarowy „Odra III” uderzył we wtorek rano w filar mostu na Wiśle pod Tczewem. Most zamknięto dla ruchu. Kapitan statku stracił kontrolę nad sterem, poinformowała policja wodna. Nikt nie został ranny. Inżynierowie badają filar, starosta Marek Wolski spodziewa się, że most będzie zamknięty co najmniej dwa tygodnie.',
  ],
  [
    'Tczewski most zamknięty na dwa tygodnie po uderzeniu statku',
    'Po zderzeniu statku towarowego „Odra III” z filarem wiślanego mostu w Tczewie przeprawa pozostaje zamknięta. Starosta Marek Wolski mówił w środę o co najmniej dwóch tygodniach. Inżynierowie znaleźli pęknięcia filaru. Policja wodna przesłuchuje kapitana, który miał stracić kontrolę nad sterem.',
  ],
);

const TURKISH = pairOf(
  'tr',
  [
    "Kargo gemisi Çanakkale'de köprünün ayağına çarptı",
    "Bir kargo gemisi salı sabahı Çanakkale'de Sarıçay Köprüsü'nün ayağına çarptı. Köprü trafiğe kapatıldı. Sahil güvenlik, 'Ege Yıldızı' gemisinin kaptanının dümen kontrolünü kaybettiğini bildirdi. Olayda yaralanan olmadı. Mühendisler köprünün ayağını inceliyor, belediye başkanı Murat Ersoy köprünün en az iki hafta kapalı kalacağını söyledi.",
  ],
  [
    'Sarıçay Köprüsü gemi kazasından sonra iki hafta kapalı',
    "'Ege Yıldızı' adlı kargo gemisinin çarpmasının ardından Çanakkale'deki Sarıçay Köprüsü çarşamba günü de kapalıydı. Belediye başkanı Murat Ersoy en az iki haftadan söz etti. Mühendisler köprü ayağında çatlaklar buldu. Sahil güvenlik, dümenin kontrolünü kaybeden kaptanın ifadesini alıyor.",
  ],
);

const ALL = [
  ['German', GERMAN],
  ['Chinese', CHINESE],
  ['Arabic', ARABIC],
  ['Polish', POLISH],
  ['Turkish', TURKISH],
] as const;

test('a report of another event of its place does not meet it', async () => {
  const [, [page]] = ALL[3];
  const other: Told = {
    lang: 'pl',
    headline: 'Tczew: szkoła otwiera nową halę sportową',
    text: 'We wtorek rano w Tczewie otwarto halę sportową szkoły podstawowej. Burmistrz przeciął wstęgę, uczniowie rozegrali pierwszy mecz siatkówki. Budowa trwała dwa lata i kosztowała dziewięć milionów złotych. Policja prosi kierowców, by na ulicy szkolnej zwolnili.',
  };
  expect(await shownOn(page, other)).toEqual([]);
});

test.each(ALL)('two reports of one event in one language meet: %s', async (_, [page, archived]) => {
  expect(await shownOn(page, archived)).toHaveLength(1);
});

test('German nouns are not told as shared names', async () => {
  const [related] = await shownOn(...GERMAN);
  const names = related!.why.names.join(' ');
  expect(names).toMatch(/Tangermünde|Kessler|Saale/);
  expect(names).not.toMatch(/\b(?:Wochen|Kontrolle|Brücke|Angaben|Verkehr)\b/);
});

test('pages that share a notice of consent do not match', async () => {
  const notice =
    'Um die Funktion unserer Website zu verbessern und die relevantesten Nachrichten und Werbung anzuzeigen, sammeln wir anonymisierte Informationen über Sie, unter anderem mit Cookies unserer Partner. Ausführliche Informationen zur Datenverarbeitung finden Sie in den Datenschutzrichtlinien. Eine Beschreibung der Technologien finden Sie in den Regeln der Cookies und des automatischen Logging. Indem Sie zustimmen, erklären Sie Ihr Einverständnis mit der Verarbeitung Ihrer personenbezogenen Daten.';
  const [page, archived] = pairOf(
    'de',
    ['Schweiz beschränkt Ausfuhr von Masken', notice],
    ['Rikschafahrer in Indien baut Waschbecken ein', notice],
  );
  expect(await shownOn(page, archived)).toEqual([]);
});
