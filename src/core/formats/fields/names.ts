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
    'headline title resolvedtitle giventitle articletitle newstitle headlinemain heading pagetitle hed hl1 webtitle documenttitle posttitle storytitle itemtitle dctitle ' +
    'titel titre titulo titolo tytul titulek nadpis schlagzeile uberschrift rubrik kop titular encabezado manchete ' +
    'заголовок название назва 标题 標題 题目 タイトル 見出し 제목 العنوان عنوان baslık baslik head header headlines name subject booktitle ' +
    'storytitle overskrift otsikko τίτλος judul tiêuđề titlu cím naslov titulok títol antraštė virsraksts pealkiri заглавие наслов כותרת शीर्षक หัวข้อ ' +
    'tittel ' +
    'শিরোনাম headlinetext',
  body:
    'body fulltext bodytext bodyhtml articlebody articletext articlecontent articlehtml maintext contenthtml htmlcontent contenttext text content contents ' +
    'fullcontent textcontent artikel cleanedtext cleantext plaintext rawtext newscontent newsbody newstext postcontent storytext ' +
    'contentencoded contentelements components paragraphs readablecontent story html ' +
    'volltext artikeltext inhalt beitrag contenu texte texteintegral contenido cuerpo texto conteudo corpo testo contenuto tekst ' +
    'tresc innehall brodtext inhoud obsah metin icerik текст полныйтекст содержание содержимое зміст 正文 内容 內容 全文 文本 本文 ' +
    '본문 내용 النص نص المحتوى article highlight quote ordlyd ' +
    'storycontent brødtekst teksti κείμενο περιεχόμενο isi nộidung szöveg conținut besedilo tekstas teksts sisu съдържание תוכן טקסט متن เนื้อหา ' +
    'document contentmarkdown bodymarkdown markdown plaincontent bodycontent ocrtext ocreng ocr 內文 内文 सामग्री ' +
    'বিষয়বস্তু tailparagraphs news newsarticle',
  lead:
    'lead lede standfirst dek subtitle subhead summary abstract abstractnote description descriptiontext trailtext leadparagraph snippet ' +
    'excerpt shortdescription intro teaser selection metadescription ' +
    'untertitel unterzeile soustitre subtitulo sottotitolo undertitel underrubrik subheading subheadline vorspann zusammenfassung beschreibung chapo chapeau resume resumen resumo entradilla descripcion descricao sommario riassunto ' +
    'descrizione streszczenie opis ingress beskrivning samenvatting ozet аннотация анонс лид описание 描述 摘要 导语 概要 要約 요약 المقدمة الملخص ' +
    'openingtext hitsentence previewtext overview descriptionsummary preamble leadtext introtext bajada copete sumario perex desc anriss',
  url:
    'originallink url link permalink plink canonicalurl articleurl weburl externalurl originalurl originalarticleurl articlelink newslink storylink resolvedurl pageurl documenturl newsurl sourceurl ' +
    'webpage mainentityofpage givenurl canonical alternate address href uri adresse enlace lien direccion endereco indirizzo ссылка адрес ' +
    'lank посилання baglantı baglanti 链接 网址 連結 網址 リンク 링크 الرابط رابط ' +
    'storypermalink documentidentifier path odkaz linkki tautan σύνδεσμος קישור liênkết لینک poveznica povezava enllaç nuoroda saite adres връзка ' +
    'lenke ลิงก์ लिंक ' +
    'линк লিঙ্ক detailsweb shareurl loc weblink',
  date:
    'date firstpublishdate displaydate published publishedat publisheddate publisheddatetime publishdate publishtime publishedon publishedtime publishedutc publicationdate firstpublicationdate issuedate ' +
    'datepublished datepublish datepublication pubdate pubtime webpublicationdate firstpublished firstpublishedat issued dateissued ' +
    'releasedate articledate newsdate storydate postdate documentdate seendate firstcreated contentcreated versioncreated day ' +
    'datetime datetimestamp timestamp time ' +
    'datum erscheinungsdatum veroffentlicht veroffentlichungsdatum veroffentlichtam publikationsdatum datedepublication dateparution ' +
    'publiele fecha fechadepublicacion fechapublicacion publicado data datadepublicacao datapublicacao datadipubblicazione ' +
    'datapubblicazione datapublikacji publiceringsdatum publicatiedatum tarih yayıntarihi yayintarihi дата датапубликации ' +
    'опубликовано датапублікації 日期 发布时间 发布日期 發佈日期 时间 日付 公開日 掲載日 発行日 配信日 날짜 일자 게시일 발행일 التاريخ تاريخ تاريخالنشر ' +
    'datecreated createdat created dateadded timeadded addedat saveddate savedat savedon highlightedat datemodified updatedat updated modified ' +
    'storydate tstamp dato päivämäärä ημερομηνία tanggal ngày ngàyđăng ngàyxuấtbản datums kuupäev תאריך تاریخ ' +
    'publisert วันที่ तारीख दिनांक ' +
    'датум effective তারিখ createdutc pageage',
  publisher:
    'publisher publication publicationname publicationtitle newspaper outlet outletname medianame mediumname containertitle journal ' +
    'copyrightholder pubtitle sourcehostname sourcename publishername sitename source feedtitle provider medium newssource website site sourcedomain domain domainname hostname ' +
    'quelle zeitung herausgeber verlag journaltitle editeur editeurs fuente periodico diario fonte jornal giornale testata editore ' +
    'zrodło wydawca kalla tidning bron krant kaynak gazete источник издание сми газета джерело veiculo medio origin 来源 來源 媒体 媒體 媒体名 新聞名 出典 출처 매체 언론사 المصدر مصدر ' +
    'kilde zdroj lähde forrás sursa sumber nguồn πηγή מקור منبع izvor vir šaltinis avots allikas източник извор sourcecommonname ' +
    'avis แหล่งที่มา स्रोत font ' +
    'উৎস agency agencia agence agentur newsagency creditline newssite firstsource sourcetitle namesource publishedby',
  lang: 'lang language inlanguage baselanguage humanlanguage languagecode locale sprache langue idioma lingua jezyk sprak taal dil язык мова 语言 語言 言語 언어 اللغة langcode',
  id: 'id guid articleid uuid identifier storiesid documentid docid itemid key',
};

const KNOWN: ReadonlyMap<Field, readonly string[]> = new Map(
  Object.entries(NAMES).map(([field, names]) => [field as Field, names.split(/\s+/).map(foldedName)]),
);

/** Letters and digits of a name alone, in lower case and without marks: `Published-At` and `publishedAt` are one. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđ]/g, (letter) => (letter === 'ł' ? 'l' : letter === 'ø' ? 'o' : 'd'))
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether dates below such a name are written with the day first, as in all languages but English that name one so. */
export function namesDayFirst(name: string): boolean {
  return DAY_FIRST.test(foldedName(name));
}

const DAY_FIRST =
  /^(?:datum|erschein|veroffent|publi[ck]ati(?:e|ons)datum|fecha|publicad|data(?:$|de|di|pub)|dato|tarih|дата|датум|опублик|publiele|datede|dateparution|التاريخ|تاريخ|ημερομηνια|tanggal|ngay|paivamaara|kuupaev|תאריך|تاریخ)/;

/**
 * Which of the names are which part of an article: the places of all that may be it, the surest first; parts that none
 * names are missing, unless one has such a name among its words (`Cuerpo de la noticia`). What was chosen by hand for such names goes before.
 */
export function placesOf(
  names: readonly string[],
  choices: readonly ColumnChoice[] = [],
): ReadonlyMap<Field, readonly number[]> {
  const folded = names.map((name) => foldedName(bareName(name)));
  const chosen = chosenFor(names, choices);
  const taken = new Set(Object.values(chosen));
  const found = new Map<Field, readonly number[]>();
  for (const [field, known] of KNOWN) {
    const column = chosen[field];
    if (column === '') continue; // it has none
    const places =
      column === undefined
        ? known.flatMap((name) => placesIn(folded, name)).filter((place) => !taken.has(names[place]!.trim()))
        : [names.findIndex((name) => name.trim() === column)];
    const there = places.filter((place) => place >= 0);
    if (there.length > 0) found.set(field, there);
  }
  for (const { telling, parts } of DIALECTS) {
    if (found.has('headline') || !telling.every((name) => folded.includes(name))) continue;
    for (const [field, name] of Object.entries(parts) as [Field, string][])
      if (folded.includes(name)) found.set(field, [folded.indexOf(name)]);
  }
  const free = names.map((_, place) => ![...found.values()].some((places) => places.includes(place)));
  for (const field of IN_PHRASES) {
    if (found.has(field) || chosen[field] !== undefined) continue;
    const place = names.findIndex(
      (name, at) => free[at] && !taken.has(name.trim()) && isPhraseOf(name, field),
    );
    if (place < 0) continue;
    found.set(field, [place]);
    free[place] = false;
  }
  return found;
}

/** Names that are a part of the article only beside others of the same writer. */
const DIALECTS: readonly {
  readonly telling: readonly string[];
  readonly parts: { readonly [field in Field]?: string };
}[] = [
  // Delicious and Pinboard
  { telling: ['description', 'extended'], parts: { headline: 'description', lead: 'extended' } },
  // Factiva's codes
  ...['td', 'lp'].map((text) => ({
    telling: ['hd', 'pd', text],
    parts: { headline: 'hd', lead: 'lp', body: 'td', date: 'pd', publisher: 'sn', lang: 'la', id: 'an' },
  })),
];

/** All places of a name, which several columns may have. */
function placesIn(folded: readonly string[], name: string): number[] {
  return folded.flatMap((one, place) => (one === name ? [place] : []));
}

/** `dc:title`, `Dublin Core:Title`, `og:title`, `dc.title[en_US]`, `Titel (Zeitung)`, `title_en`: the name without what stands around it. */
function bareName(name: string): string {
  const [prefix = ''] = /^[a-z][a-z\d]{0,11}:(?=\S)/i.exec(name.trim()) ?? [];
  const bare = name
    .trim()
    .slice(prefix === 'media:' || OF_OTHERS.test(prefix.toLowerCase()) ? 0 : prefix.length)
    .replace(/^(?:dublin core|dc|dcterms|og|article|schema|twitter)\s?[:.]\s?/i, '')
    .replace(/[([][^()[\]]{0,100}[)\]]$/, '')
    .replace(/[_-](?:en|de|fr|es|it|pt|ru|ar|zh|ja|ko|nl|pl|tr)$/i, '')
    .replace(/_(?:ss?|t|txts?|t?dts?|str)$/, ''); // Solr's types: `title_s`, `content_txt_en`
  return bare.trim() === '' ? name : bare;
}

const IN_PHRASES: readonly Field[] = ['headline', 'body', 'lead', 'url', 'date', 'publisher', 'lang'];

/** Words that tell nothing of a part where others stand beside them. */
const WEAK = new Set(
  'name news subject time day key site website medium story html content contents article artikel modified origin source title quote document markdown ocr path font avis isi description intro selection opis'.split(
    ' ',
  ),
);

/** What tells that a name is of something else than the article. */
const OF_OTHERS =
  /image|img|foto|photo|picture|thumb|video|author|autor|auteur|bio|categor|kategor|keyword|topic|download|count|length|size|number|hash|rank|score|status|code|type|comment|social|avatar|logo|mail|user|updat|modif|access|added|created|изображ|фото|автор|图片|圖片|作者|著者|写真|기자|기고|صورة|كاتب/u;

/** Whether a name of several words, or one without blanks in Chinese, Japanese or Korean, ends in or has a name of the part. */
function isPhraseOf(name: string, field: Field): boolean {
  const whole = foldedName(name);
  if (OF_OTHERS.test(whole) || OF_OTHERS.test(name.toLowerCase())) return false;
  const known = KNOWN.get(field)!.filter((one) => !WEAK.has(one));
  const words = name.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map(foldedName);
  const pairs = words.slice(1).flatMap((word, at) => [words[at]! + word, word + words[at]!]);
  if (words.length > 1)
    return words.some((word) => known.includes(word)) || pairs.some((pair) => known.includes(pair));
  return known.some((one) => one.length > 1 && UNSPACED.test(one) && whole.endsWith(one));
}

const UNSPACED = /^[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]+$/;
