import type { Block } from './blocks';
import { lettersOf } from './resemblance';

/** A line longer than this is prose whatever it begins with. */
const MAX_LINE_CHARS = 300;

/** Shorter lines may repeat within an article: times, places, ingredients. */
const MIN_REPEAT_CHARS = 60;

/** How far into the text the headline may stand, in blocks: before it come menus, date and byline. */
const MAX_BLOCKS_BEFORE_HEADLINE = 60;

/** Where a byline and the day are looked for: further on, a line that begins with "By" is a subheading. */
const MAX_OPENING_BLOCKS = 8;

/** More bare lines than this at one end are a table, a programme or a list: part of the article. */
const MAX_BARE_LINES = 5;

/** Where a line may send the reader. */
const SITES = 'twitter|facebook|instagram|linkedin|youtube|telegram|tiktok|whatsapp|reddit|pinterest|x';

/**
 * What publishers print between the paragraphs of any article, by how the line begins, in lower case: an expression of
 * this length that ignores case itself takes half as long again to compile, which is most of its cost on a page.
 */
const FURNITURE_START = startOf([
  // Credits and captions.
  '[([]?(?:photo|image|picture|video|illustration|graphic|screenshot)s?\\s?(?:credits?|copyright|caption|courtesy|source|via)?\\s*(?:[:©/|]|by\\b|courtesy\\b)',
  'image (?:copyright|caption)\\b|media caption\\b|image \\d+ of\\b|(?:credits?|source):|copyright\\b|\\(c\\) |all rights reserved|(?:caption|close)$',
  '(?:getty images|shutterstock|istock|ap photo|reuters|afp|epa|foto)(?:$|\\s?[:/|])',
  // Ways to other articles.
  '(?:read|see|watch|listen|view|learn|find out|discover|more)(?: more| also| next| too| now| the full story)?\\s*(?::|here\\b|$)',
  '(?:listen to|hear|watch) (?:this |the )?(?:article|story|report).{0,30}$|(?:(?:read|see|learn) more|also (?:read|see)|(?:read|see) (?:also|next))\\b',
  '(?:related|recommended|trending|popular|sponsored|promoted|latest)(?: (?:stories|story|articles?|news|content|links?|topics?|videos?|coverage|reading|posts?|now))*\\s*(?::|$)',
  "more (?:from|on|about|stories|news|in)\\b.{0,60}$|most (?:read|popular|viewed|shared)\\b.{0,30}$|don['’]t miss\\b.{0,40}$",
  "you (?:may|might) (?:also )?(?:like|be interested|enjoy)\\b|(?:editors?['’]s? picks?|top stories|up next|what to read next)$",
  '(?:lire aussi|lesen sie (?:auch|dazu|mehr)|lies auch|mehr zum thema|lea también|lea además|leer más|le puede interesar|te puede interesar|leggi anche|leggi pure|leia (?:também|mais)|veja também)(?:\\s|:|：|$)',
  '(?:lees (?:ook|meer|verder)|bekijk ook|luister ook|les (?:også|mer)|se også|läs (?:också|även|mer|vidare)|læs (?:også|mere)|lue (?:myös|lisää)|katso myös|přečtěte si (?:také|též|více)|čtěte (?:také|více)|více k tématu|mohlo by vás zajímat|czytaj (?:więcej|także|też|również)|zobacz (?:też|także|również|więcej)|polecamy|i̇lgili haberler?|ilgili haber(?:ler)?|ayrıca okuyun|devamını oku|daha fazla oku|olvassa el|kapcsolódó cikk|citește și|citiţi şi|pročitajte (?:još|i)|baca juga|xem thêm)(?:\\s|:|$)',
  // The publisher's own offers.
  '(?:click|tap|swipe) (?:here|to|on|the)\\b',
  '(?:subscribe|sign up|sign in|log ?in|register|join (?:us|our|the conversation)|become a member|create an account|already a (?:member|subscriber)|start your free trial)\\b',
  '(?:thanks|thank you) for (?:reading|listening|subscribing)\\b.{0,200}\\b(?:subscri|newsletter|support|share|sign up|posts)',
  '(?:get|receive) (?:the|our|all|more|breaking|daily|access|updates|unlimited)\\b.{0,200}\\b(?:inbox|newsletters?|app|subscription|e-?mail|alerts?|delivered)\\b',
  '(?:need|want|looking for) more\\b.{0,200}\\b(?:subscribe|sign up|newsletters?)\\b',
  `(?:follow|like|find|join|contact|e-?mail|reach|tweet) (?:@?\\S+|\\S+ \\S+)(?: on| at)?\\b.{0,200}\\b(?:${SITES})\\b`,
  '(?:follow|contact|e-?mail) (?:us|me|@\\w+|the (?:author|writer|reporter))\\b',
  `(?:share|print|e-?mail|save|copy link|comments?|tweet|${SITES})(?: (?:this|on|via|to|it|story|article|page|with|by|link|facebook|twitter|friends).{0,40})?$`,
  '(?:leave a (?:comment|reply)|(?:post a|view|show) comments?|\\d+ comments?$|join the discussion|tell us what|have your say|what do you think\\?$|(?:do you )?have a (?:news )?(?:tip|story)\\b)',
  '(?:download|install) (?:the|our)\\b.{0,60}\\bapp\\b',
  "(?:support|donate|help us|please consider|if you(?:['’]ve| have)? (?:liked?|enjoy(?:ed)?|value))\\b.{0,160}\\b(?:join|journalism|donat|contribut|subscri|membership)",
  // Barriers before the rest.
  '(?:this|the rest of this) (?:article|story|content|post) is (?:only |exclusively |reserved )*(?:available )?(?:only )?(?:for|to) (?:our |paying |registered |logged-in )*(?:subscribers|members|readers)\\b',
  '(?:cet article est|article) réservé|il vous reste \\d|la suite est réservée|déjà abonné|abonnez-vous|pour lire la suite|este (?:contenido|artículo) es (?:exclusivo|para suscriptores)|contenido exclusivo|suscríbete|contenuto riservato|articolo riservato|per continuare a leggere|abbonati\\b|conteúdo exclusivo|assine\\b.{0,60}$|(?:dieser artikel|weiterlesen) (?:ist|mit)\\b.{0,60}(?:abo|plus|\\+)|jetzt (?:abonnieren|weiterlesen|testen)|dit artikel is (?:alleen|exclusief)|log in om (?:verder|door)|artykuł dostępny (?:tylko|wyłącznie)',
  // Machinery.
  '(?:advertisement|advertising|advert|ad|anzeige|werbung|publicité|publicidade?|pubblicità|reklama?|advertentie|annons|annonse|mainos)(?:\\s.{0,40})?$|(?:advertisement|sponsored) ?[-–—:(]',
  'continue reading|story continues|article continues|scroll (?:down|to)|skip (?:to|ad)|loading\\b|please enable|enable javascript|this (?:slideshow|video|page|site|content) requires|your browser|open in app|back to top|jump to\\b',
  'this (?:web)?site uses cookies|we use cookies|by (?:continuing|clicking|signing up|subscribing|submitting)\\b',
  'this (?:article|story|post|piece|document|material|report|content) (?:was|is|has been|may|first|originally|contains?)\\b.{0,120}\\b(?:published|appeared|updated|copyright|syndicated|affiliate|translated|corrected|redistributed|sponsored)',
  '(?:temps de lecture|lesezeit|lesedauer|tiempo de lectura|lectura de|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|czas czytania|okuma süresi|doba čtení|reading time|read time|est(?:imated)?\\.? read(?:ing)?(?: time)?)\\b.{0,30}$|\\d{1,2}[\\s-]min(?:ute)?s?\\.?(?:[\\s-]read| de lecture| lesezeit| de lectura| di lettura| de leitura)?$|lecture \\d{1,2} min.{0,8}$',
  '(?:a )?version of this (?:article|story)\\b.{0,60}\\b(?:appear|print|publish)|\\S+ ?\\S{0,20} is not responsible for the content of external|dieses thema im programm|newsletters?$',
  '(?:filed under|tags?|topics?|categor(?:y|ies)|keywords|sections?|in this (?:article|story)|about the (?:author|writer)s?|(?:written|reported|story) by|citation)\\s*(?::|$)',
  '(?:(?:first )?published|posted|(?:last )?(?:updated|modified|edited)|created|date)\\b.{0,40}\\d',
  'https?:\\/\\/\\S+$',
]);

/** The same of lines that begin with a letter that English has not: half of the cost is spared to most pages. */
const FURNITURE_START_ELSEWHERE = startOf([
  '©|фото(?:$|\\s?[:/|])',
  '(?:à lire aussi|читайте (?:также|еще|ещё|по теме)|по теме|смотрите также|читайте також|дивіться також|اقرأ أيض[ًا]*ا?|اقرأ المزيد|إقرأ أيض[ًا]*|関連記事|あわせて読みたい|相关阅读|延伸閱讀|延伸阅读|相關新聞|相关新闻|관련기사|관련 기사)(?:\\s|:|：|$)',
  '(?:διαβάστε (?:επίσης|ακόμη)|đọc thêm)(?:\\s|:|$)',
  'материал доступен (?:только )?(?:по подписке|подписчикам)|оформите подписку|только для подписчиков|подпишитесь\\b|підпишіться',
  '(?:この記事は|この続きは|続きは|残り).{0,40}(?:会員|有料|ログイン|登録|文字)|会員限定|有料会員|ここから先は|此文章.{0,20}(?:會員|会员|订阅|訂閱)|(?:会员|會員)(?:专享|專享|专属|限定)|(?:订阅|訂閱)后?.{0,10}(?:阅读|閱讀)|(?:للمشتركين فقط|هذا المحتوى حصري)',
  '(?:реклама|广告|廣告|広告|광고|إعلان)(?:\\s.{0,40})?$',
  '(?:время чтения|час читання|читать \\d|阅读时间|閱讀時間|読了時間|وقت القراءة|مدة القراءة)(?:\\s|:|：).{0,30}$',
]);

function startOf(lines: readonly string[]): RegExp {
  return new RegExp(`^(?:${lines.join('|')})`);
}

/** What such lines end with. */
const FURNITURE_ENDS =
  /(?:\b(?:getty images|ap photo|associated press|shutterstock|all rights reserved\.?|clicking here|click here\.?|follow (?:him|her|them|me|us) on (?:twitter|facebook|instagram)[^.]{0,60}\.?)|\((?:photo|image|picture|credit|foto|(?:ap|afp|epa) photo)[^()]{0,80}\)|(?:photo|image|picture|credit) ?[:©][^.:]{0,60})$/i;

const BYLINE = /^(?:By|BY|by)\s+\p{Lu}[\p{L}.'’-]*(?:\s|,)\s*\p{Lu}/u;
const DAY_LINE =
  /^(?:\p{L}{2,10}\.?,?\s+)?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\d{4}[-/.]\d\d[-/.]\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b.{0,70}$/iu;

/**
 * The blocks of the article alone: what stands before its headline, lines that publishers put between paragraphs, lists
 * of links to other articles with their titles, and bare lines at both ends (date, byline, tags) are left out. The lead, `''` for none, begins
 * the article though it may have no full stop.
 */
export function withoutFurniture(blocks: readonly Block[], headline: string, lead = ''): Block[] {
  const body = afterHeadline(blocks, headline);
  const lines = body.filter(
    (block, index) => !isFurniture(block) && !(index < MAX_OPENING_BLOCKS && isByline(block)),
  );
  const kept = withoutLinkLists(lines);
  return trimmed(withoutRepeats(kept), lead);
}

function afterHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  const letters = lettersOf(headline);
  if (letters === '') return blocks;
  const isHeadline = ({ text }: Block) =>
    text.length < letters.length * 2 + 20 && lettersOf(text) === letters;
  const index = blocks.findIndex((block, at) => at < MAX_BLOCKS_BEFORE_HEADLINE && isHeadline(block));
  if (index < 0 || blocks.slice(0, index).some(isProse)) return blocks.filter((block) => !isHeadline(block));
  return blocks.slice(index + 1);
}

/** What asks for money, wherever in the text it says so. */
const ASKS_SUPPORT =
  /\b(?:consider (?:supporting|donating|making a (?:donation|contribution))|support(?:ing)? (?:us\b|my work|our (?:work|journalism|newsroom|reporting))|reader-supported publication|faire un don|soutenez-nous|apóyanos|unterstützen sie uns)|поддержите нас/i;

function isFurniture(block: Block): boolean {
  if (block.text.length > MAX_LINE_CHARS) return false;
  if (ASKS_SUPPORT.test(block.text) && !/["“”„«»]/.test(block.text)) return true;
  const text = block.text.replace(/^[|•·»›>–—*-]+\s*/, '');
  if (isTimeOfDay(block)) return true;
  const lower = text.toLowerCase();
  if ((lower < '\x80' ? FURNITURE_START : FURNITURE_START_ELSEWHERE).test(lower)) return true;
  return text.length < 160 && FURNITURE_ENDS.test(text);
}

/** "00:10", "1 January, 10:00 GMT": the time of an update or of a teaser. In a table or list it is a part of it. */
function isTimeOfDay({ text, kind }: Block): boolean {
  if (kind === 'item' || text.length > 40 || endsSentence(text)) return false;
  const rest = text.replace(/\b\d{1,2}:\d\d(?::\d\d)?\b/, '');
  return rest.length < text.length && (rest.match(/\p{L}+/gu) ?? []).length <= 3;
}

/** "By Ann Example and Bo Sample", "Monday, 18 November 2019, 10:04", "November 18, 2019 | Updated". */
function isByline({ text, kind }: Block): boolean {
  if (kind === 'item' || text.length > 120 || endsSentence(text)) return false;
  // The two are dear to compile, and most pages' lines are neither.
  return (/^by\s/i.test(text) && BYLINE.test(text)) || (/\d{4}/.test(text) && DAY_LINE.test(text));
}

/** Drops blocks that are links from end to end, and a short title right above them. Not in an article made of links. */
function withoutLinkLists(blocks: readonly Block[]): readonly Block[] {
  const isLink = blocks.map((block) => block.linked > 0.75 && !/[.:;。]$/.test(block.text));
  const linkedChars = blocks.reduce((sum, block, index) => sum + (isLink[index] ? block.text.length : 0), 0);
  if (linkedChars * 2 > charsOf(blocks)) return blocks;
  return blocks.filter((block, index) => !isLink[index] && !(isLink[index + 1] === true && isTitle(block)));
}

function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew || text.length < MIN_REPEAT_CHARS;
  });
}

function trimmed(blocks: readonly Block[], lead: string): Block[] {
  const letters = lettersOf(lead);
  const first = blocks.findIndex(
    (block) => isProse(block) || (letters !== '' && lettersOf(block.text) === letters),
  );
  if (first < 0) return [...blocks];
  const begin = first > 0 && isQuestion(blocks[first - 1]!) ? first - 1 : first;
  let end = blocks.length;
  while (end > first + 1 && isBareLine(blocks[end - 1]!)) end--;
  return blocks.slice(
    first > MAX_BARE_LINES ? 0 : begin,
    blocks.length - end > MAX_BARE_LINES ? undefined : end,
  );
}

/** What an interview or a list of questions begins with. */
function isQuestion({ text, linked }: Block): boolean {
  return linked < 0.5 && /\p{L}["'”’»]?[?？؟]$/u.test(text);
}

/** A sentence of some length, or a long line in a script or genre without full stops. */
function isProse({ text, linked }: Block): boolean {
  if (linked > 0.9) return false;
  return (
    (text.length >= 120 && linked < 0.5) ||
    (endsSentence(text) && text.length >= (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? 8 : 25))
  );
}

function isBareLine(block: Block): boolean {
  return block.kind !== 'item' && !endsSentence(block.text) && block.text.length < 80;
}

function isTitle({ text, kind }: Block): boolean {
  return (
    text.length < 60 &&
    (kind === 'heading' ||
      !/[.!?。！？]["'”’»)\]]*$/.test(text.replace(/[.…]{1,9}$/, (stops) => (stops === '.' ? stops : ''))))
  );
}

function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：؟۔।]["'”’»)\]*]*$/.test(text);
}

function charsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
