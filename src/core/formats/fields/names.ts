import type { Article } from '../../article';
import { type ColumnChoice, chosenFor } from './columns';

export type Field = keyof Article;

/**
 * What tables and objects of news call the parts of an article, the surest name first, as `foldedName` writes them: those
 * of standards (schema.org, ninjs, CSL, Dublin Core), of services (Media Cloud, news-please, wallabag, Pocket, Raindrop,
 * Zotero, the APIs of newspapers), and the words of other languages.
 */
const NAMES: { readonly [field in Field]: string } = {
  headline:
    'headline title articletitle newstitle headlinemain heading hed hl1 webtitle documenttitle posttitle storytitle itemtitle dctitle ' +
    'titel titre titulo titolo tytul titulek nadpis schlagzeile uberschrift rubrik kop titular encabezado manchete ' +
    'заголовок название назва 标题 標題 题目 タイトル 見出し 제목 العنوان عنوان baslık baslik name subject booktitle',
  body:
    'body fulltext bodytext bodyhtml articlebody articletext articlecontent maintext contenthtml contenttext text content contents ' +
    'fullcontent textcontent cleanedtext cleantext plaintext rawtext newscontent newsbody newstext postcontent storytext ' +
    'contentencoded paragraphs readablecontent story html ' +
    'volltext artikeltext inhalt beitrag contenu texte texteintegral contenido cuerpo texto conteudo corpo testo contenuto tekst ' +
    'tresc innehall brodtext inhoud obsah metin icerik текст полныйтекст содержание содержимое зміст 正文 内容 內容 全文 文本 本文 ' +
    '본문 내용 النص نص المحتوى article highlight',
  lead:
    'lead lede standfirst dek subtitle summary abstract abstractnote description descriptiontext trailtext leadparagraph snippet ' +
    'excerpt intro teaser selection metadescription ' +
    'vorspann zusammenfassung beschreibung chapo chapeau resume resumen resumo entradilla descripcion descricao sommario riassunto ' +
    'descrizione streszczenie opis ingress beskrivning samenvatting ozet аннотация анонс лид описание 摘要 导语 概要 要約 요약 المقدمة الملخص',
  url:
    'url link permalink canonicalurl articleurl weburl externalurl originalurl resolvedurl pageurl documenturl newsurl sourceurl ' +
    'webpage mainentityofpage givenurl address href uri adresse enlace lien direccion endereco indirizzo ссылка адрес ' +
    '链接 网址 連結 網址 リンク 링크 الرابط رابط',
  date:
    'date published publishedat publisheddate publisheddatetime publishdate publishtime publishedon publishedtime publishedutc publicationdate ' +
    'datepublished datepublish datepublication pubdate pubtime webpublicationdate firstpublished firstpublishedat issued dateissued ' +
    'releasedate articledate newsdate storydate postdate documentdate seendate firstcreated contentcreated versioncreated day ' +
    'datetime timestamp time ' +
    'datum erscheinungsdatum veroffentlicht veroffentlichungsdatum veroffentlichtam publikationsdatum datedepublication dateparution ' +
    'publiele fecha fechadepublicacion fechapublicacion publicado data datadepublicacao datapublicacao datadipubblicazione ' +
    'datapubblicazione datapublikacji publiceringsdatum publicatiedatum tarih yayıntarihi yayintarihi дата датапубликации ' +
    'опубликовано датапублікації 日期 发布时间 发布日期 發佈日期 时间 日付 公開日 날짜 게시일 التاريخ تاريخ تاريخالنشر ' +
    'datecreated createdat created dateadded timeadded addedat saveddate savedat savedon highlightedat datemodified updatedat modified',
  publisher:
    'publisher publishername publishedby publication publicationname publicationtitle newspaper outlet medianame containertitle journal ' +
    'copyrightholder source sourcename sitename feedtitle provider medium newssource website site sourcedomain domain domainname hostname ' +
    'quelle zeitung herausgeber verlag journaltitle editeur editeurs fuente periodico diario fonte jornal giornale testata editore ' +
    'zrodło wydawca kalla tidning bron krant kaynak gazete источник издание сми газета джерело 来源 來源 媒体 媒體 出典 출처 매체 언론사 المصدر مصدر',
  lang: 'lang language inlanguage languagecode locale sprache langue idioma lingua jezyk sprak taal dil язык мова 语言 語言 言語 언어 اللغة',
  id: 'id guid articleid uuid identifier storiesid documentid docid itemid key',
};

const KNOWN: ReadonlyMap<Field, readonly string[]> = new Map(
  Object.entries(NAMES).map(([field, names]) => [field as Field, names.split(/\s+/)]),
);

/** Letters and digits of a name alone, in lower case and without marks: `Published-At` and `publishedAt` are one. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Which of the names are which part of an article: the places of all that may be it, the surest first; parts that none
 * names are missing. What was chosen by hand for such names goes before.
 */
export function placesOf(
  names: readonly string[],
  choices: readonly ColumnChoice[] = [],
): ReadonlyMap<Field, readonly number[]> {
  const folded = names.map(foldedName);
  const chosen = chosenFor(names, choices);
  const taken = new Set(Object.values(chosen));
  const found = new Map<Field, readonly number[]>();
  for (const [field, known] of KNOWN) {
    const column = chosen[field];
    if (column === '') continue; // it has none
    const places =
      column === undefined
        ? known.map((name) => folded.indexOf(name)).filter((place) => !taken.has(names[place]?.trim() ?? ''))
        : [names.findIndex((name) => name.trim() === column)];
    const there = places.filter((place) => place >= 0);
    if (there.length > 0) found.set(field, there);
  }
  return found;
}
