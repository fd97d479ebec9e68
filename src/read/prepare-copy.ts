import { lettersOf } from './resemblance';
import { findEach } from './safe-dom';
import { storiesAround } from './stories-of-page';

/**
 * A copy of the page as a reader sees it: shadow roots opened, what lies behind a dialog shown, questions of consent and
 * the bars of web archives taken out, words inside sentences kept from the library that drops controls. The copy is
 * ours, so plain property access is safe.
 */
export function prepareCopy(copy: Document): void {
  const body = copy.querySelector('body');
  if (body === null) return;
  showStreamed(copy, body);
  for (const element of copy.querySelectorAll('[aria-hidden="true"]'))
    if (charsOf(element) >= LEAST_PROSE) element.removeAttribute('aria-hidden');
  for (const bar of findEach(copy, ['[id]', '.skiptranslate']))
    if (bar.matches('.skiptranslate') || ARCHIVE_BARS.test(bar.id)) bar.remove();
  for (const element of findEach(copy, DIALOGS)) if (isBesideStory(element)) element.remove();
  for (const element of consentIn(body, 1)) element.remove();
  for (const span of copy.querySelectorAll('span[style]'))
    if (/display:\s*block/i.test(span.getAttribute('style') ?? '')) replaceName(copy, span, 'div'); // the library drops styles
  for (const heading of findEach(copy, ['h2', 'h3', 'h4', 'h5', 'h6']))
    if (ABOUT_AUTHOR.test((heading.textContent ?? '').trim())) removeUnder(heading);
  for (const field of copy.querySelectorAll('input[type="email"]')) boxAround(field)?.remove();
  unwrapParagraphs(copy);
  keepSentences(copy);
}

/** Page builders put each paragraph into a box of its own, as many as a story has. */
const LEAST_BOXES = 3;
const MAX_BOXES_DEEP = 8;

/** Asked of the neighbours: a selector, or the count of children, costs a walk over all of them. */
function isOnlyChild(element: Element): boolean {
  return element.previousElementSibling === null && element.nextElementSibling === null;
}

/** Paragraphs that stand in boxes side by side, each alone, without these: one with a link is no list of links. */
function unwrapParagraphs(copy: Document): void {
  const boxed = new Map<Element, { readonly box: Element; readonly paragraph: Element }[]>();
  for (const paragraph of copy.querySelectorAll('div > p')) {
    if (!isOnlyChild(paragraph) || charsOf(paragraph) < LEAST_PROSE) continue;
    keepName(paragraph);
    let box: Element = paragraph;
    for (let depth = 0; depth < MAX_BOXES_DEEP; depth++) {
      const outer: Element | null = box.parentElement;
      if (outer === null || nameOf(outer) !== 'DIV' || !isOnlyChild(box) || charsOf(outer) !== charsOf(box))
        break;
      box = outer;
    }
    const around = box.parentElement;
    if (box === paragraph || around === null) continue;
    const beside = boxed.get(around);
    if (beside === undefined) boxed.set(around, [{ box, paragraph }]);
    else beside.push({ box, paragraph });
  }
  for (const boxes of boxed.values())
    if (boxes.length >= LEAST_BOXES) for (const { box, paragraph } of boxes) box.replaceWith(paragraph);
}

/** The library takes a paragraph for its box where the box holds nothing else, and what the box is called is lost. */
function keepName(paragraph: Element): void {
  const box = paragraph.parentElement!;
  if (classOf(box) === '' || charsOf(box) !== charsOf(paragraph)) return;
  paragraph.setAttribute('class', `${classOf(box)} ${classOf(paragraph)}`.trim());
}

/** The heading above who wrote the story. */
const ABOUT_AUTHOR =
  /^(?:about the (?:author|writer)s?|über (?:den autor|die autorin|die autoren)|(?:à propos de )?l['’]auteur|sobre (?:el autor|la autora|o autor|a autora)|l['’]autore|об авторе|про автора)\s*:?$/i;

/** Who wrote it is told in few words. UTF-16 units. */
const MOST_ABOUT_AUTHOR = 1_200;

/** Takes out the box of a heading, or what follows it where it stands among the story's own paragraphs. */
function removeUnder(heading: Element): void {
  const box = heading.parentElement;
  if (box !== null && !box.matches('body, main, article') && box.querySelector('h1, article') === null) {
    if (charsOf(box) < MOST_ABOUT_AUTHOR) {
      box.remove();
      return;
    }
  }
  let chars = 0;
  for (let next = heading.nextElementSibling; next !== null && !/^H[1-6]$/.test(nameOf(next)); ) {
    const after = next.nextElementSibling;
    chars += charsOf(next);
    if (chars > MOST_ABOUT_AUTHOR) return;
    next.remove();
    next = after;
  }
}

/** An offer to send letters is not longer, and each container around it adds little to it. UTF-16 units. */
const MOST_OFFERED = 600;
const MOST_ADDED = 160;

/** The box with the offer that a field for an address belongs to; null where that is the page or a story. */
function boxAround(field: Element): Element | null {
  let box: Element = field;
  for (let outer = field.parentElement; outer !== null; outer = outer.parentElement) {
    const chars = charsOf(outer);
    if (chars > MOST_OFFERED || chars - charsOf(box) > MOST_ADDED) break;
    box = outer;
  }
  return box === field || box.matches('body, main, article') || box.querySelector('h1, article') !== null
    ? null
    : box;
}

/** A shorter text is a label. */
const LEAST_PROSE = 40;

/** Toolbars that web archives and translators put into the pages they show. */
const ARCHIVE_BARS =
  /^(?:wm-ipp(?:-base|-print)?|donato|wm-capinfo|goog-gt-tt|gt-nvframe|cacheheader|archive-toolbar|LinkDialog|replay_iframe_banner)$|^_wm_/;

const DIALOGS = ['dialog', '[role$="dialog"]', '[aria-modal="true"]'];

/** The markup of consent managers and cookie notices. */
const CONSENT_MARKUP =
  /onetrust|otPc|ot-sdk|didomi|usercentrics|qc-cmp|sp_message|fc-(?:dialog|consent)|cookie|consent|gdpr|truste|evidon|cybot|klaro|borlabs|iubenda|cmp-|cmpbox|osano|termly|axeptio|tarteaucitron|privacy-/i;

/** Notices are put beside the page's own containers, not deep into them. */
const CONSENT_DEPTH = 4;

/** What holds more parts is a list, such as of comments. */
const MOST_BESIDE_NOTICE = 100;

/** Elements near the body whose names or words ask for consent; what is inside one is not looked into. */
function consentIn(parent: Element, depth: number): Element[] {
  if (depth > 1 && parent.childElementCount > MOST_BESIDE_NOTICE) return [];
  return [...parent.children].flatMap((element) => {
    if (/^(?:SCRIPT|STYLE|ARTICLE|H1|P|NAV)$/.test(nameOf(element))) return [];
    const isNamed = CONSENT_MARKUP.test(`${element.id} ${classOf(element)}`);
    const isNotice = isNamed
      ? asksConsent(element.textContent ?? '')
      : depth === 1 && isConsentText(element.textContent ?? '');
    if (isNotice && isBesideStory(element)) return [element];
    return depth < CONSENT_DEPTH ? consentIn(element, depth + 1) : [];
  });
}

/** In lower case: expressions that heed none are dear to compile where they have other letters than English. */
const CONSENT =
  /cookies?\b|\bconsent|partners? (?:store|process|use)|store and(?:\/or)? access information|privacy (?:choice|setting|cent|polic|preference)|legitimate interest|einwilligung|datenschutz|zustimm|traceurs|consentement|confidentialité|privacidad|consentimiento|privacy policy|informativa|consentimento|куки|персональн[а-яіїё]{1,4} данн|ملفات تعريف|クッキー|隐私|隱私/g;

function asksConsent(text: string): boolean {
  return text.length < 100_000 && text.toLowerCase().search(CONSENT) >= 0;
}

/** Whether a text asks for consent all along: a notice, not a story about cookies with its headline. */
export function isConsentText(text: string): boolean {
  if (text.length > 30_000) return false;
  const found = text.toLowerCase().match(CONSENT)?.length ?? 0;
  return found >= 2 && found * CHARS_A_MENTION >= text.length;
}

/** Whether a short text asks for a proof that no program reads: the page of a barrier in place of a story. */
export function isBarrierText(text: string): boolean {
  return text.length < MOST_ASKED && BARRIER.test(text.toLowerCase());
}

/** UTF-16 units. */
const MOST_ASKED = 700;
const BARRIER =
  /unusual (?:traffic|activity) from your|(?:verify|verifying|prove|confirm|check|checking|sure)(?: that| if| whether)? you(?:['’]re| are) (?:really )?(?:a )?(?:human|not a robot)|using automation tools to browse|dass sie kein roboter sind|ungewöhnliche aktivität(?:en)? aus ihrem netzwerk|que (?:vous n['’]êtes pas|no eres|no es usted|non sei|você não é) (?:um |un |uno )?robot|что вы не робот|あなたがロボットで|您不是机器人|enable javascript and cookies to continue/;

/** A notice says what it is about once in so many characters and more often. */
const CHARS_A_MENTION = 150;

/** Of a page that goes on with other stories only the one with the headline is left. */
export function keepOneStory(copy: Document, headline: string): void {
  const letters = lettersOf(headline);
  const articles = [...copy.querySelectorAll('article')].filter(
    (story) => story.parentElement?.closest('article') === null && charsOf(story) >= LEAST_TOLD,
  );
  const stories = articles.length > 0 ? articles : storiesAround([...copy.querySelectorAll('h1')]);
  const own = stories.filter((story) =>
    [...story.querySelectorAll('h1, h2, h3')].some((one) => lettersOf(one.textContent ?? '') === letters),
  );
  if (letters === '' || own.length !== 1) return;
  removeTeasers(copy, own[0]!);
  if (charsOf(own[0]!) < LEAST_STORY) return;
  for (const story of stories)
    if (story !== own[0] && charsOf(story) >= LEAST_STORY && story.querySelector('h1, h2, h3') !== null)
      story.remove();
}

/** Headlines that are links. */
const LINKED_HEADLINE = 'h2 a, h3 a, h4 a, a h2, a h3, a h4';
const LEAST_TEASERS = 3;

/** Takes out lists of other stories beside the one: a short story is less than what they summarise. */
function removeTeasers(copy: Document, own: Element): void {
  if (![...own.querySelectorAll('p')].some((paragraph) => charsOf(paragraph) >= LEAST_TOLD)) return;
  const counts = new Map<Element, number>();
  for (const link of copy.querySelectorAll(LINKED_HEADLINE)) {
    let list: Element | null = link;
    while (list?.parentElement && !list.parentElement.contains(own)) list = list.parentElement;
    if (list !== null && !own.contains(list)) counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  for (const [list, count] of counts) if (count >= LEAST_TEASERS) list.remove();
}

/** A shorter text tells no story, nor a paragraph of one. */
const LEAST_TOLD = 80;

/** A shorter one is a teaser, which the reader library knows. */
const LEAST_STORY = 200;

function isBesideStory(element: Element): boolean {
  return element.querySelector('h1, main, article') === null && element.closest('article p') === null;
}

/** Servers that stream pages send the story in a hidden part, which a script moves to its place. */
function showStreamed(copy: Document, body: Element): void {
  for (const element of copy.querySelectorAll('[hidden]')) {
    const isStory = element.querySelectorAll('p').length > 2 && charsOf(element) * 2 > visibleChars(body);
    if (/^S:/.test(element.id) || isStory) element.removeAttribute('hidden');
  }
}

function visibleChars(body: Element): number {
  let chars = 0;
  for (const paragraph of body.querySelectorAll('p')) chars += charsOf(paragraph);
  return chars;
}

/** A button or a link from end to end is part of a sentence where it stands between other words or ends like one. */
function keepSentences(copy: Document): void {
  // By these names the library takes out what is a part of the text: a dateline, what others wrote elsewhere.
  for (const element of copy.querySelectorAll('p [class]'))
    if (/dateline|byline|author/.test(classOf(element)) && isAmidText(element))
      element.removeAttribute('class');
  for (const quoted of copy.querySelectorAll('blockquote p'))
    for (let outer = quoted.parentElement; outer !== null; outer = outer.parentElement)
      if (/social|embed/.test(classOf(outer))) outer.removeAttribute('class');
  for (const button of copy.querySelectorAll(':is(p, li, blockquote) button'))
    if (isAmidText(button)) replaceName(copy, button);
  for (const link of copy.querySelectorAll('p > a:only-child, p > strong:only-child > a:only-child')) {
    const text = (link.textContent ?? '').trim();
    const paragraph = link.closest('p')!;
    const isWhole = (paragraph.textContent ?? '').trim() === text;
    const isLong = text.length >= LONG_LINKED;
    const isSentence = text.length >= LINKED_SENTENCE && /[.!?。！？]["”»’)]?$/.test(text);
    if (isWhole && (isLong || isSentence) && isAmidProse(paragraph)) {
      replaceName(copy, link);
    }
  }
}

/** A shorter sentence that is a link leads elsewhere, and so does a headline, which has no stop and is not so long. */
const LINKED_SENTENCE = 60;
const LONG_LINKED = 110;

/** Whether a text stands right beside an element, in the same paragraph. */
export function isAmidText(element: Element): boolean {
  return [element.previousSibling, element.nextSibling].some(
    (node) => node?.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  );
}

/** Whether the paragraph before or after it, in whatever wrapper, is prose that is no link. */
function isAmidProse(paragraph: Element): boolean {
  const wrapped = paragraph.parentElement?.children.length === 1 ? paragraph.parentElement : paragraph;
  return [wrapped.previousElementSibling, wrapped.nextElementSibling].some((beside) => {
    const other = beside === null ? null : nameOf(beside) === 'P' ? beside : beside.querySelector('p');
    return (
      other !== null && charsOf(other) >= LINKED_SENTENCE && other.querySelector('a:only-child') === null
    );
  });
}

/** Puts a plain element in the place of another one. */
export function replaceName(copy: Document, element: Element, name = 'span'): void {
  const span = copy.createElement(name);
  while (element.firstChild !== null) span.append(element.firstChild);
  element.replaceWith(span);
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

function charsOf(element: Element): number {
  return (element.textContent ?? '').trim().length;
}

function nameOf(element: Element): string {
  return element.nodeName.toUpperCase();
}
