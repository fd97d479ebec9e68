/**
 * The last paragraph that WordPress adds to each entry of a feed, in the words of its translations: `The post X appeared
 * first on Y.`
 */
const APPEARED_FIRST = new RegExp(
  `^(?:${[
    'The post .{1,300} appeared first on ',
    'Der Beitrag .{1,300} erschien zuerst auf ',
    "L['’]article .{1,300} est apparu en premier sur ",
    'La entrada .{1,300} (?:se publicó primero en|apareció primero en) ',
    "L['’]articolo .{1,300} (?:proviene da|sembra essere il primo su) ",
    'O post .{1,300} (?:apareceu primeiro em|aparece primeiro no|apareceu primeiro no) ',
    'O conteúdo .{1,300} (?:aparece|apareceu) primeiro em ',
    'Het bericht .{1,300} verscheen eerst op ',
    'Artykuł .{1,300} pochodzi z serwisu ',
    'Inlägget .{1,300} dök först upp på ',
    'Indlægget .{1,300} blev først udgivet på ',
    'Innlegget .{1,300} dukket først opp på ',
    'Příspěvek .{1,300} pochází z ',
    '(?:Сообщение|Запись) .{1,300} (?:появились сначала на|впервые появилась) ',
    "Запис .{1,300} (?:спершу|вперше) з[’']яв[^ ]{1,6} (?:на )?",
    'ظهرت المقالة .{1,300} أول[اًأ]{1,3} على ',
    '.{1,300} yazısı ilk önce ',
    '.{1,300}最先出现在',
    '.{1,300} was originally published in .{1,300} on Medium, where people are ',
    '投稿 ?.{1,300} ?は ?.{1,200} ?に最初に表示されました',
  ].join('|')})[^\\n]{0,200}$`,
  'i',
);

/** A link to the rest, behind a sentence or where the text was cut: `… Continue reading The title →`. */
const TO_THE_REST =
  /(?:(?<=[.!?…\])”"»]) |\n\n)(?:(?:Continue reading|Read (?:the )?(?:more|full (?:article|story))|Weiterlesen|Lire la suite|Leer más|Continua a leggere|Leia mais|Читать далее|Lees (?:meer|verder)|Czytaj (?:dalej|więcej))(?:[^.!?\n]{0,200} (?:→|»|›|&raquo;)| ?(?:→|»|›|…|\.{3}))?)$/i;

/** Neither is longer. */
const MAX_TAIL_CHARS = 700;

/** The text of a feed's entry without what the software of the site adds behind each: where else it stands, and a link to the rest. */
export function withoutFeedTail(text: string): string {
  const last = text.lastIndexOf('\n\n');
  const isAdded = text.length - last <= MAX_TAIL_CHARS && APPEARED_FIRST.test(text.slice(last + 2));
  const told = isAdded && last >= 0 ? text.slice(0, last).trimEnd() : text;
  const from = Math.max(0, told.length - MAX_TAIL_CHARS);
  return told.slice(0, from) + told.slice(from).replace(TO_THE_REST, '');
}
