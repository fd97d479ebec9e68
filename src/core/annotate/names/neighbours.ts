import type { NameMention } from '../../fact';
import type { Reading } from '../../text/reading';
import { isCapital } from '../../text/tokens';
import { wordSet } from '../../text/word-set';
import { GIVEN_NAMES } from './given-names';
import { DEMONYMS, FEMALE, MALE, PARTICLES, TITLES } from './lexicon';
import type { Piece } from './pieces';
import { isPlace } from './places';

type Votes = Record<NameMention['type'], number>;

/** What a company has and a person has not. */
const OF_A_COMPANY = wordSet(
  'founder co-founder cofounder ceo cfo coo shares stock shareholders headquarters subsidiary employees executives customers users subscribers',
);
const AREAS = wordSet(
  'county counties province provinces district districts region village villages valley island islands peninsula oblast prefecture municipality suburb township',
);
const AREAS_OF = wordSet('county city town village province district island region suburb municipality port');
/** What a product is called behind its maker's or family's name. */
const MODELS = wordSet('pro max mini air plus ultra lite go series edition');

/** Counts what the words around a name, and the way it is written, tell of its kind. */
export function voteByNeighbours(reading: Reading, piece: Piece, votes: Votes): void {
  const { tokens } = reading;
  const at = (place: number): string => tokens[place]?.lower ?? '';
  const [before, behind] = [at(piece.first - 1), at(piece.next)];
  const length = piece.next - piece.first;
  if (isDateline(reading, piece)) votes.place += 4;
  if (isCamel(tokens[piece.first]!.text) || (length > 1 && MODELS.has(at(piece.next - 1)))) {
    if (length === 1) votes.organisation += 2.5;
    else if (MODELS.has(at(piece.next - 1))) votes.other += 3;
  }
  const owned = behind === "'s" ? at(piece.next + 1) : behind;
  if (OF_A_COMPANY.has(owned)) votes.organisation += 2;
  if (AREAS.has(behind)) votes.place += 1.5;
  if (before === 'of' && AREAS_OF.has(at(piece.first - 2))) votes.place += 2;
  if (before === 'capital') votes.place += 1.5;
  if (behind === 'in' && PLACE_LEADS.has(before) && isPlace(printedBehind(reading, piece.next + 1)))
    votes.place += 1;
  if (length > 1) votes.person += personal(reading, piece);
}

const PLACE_LEADS = wordSet('in at near from to outside');

/** `BAAR, SWITZERLAND`, `ST. JOSEPH, Mich. (AP) —`: where a paragraph begins in capitals and says from where. */
export function isDateline(reading: Reading, { first, next }: Pick<Piece, 'first' | 'next'>): boolean {
  const { text, tokens } = reading;
  const start = tokens[first]!.start;
  if (start > 0 && text[start - 1] !== '\n') return false;
  const printed = text.slice(start, tokens[next - 1]!.end);
  if (printed !== printed.toUpperCase() || printed.length < 3) return false;
  const behind = tokens[next]?.text ?? '';
  if (behind === ',') return isCapital(tokens[next + 1]?.text ?? '');
  return (
    /^(?:--+|—|–)$/.test(behind) ||
    (behind === '(' && /^\) ?(?:--+|—|–)/.test(text.slice(tokens[next + 1]?.end)))
  );
}

/** `WeWork`, `YouTube`: a capital inside a word, but for what surnames begin with. */
function isCamel(word: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+\p{Lu}/u.test(word) && !/^(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Fitz|Mac)\p{Lu}/u.test(word)
  );
}

/** How much speaks for a person: an office or trade before, an age, a party or a description behind. */
function personal({ tokens }: Reading, { first, next }: Piece): number {
  const before = tokens[first - 1];
  const [mark, behind] = [tokens[next]?.text ?? '', tokens[next + 1]?.text ?? ''];
  let votes = 0;
  if (before?.kind === 'word' && before.text === before.lower && isTrade(before.lower)) votes += 1.5;
  if (mark === '(' && /^[RDI]$/.test(behind)) votes += 3;
  if (DONE_BY_PEOPLE.has(mark) || DONE_TO_PEOPLE.has(before?.lower ?? '')) votes += 0.8;
  if (mark === 'and' && isGiven(tokens[next + 1]?.lower)) votes += 0.8;
  if (before?.lower === 'and' && isGiven(tokens[first - 3]?.lower)) votes += 0.8;
  if (mark === ',' && /^(?:who|whose|former|then|\d\d)$/.test(behind)) votes += 1;
  return votes;
}

const DONE_BY_PEOPLE = wordSet(
  'met meets resigned died married spoke speaks smiled laughed graduated retired pleaded won lost scored played stars starred sings wore grew thinks knows loves',
);
const DONE_TO_PEOPLE = wordSet(
  'met meet meets meeting thanked praised married interviewed accused arrested hired fired killed elected succeeded replaced told asked named nominated appointed featuring starring alongside by',
);

function isGiven(word = ''): boolean {
  return MALE.has(word) || FEMALE.has(word) || GIVEN_NAMES.has(word);
}

function isTrade(word: string): boolean {
  if (TITLES.has(word)) return true;
  return (
    word.length > 5 &&
    /(?:[a-z]ist|[a-z]{2}man|woman|[st]or|[gnktd]er|ian|wife|husband|brother|sister|father|mother)$/.test(
      word,
    ) &&
    !NOT_TRADES.has(word) &&
    !DEMONYMS.has(word)
  );
}

const NOT_TRADES = wordSet(
  'under after other another whether rather further either neither together number october september november december order center water winter river monitor chapter factor sector matter letter counter quarter human woman doctor either dinner corner motor tractor pointer newsletter twitter',
);

/** The name that begins at a token, up to three words, lower case. */
function printedBehind({ tokens, text }: Reading, first: number): string {
  let next = first;
  while (
    next < first + 3 &&
    (isCapital(tokens[next]?.text ?? '') || PARTICLES.has(tokens[next]?.lower ?? ''))
  )
    next++;
  return next > first ? text.slice(tokens[first]!.start, tokens[next - 1]!.end).toLowerCase() : '';
}

/** `South Dakotans`, `Pennsylvanians`: those who live in a place are none of their own. */
export function isPeople(name: string): boolean {
  return /(?:an|ian)s$/.test(name) && [/ns$/, /ans$/, /ians$/].some((end) => isPlace(name.replace(end, '')));
}

/** `ICUs`, `NGOs`, `TV`: acronyms that are words like others. */
export function isCommonAcronym(name: string): boolean {
  return /^[A-Z]{2,}s$/.test(name) || COMMON.has(name);
}

const COMMON = new Set(
  'TV TVs PC PCs LED GPS DNA RNA CEO CFO COO URL DVD CD SUV ATM HIV AIDS IQ PIN USB LCD OLED GDP IPO NGO ID AI IT PR HR FAQ PDF'.split(
    ' ',
  ),
);
