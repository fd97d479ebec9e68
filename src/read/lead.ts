import { lettersOf } from './resemblance';
import {
  attributeOf,
  findAll,
  firstChildOf,
  nextSiblingOf,
  nodeNameOf,
  nodeTypeOf,
  nodeValueOf,
  parentElementOf,
  propertyOf,
  textContentOf,
  textUnder,
} from './safe-dom';

/** How publishers call the paragraph between headline and text, as whole words of a class. */
const LEAD =
  /(?:^|[\s_-])(?:lead|lede|standfirst|stand-first|dek|deck|sub-?titles?|sub-?lines?|sub-?head(?:ing|line)?s?|summary|intro|introduction|einleitung|vorspann|teaser|chapo|chapeau|entradilla|bajada|sommario|sottotitolo|occhiello|ingress|manchet|perex|excerpt|abstract|anons|linea-fina|gravata|strapline|tagline|description|desc|spot|kicker-text)(?:$|[\s_-])/i;

const NO_LEAD_AT_ALL =
  'figure, nav, footer, form, button, [class*="related"], [class*="comment"], [class*="hidden"]';
const NO_LEAD =
  'figure, [class*="image" i], [class*="photo" i], [class*="video" i], figcaption, nav, aside, footer, form, li, a, button, [class*="caption"], [class*="byline"], [class*="author"], [class*="related"], [class*="share"], [class^="credit"], [class*="-credit"], [class*=" credit"], [class*="crumb"], [class*="discl"], [class*="comment"], [class*="audio"], [class*="sr-only"], [class*="hidden"]';

/** Parts of a page without a lead. */
const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|NAV|ASIDE|FOOTER|FIGURE|FORM|UL|OL|DL|TABLE|SELECT|IFRAME|BUTTON|VIDEO|AUDIO|DIALOG|TIME)$/i;
const INLINE =
  /^(?:A|ABBR|B|BDI|CITE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|BR|WBR|IMG|SVG|META|LINK|SCRIPT|STYLE)$/i;

const LEAST_CHARS = 40;
const MOST_CHARS = 700;

/** So many nodes and texts behind the headline are looked at. */
const MAX_NODES = 600;
const MOST_LOOKED_AT = 8;

/** What stands with the headline in a container of its own has little beside it. */
const MOST_BESIDE = 300;

/** Who wrote it, when, and how long it takes to read. */
const NO_SENTENCE =
  /^(?:by|von|par|por|di|da|door|av|af|från|text|foto|photo|image|picture|credit|источник|автор|фото|来源|記者)\b|\b(?:19|20)\d\d\b.{0,20}\b\d{1,2}[:.h]\d\d|\b\d{1,2}[:.h]\d\d.{0,20}\b(?:19|20)\d\d\b|^(?:published|updated|posted|last modified)\b|\b\d+ min(?:ute)?s?\b|^.{0,40}\b\d{1,4}[-./]\d{1,2}[-./]\d{2,4}\b|^(?:\S+ ){0,4}\d{1,2}\.?,? (?:\S+ )?(?:19|20)\d\d\b/i;

/**
 * The lead that is printed between headline and text: a text that says what the page's description says, or is called a
 * lead; else the first one, where it is a heading, bold from end to end, or stands in the headline's own small container.
 * `''` for none.
 */
export function readLead(heading: Element | null, description: string): string {
  if (heading === null) return '';
  const described = lettersOf(description);
  let isFirst = true;
  for (const { element, text } of textsBehind(heading)) {
    if (text.length > MOST_CHARS) isFirst = false;
    if (text.length > MOST_CHARS || isInside(element, NO_LEAD_AT_ALL, heading)) continue;
    const isTold = isDescribed(lettersOf(text), described);
    if (isTold && isAsLong(text, LEAST_DESCRIBED)) return text;
    if (isInside(element, NO_LEAD, heading)) continue;
    if (isTold || isCalledLead(element, heading)) return text;
    if (!isFirst || NO_SENTENCE.test(text) || isLinked(element, text)) continue;
    if (isEmphasised(element, text) || isBesideHeading(element, text, heading)) return text;
    isFirst = false;
  }
  return leadAbove(heading, described);
}

/** A described text of such a length is no byline that happens to be described. */
const LEAST_DESCRIBED = 80;

/** The text right above the headline, where the description or its name tells that it is the lead. */
function leadAbove(heading: Element, described: string): string {
  const above = propertyOf(heading, 'previousElementSibling');
  const text = above === null ? '' : textUnder(above);
  if (above === null || !isAsLong(text, LEAST_DESCRIBED) || text.length > MOST_CHARS) return '';
  return isDescribed(lettersOf(text), described) || isCalledLead(above, heading) ? text : '';
}

interface Text {
  readonly element: Element;
  readonly text: string;
}

/** The texts of some length behind the heading, in order: blocks, or what stands in a box beside blocks. */
function textsBehind(heading: Element): Text[] {
  const found: Text[] = [];
  let node = nodeAfter(heading);
  for (let steps = 0; node !== null && steps < MAX_NODES && found.length < MOST_LOOKED_AT; steps++) {
    const isText = nodeTypeOf(node) === 3 && (nodeValueOf(node) ?? '').trim() !== '';
    const holder = isText ? holderOf(node) : null;
    const element = holder !== null && propertyOf(holder, 'contains').call(holder, heading) ? null : holder;
    if (element !== null) {
      const text = textUnder(element);
      if (isAsLong(text, LEAST_CHARS)) found.push({ element, text });
    }
    const isClosed = nodeTypeOf(node) === 1 && SKIPPED.test(nodeNameOf(node)) && !isOneItem(node as Element);
    const inner: Node | null = isClosed ? null : firstChildOf(node);
    node = element !== null ? nodeAfter(element) : (inner ?? nodeAfter(node));
  }
  return found;
}

/** A list of one item is none. */
function isOneItem(element: Element): boolean {
  return /^[UO]L$/i.test(nodeNameOf(element)) && propertyOf(element, 'childElementCount') === 1;
}

/** So much more than a letter of an alphabet one of Chinese, Japanese or Korean tells. */
const WEIGHT = 2.5;
const HEAVY = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Whether a text tells as much as one of `least` letters. */
function isAsLong(text: string, least: number): boolean {
  if (text.length >= least) return true;
  const heavy = text.match(HEAVY)?.length ?? 0;
  return text.length + heavy * (WEIGHT - 1) >= least;
}

/** The block that a text stands in; where that holds other blocks the outermost inline element; null for bare text there. */
function holderOf(text: Node): Element | null {
  let inline: Element | null = null;
  let block = parentElementOf(text);
  while (block !== null && INLINE.test(nodeNameOf(block))) {
    inline = block;
    block = parentElementOf(block);
  }
  if (block === null) return null;
  for (let child = firstChildOf(block); child !== null; child = nextSiblingOf(child))
    if (nodeTypeOf(child) === 1 && !INLINE.test(nodeNameOf(child))) return inline;
  return block;
}

function nodeAfter(node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && nextSiblingOf(at) === null) {
    at = parentElementOf(at);
    if (at !== null && /^(?:BODY|HTML)$/i.test(nodeNameOf(at))) return null;
  }
  return at === null ? null : nextSiblingOf(at);
}

function isInside(element: Element, selector: string, heading: Element): boolean {
  const outer = propertyOf(element, 'closest').call(element, selector);
  return outer !== null && !propertyOf(outer, 'contains').call(outer, heading);
}

/** Descriptions are cut short, and begin as the lead does. */
function isDescribed(letters: string, described: string): boolean {
  if (!isAsLong(described, LEAST_CHARS / 2)) return false;
  return letters.startsWith(described.slice(0, 60)) || described.startsWith(letters);
}

/** Where publishers say what an element is. */
const NAMING = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-qa',
  'data-gu-name',
  'data-component',
  'data-manual',
];

function isCalledLead(element: Element, heading: Element): boolean {
  for (let inside: Element | null = element, climbed = 0; inside !== null && climbed < 3; climbed++) {
    if (propertyOf(inside, 'contains').call(inside, heading)) return false;
    const names = `${NAMING.map((name) => attributeOf(inside!, name)).join(' ')} ${nodeNameOf(inside).includes('-') ? nodeNameOf(inside) : ''}`;
    if (LEAD.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'))) return findAll(inside, 'p').length < 3;
    inside = parentElementOf(inside);
  }
  return false;
}

/** Whether most of it leads elsewhere. */
function isLinked(element: Element, text: string): boolean {
  const links = findAll(element, 'a');
  return links.reduce((sum, link) => sum + textUnder(link).length, 0) * 2 > text.length;
}

/** A heading of a lower rank, or bold from end to end. */
function isEmphasised(element: Element, text: string): boolean {
  if (/^(?:H[2-4]|STRONG|B)$/i.test(nodeNameOf(element))) return true;
  const [bold] = findAll(element, 'strong, b');
  return bold !== undefined && textUnder(bold) === text;
}

/** What stands beside headlines and tells nothing of the story. */
const BESIDE =
  /\b(?:subscri\w+|abon\w+|comments?|share|facebook|newsletter|commission|cookies|you are here|sign (?:up|in)|log ?in|advert\w*|sponsored|unlocked|listen|photo)\b|\s[>›»/|]\s/i;

/** Whether headline and text have a container for themselves, without the story. */
function isBesideHeading(element: Element, text: string, heading: Element): boolean {
  if (BESIDE.test(text)) return false;
  let outer = parentElementOf(element);
  for (let climbed = 0; outer !== null && climbed < 4; climbed++) {
    if (propertyOf(outer, 'contains').call(outer, heading)) {
      const beside = (textContentOf(outer) ?? '').trim().length - text.length - textUnder(heading).length;
      return beside < MOST_BESIDE;
    }
    outer = parentElementOf(outer);
  }
  return false;
}
