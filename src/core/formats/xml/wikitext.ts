import { textOfHtml } from '../html/text';

/** Sections with which a wiki's article ends: what follows are lists of links. */
const END_SECTIONS = new RegExp(
  `^==+\\s*(?:${[
    'sources?|references|notes|external links?|further reading|see also|related (?:news|stories|articles)|sister links',
    'quellen?|einzelnachweise|weblinks|themenverwandte artikel|siehe auch|références|liens externes|voir aussi|articles connexes',
    'fuentes?|referencias|véase también|enlaces externos|noticias relacionadas|fonti?|note|collegamenti esterni|notizie correlate',
    'fontes?|referências|ver também|ligações externas|bronnen?|källor|źródł[oa]|zobacz też|linki zewnętrzne',
    'источники?|ссылки|примечания|см\\. также|джерел[ао]|посилання|извори?|източни(?:к|ци)|πηγ(?:ή|ές)|מקורות',
    'kaynak(?:ça|lar)?|lähteet|kilder|zdroje?|források?|surs[eă]|fonts|referències|(?:消息|新聞)?(?:来|來)源|參考(?:資料|文獻)?',
    '参考(?:资料|文献)?|出典|情報源|関連(?:記事)?|出處|外部(?:链接|連結|リンク)|相(?:关|關)新(?:闻|聞)|출처|각주|مصادر|المصادر|منابع',
  ].join('|')})\\s*==+\\s*$`,
  'im',
);

/** Links into these namespaces are no words of the sentence: pictures and categories. */
const SILENT_LINKS = new RegExp(
  `^\\s*(?:${[
    'file|image|media|datei|bild|fichier|archivo|imagen|immagine|ficheiro|arquivo|imagem|bestand|afbeelding|plik|grafika|fil|soubor',
    'fájl|tiedosto|dosya|fișier|fitxer|αρχείο|датотека|файл|изображение|зображення|文件|檔案|ファイル|画像|파일|ملف|پرونده|קובץ',
    'category|kategorie|catégorie|categoría|categoria|kategoria|kategori|kategória|luokka|categorie|κατηγορία|категорија',
    'категория|категорія|分类|分類|カテゴリ|분류|تصنيف|رده|קטגוריה|[a-z]{2,3}(?:-[a-z]{1,10}){0,2}(?<!mw)',
  ].join('|')})\\s*:`,
  'i',
);

/** Brackets nest no deeper in an article. */
const MAX_DEPTH = 40;

/**
 * The prose of an article in MediaWiki's markup (https://www.mediawiki.org/wiki/Help:Formatting), paragraphs with a blank
 * line between: without templates, tables, pictures, notes and headings, links as their words. `{{w|Article|words}}`, by
 * which Wikinews links to Wikipedia, is its words too. Sections of sources and links at the end are left out.
 */
export function textOfWikitext(wikitext: string): string {
  const prose = wikitext.slice(0, END_SECTIONS.exec(wikitext)?.index);
  const lines = expanded(withoutNotes(prose))
    .replace(/'{2,5}/g, '')
    .replace(/__[A-Z]+__/g, '')
    .split('\n')
    .map((line) => (/^=.*=\s*$/.test(line) ? '' : line.replace(/^(?:[*#:;]+|-{4,})\s*/, '\n')));
  return textOfHtml(`<p>${lines.join('\n').replace(/\n\s*\n/g, '<p>')}`);
}

/** Templates that say when an article was published, in the wikis of several languages. */
const DATE_TEMPLATE =
  /\{\{\s*(?:date|dateline|byline|fecha|data|datum|дата|published|veröffentlicht|publicado|日期|日付|날짜|датум|dato|dátum|päiväys|tarih|تاريخ|تاریخ|ημερομηνία)\s*\|([^{}]{1,300})\}\}/giu;

/** Categories of all articles of a day: `[[Kategorie:04.03.2019]]`. */
const DATE_CATEGORY =
  /\[\[\s*(?:categor(?:y|ie|ia|ía)|catégorie|kateg[oó]ri[ae]?|категори[яј]|категорія|分类|分類|カテゴリ|분류|تصنيف|رده|κατηγορία|luokka)\s*:\s*(\d[^[\]|]{4,28}[\d日]|\p{L}{3,12} \d{1,2},? \d{4})\]\]/giu;

/**
 * What the templates of a day hold, as it may be read: `March 4, 2019` of `{{date|March 4, 2019}}`, of
 * `{{byline|date=March 4, 2019|location=…}}`; of `{{fecha|4|3|2019}}` the parts joined; behind these the categories of a
 * day. `[]` for none.
 */
export function datesIn(wikitext: string): string[] {
  const categories = Array.from(wikitext.matchAll(DATE_CATEGORY), ([, name = '']) => name.trim());
  return [...datesInTemplates(wikitext), ...categories];
}

function datesInTemplates(wikitext: string): string[] {
  return [...wikitext.matchAll(DATE_TEMPLATE)].flatMap(([, inside = '']) => {
    const parts = inside.split('|').map((part) => part.trim());
    const named = parts.map((part) => /^(?:date|fecha|data|datum|дата)\s*=\s*(.+)$/iu.exec(part)?.[1] ?? '');
    const places = parts.filter((part) => !part.includes('='));
    return [...named, places[0] ?? '', places.join(' '), places.join('-'), places.join('.')].filter(
      (date) => date !== '',
    );
  });
}

/** Comments, notes and galleries go before all else: they may stand within brackets, unclosed ones to the end. */
function withoutNotes(wikitext: string): string {
  const inSmall = wikitext.replace(/<\/?[A-Z]{2,20}/gi, (tag) => tag.toLowerCase());
  const told = cut(inSmall, '<nowiki>', '</nowiki>', unmarked);
  const withoutEmpty = told.replace(/<ref(?:erences)?(?: [^<>]{0,200})?\/>/gi, '');
  return NO_PROSE.reduce(
    (text, name) => cut(text, `<${name}`, `</${name}>`),
    cut(withoutEmpty, '<!--', '-->'),
  );
}

/** Elements of which nothing is a sentence: notes, pictures, formulas, code. */
const NO_PROSE = [
  'references',
  'ref',
  'gallery',
  'imagemap',
  'timeline',
  'math',
  'chem',
  'score',
  'syntaxhighlight',
  'mapframe',
  'graph',
  'templatestyles',
];

/** The text with what stands between `begin` and `end` as `words` has it, else left out. */
function cut(text: string, begin: string, end: string, words: (inside: string) => string = () => ''): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, from)) {
    pieces.push(text.slice(from, at));
    const close = text.indexOf(end, at + begin.length);
    pieces.push(words(text.slice(at + begin.length, close === -1 ? undefined : close)));
    from = close === -1 ? text.length : close + end.length;
  }
  return pieces.join('') + text.slice(from);
}

/** With the signs of markup as references, which are read last of all. */
function unmarked(text: string): string {
  return text.replace(/[[\]{}|'*#:;=<>_~-]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

interface Bracket {
  readonly close: string;
  readonly words: (inside: string) => string;
}

const BRACKETS: ReadonlyMap<string, Bracket> = new Map([
  ['{{', { close: '}}', words: wordsOfTemplate }],
  ['{|', { close: '|}', words: () => '' }],
  ['[[', { close: ']]', words: wordsOfLink }],
  ['[', { close: ']', words: (inside) => inside.trim() }],
]);

/** The text with each bracket in the place of its words, inner ones first, in one pass. */
function expanded(wikitext: string): string {
  const open: { bracket: Bracket | null; text: string }[] = [{ bracket: null, text: '' }];
  const tokens = wikitext.split(/(\{\{|\}\}|\{\||\|\}(?!\})|\[\[|\]\]|\[https?:\/\/[^\s\]]*|\])/);
  for (const [at, found] of tokens.entries()) {
    let token = found;
    // Of three brackets the first closes what stands within a link or a picture
    if (token === ']]' && open.at(-1)!.bracket?.close === ']') {
      const { text } = open.pop()!;
      open.at(-1)!.text += text.trim();
      token = tokens[at + 1] === '' && tokens[at + 2] === ']' ? ']]' : ']';
      if (token === ']]') tokens[at + 2] = '';
    }
    const bracket = BRACKETS.get(token.startsWith('[http') ? '[' : token);
    const innermost = open.at(-1)!;
    if (bracket !== undefined && open.length <= MAX_DEPTH) {
      open.push({ bracket, text: '' });
    } else if (innermost.bracket?.close === token) {
      open.pop();
      open.at(-1)!.text += innermost.bracket.words(innermost.text);
    } else if (token === ']' || !/^(?:\}\}|\|\}|\]\])$/.test(token)) {
      innermost.text += token;
    }
  }
  // What is never closed: the words of a link stand, a template may be anything
  return open.map(({ bracket, text }) => (bracket === null || /\]/.test(bracket.close) ? text : '')).join('');
}

/** Signs of money, each with the templates that set it before an amount. */
const CURRENCIES: readonly (readonly [sign: string, names: string])[] = [
  ['$', '$'],
  ['US$', 'us$ usd'],
  ['£', '£ gbp'],
  ['€', '€ euro eur'],
  ['¥', '¥ jpy'],
  ['₹', 'inr'],
  ['A$', 'a$ aud'],
  ['C$', 'c$ cad'],
  ['₽', 'rub'],
];

/** Templates that stand for their words, by the place of these. */
const WORDS: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map([
  ...each('w wikipedia wp link lien', ([first = '', second = '']) => second || first),
  ...each('lang langue idioma язык', ([, second = '']) => second),
  ...each(
    'nowrap nobr s small big smaller smallcaps abbr tooltip sic formatnum num nombre unité-simple',
    ([first = '']) => first,
  ),
  ...each('convert cvt unité unité/2 unit unidad val', measure),
  ...each(
    'quote cquote blockquote bquote quotation pullquote cita cita2 citação citazione citation zitat цитата',
    ([first = '']) => `\n\n${first}\n\n`,
  ),
  ...each('frac fraction sfrac', fraction),
  ...each('flag flagu flagcountry', ([first = '']) => first),
  ...each('nb', (parts) => parts.join(' ')),
  ...each('1er', () => '1er'),
  ...CURRENCIES.flatMap(([sign, names]) => each(names, ([first = '']) => `${sign}${first}`)),
  ...each('ndash snd spaced_ndash –', () => ' – '),
  ...each('mdash —', () => ' — '),
  ...each('nbsp', () => ' '),
]);

function each(names: string, words: (parts: readonly string[]) => string) {
  return names.split(' ').map((name) => [name.replace('_', ' '), words] as const);
}

/** `{{frac|1|2}}` and `{{frac|3|1|2}}`, which is three and a half. */
function fraction(parts: readonly string[]): string {
  return [parts.slice(0, -2).join(' '), parts.slice(-2).join('/')].join(' ').trim();
}

/** `{{convert|40|m|ft}}` and `{{convert|40|to|50|km|mi}}`: the numbers and their unit. */
function measure(parts: readonly string[]): string {
  const isRange = /^(?:to|and|or|by|x|×|-|–|\+\/-)$/.test(parts[1] ?? '');
  return parts
    .slice(0, isRange ? 4 : 2)
    .join(' ')
    .trim();
}

function wordsOfTemplate(inside: string): string {
  const [name = '', ...parts] = inside.split('|').map((part) => part.trim());
  const places = parts.flatMap((part) => {
    const named = /^([\p{L}\d ]{1,20})=(.*)$/su.exec(part);
    return named === null
      ? [part]
      : /^(?:\d|text|quote|texto|текст)$/i.test(named[1]!.trim())
        ? [named[2]!.trim()]
        : [];
  });
  const folded = name.toLowerCase();
  if (/^lang-\w{2,}$/.test(folded)) return places[0] ?? '';
  if (folded.startsWith('formatnum:')) return name.slice('formatnum:'.length);
  return WORDS.get(folded)?.(places) ?? '';
}

function wordsOfLink(inside: string): string {
  if (SILENT_LINKS.test(inside)) return '';
  const [target, ...words] = inside.split('|');
  return words.at(-1)?.trim() || target!.replace(/^:?\w*:/, '').trim();
}
