import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import { onceFor } from '../once-for';
import { isVerb } from './verb-by-table';

interface Rules {
  readonly noun: RegExp;
  readonly told: RegExp;
  readonly counted: RegExp;
  readonly aged: RegExp;
  readonly adds: RegExp;
  readonly opener: RegExp;
  /** Ends in a preposition. */
  readonly led: RegExp;
  readonly owned: RegExp;
  readonly indefinite: RegExp;
  /** `В Магнитогорске произошёл …`: what follows is new, with a word or two that tell of it between. */
  readonly happening: RegExp;
  readonly bareEnd: RegExp;
  readonly free: RegExp;
  readonly article: RegExp;
}

/** The subject of a null-subject language follows its verb within so many words, if it is there. */
const SUBJECT_BEHIND = 3;
/** Behind a place it follows within so many. */
const PLACE_REACH = 8;
/** Of the commonest verbs of saying, behind an auxiliary and `also`. */
const PARTICIPLES =
  'gesagt erklärt betont dicho afirmado señalado declaré dit affirmé ajouté indiqué précisé déclaré expliqué annoncé souligné detto dichiarato affermato aggiunto annunciato spiegato';
/** So near the beginning stands what is known, in a language whose names (Arabic) or articles do not tell it. UTF-16 units. */
const NEAR_START = 30;
/** Where a clause before the main one ends at the latest. UTF-16 units. */
const LONGEST_OPENING = 120;

/** Indefinite articles, the source of an alternation. */
export const INDEFINITE = 'ein|eine|einem|einen|einer|eines|un|una|une|uno|um|uma|des|unos|unas';

/** Words behind a noun that tell which one is meant. */
export const FREE =
  'von vom der des in im aus für bei zur zum gegen de du des del della dello dei da do dos das en à au aux di в во на по из от для у з із sur pour contre entre sobre para por con su per contro über gegen zwischen um auf mit an про о об';

/**
 * Does a sentence speak of something that only the text before can tell: a definite noun that nothing in the sentence
 * names (`… lehnte den Bericht ab`), a counted one (`les huit hommes`), `also` beside a verb of saying, a possessive
 * or an omitted subject before anybody is named? `outside` is the sentence without its quotes, `firstName` where in it
 * the first name starts, infinite where there is none.
 */
export function isToldBefore(outside: string, firstName: number, table: Language): boolean {
  const rules = rulesOf(table);
  if (rules.adds.test(outside)) return true;
  if (hasBare(outside, rules.noun, firstName, rules, table)) return true;
  if (hasBare(outside, rules.aged, firstName, rules, table)) return true;
  if (hasBare(outside, rules.told, Number.POSITIVE_INFINITY, rules, table)) return true;
  if (hasBare(outside, rules.counted, Number.POSITIVE_INFINITY, rules, table)) return true;
  return (
    isOwnedBefore(outside, firstName, rules) || (!!table.isNullSubject && lacksSubject(outside, rules, table))
  );
}

/** A noun of `pattern` that starts before `until`, with nothing behind that tells which one, none of it before. */
function hasBare(outside: string, pattern: RegExp, until: number, rules: Rules, table: Language): boolean {
  for (const hit of outside.matchAll(pattern)) {
    const isFar = hit.index > NEAR_START;
    if (hit.index >= until || (table.prefixes && isFar)) return false;
    const rest = outside.slice(hit.index + hit[0].length);
    if (!isBareBefore(rest, rules, table)) continue;
    const before = outside.slice(0, hit.index);
    // Without articles, what stands before its verb or behind a preposition (`на подію.`) is known, an object may be new.
    if (table.happening && isFar && rules.bareEnd.test(rest) && !rules.led.test(before)) continue;
    const noun = hit[1];
    if (rules.happening.test(before) || (noun && hasIndefinite(before, noun, rules))) continue;
    return true;
  }
  return false;
}

function isBareBefore(rest: string, { bareEnd, free }: Rules, table: Language): boolean {
  if (table.unspaced) return true;
  if (bareEnd.test(rest)) return true;
  const next = /^\s+(\S+)/u.exec(rest)?.[1];
  if (next === undefined || free.test(next)) return false;
  // Where nouns have capitals adjectives come before them: a small word behind tells nothing of the noun.
  if (table.capitalNouns) return /^\p{Ll}/u.test(next);
  // `وقال الوزير إن`: what was said begins where the name would stand.
  if (table.prefixes && SAID_THAT.test(next)) return true;
  // The verbs of Arabic come first: what stands behind its nouns may be their name.
  return !table.prefixes && isVerb(next.replace(/[,.]$/, ''), table);
}

const SAID_THAT = /^[إأ]ن(?:ه|ها|هم)?$/u;

/** `un acuerdo … el acuerdo`: the sentence has told it itself. */
function hasIndefinite(before: string, noun: string, { indefinite }: Rules): boolean {
  const stem = noun.slice(0, Math.max(4, noun.length - 2)).toLowerCase();
  return before.toLowerCase().includes(stem) && indefinite.test(before);
}

/** `Nach ihrem Sieg reiste …`: whose it was stands in the sentence before. */
function isOwnedBefore(outside: string, firstName: number, { opener, owned }: Rules): boolean {
  if (!opener.test(outside)) return false;
  const hit = owned.exec(outside);
  return !!hit && hit.index < firstName && hit.index < LONGEST_OPENING;
}

/** `En su caso, presentará …`, `Comenzó la conversación`: a finite verb where the clause begins, nobody named behind. */
function lacksSubject(outside: string, rules: Rules, table: Language): boolean {
  // What stands before a quote's verb of saying is the quote, and its subject stands behind.
  if (/^\s{2}/u.test(outside)) return false;
  let clause = outside;
  if (rules.opener.test(clause)) {
    const comma = clause.indexOf(',');
    if (comma < 0 || comma > LONGEST_OPENING || /\s\p{Lu}/u.test(clause.slice(0, comma))) return false;
    clause = clause.slice(comma + 1).trimStart();
  }
  // `Se formó en noviembre`: what was formed would stand where the preposition does.
  const [pronoun = '', verb = '', next = ''] = clause.split(/\s+/, 3);
  if (/^s[ei]$/iu.test(pronoun) && isVerb(verb, table) && rules.free.test(next)) return true;
  const words = clause.split(/\s+/, SUBJECT_BEHIND + 2);
  const at = /^(?:no|non|não|le|les|lo|gli)$/iu.test(words[0] ?? '') ? 1 : 0;
  const head = words[at] ?? '';
  if (IMPERSONAL.test(head)) return false;
  if (
    !isVerb(head.toLowerCase().replace(/[,.]$/, ''), table) ||
    /^\p{Lu}\p{Ll}+[,.]?$/u.test(words[at + 1] ?? '')
  )
    return false;
  if (isPlaceOnly(clause.split(/\s+/, PLACE_REACH).slice(at + 1), rules)) return true;
  return !words.slice(at + 1, at + 1 + SUBJECT_BEHIND).some((word) => /\p{Lu}|\d/u.test(word));
}

/** `Salía de The Venue, …`, `Salió de Madrid en avión`: what a preposition leads to is no subject, and none follows. */
function isPlaceOnly(behind: readonly string[], { free, article, opener }: Rules): boolean {
  if (!free.test(behind[0] ?? '') || !/^\p{Lu}/u.test(behind[1] ?? '')) return false;
  for (let at = 1; at < behind.length; at++) {
    const word = behind[at]!;
    const isLed = free.test(behind[at - 1]!) || /^\p{Lu}/u.test(behind[at - 1]!);
    if (opener.test(word) && !free.test(word)) return true;
    if (!isLed && (article.test(word) || /^\p{Lu}/u.test(word))) return false;
    if (/[,.;:]$/u.test(word)) return true;
  }
  return true;
}

/** `Hay 20 casos`: verbs that have no subject. */
const IMPERSONAL = /^(?:hay|hubo|había|habrá|há|houve|havia|haverá|existen?|faltan?|hace)$/iu;

const rulesOf = onceFor((table: Language): Rules => {
  const [from, to] = table.unspaced ? ['(?<=[，：,、])', ''] : ['(?<![\\p{L}])', '(?![\\p{L}])'];
  const any = (list: string): string => phrasesOf(list).source;
  const articles = any(`${table.definite} ${table.contracted ?? ''}`);
  const definite = table.definite === '' ? from : `${from}(?:${articles})(?:\\s+|(?<=['’]))`;
  const few = table.numbers.split(' ').filter((entry) => Number(entry.split('=')[1]) <= 12);
  const said = any(table.said);
  const also = any(table.also);
  const participles = any(PARTICIPLES);
  return {
    noun: new RegExp(`${definite}(${any(table.nouns)})${to}`, 'giu'),
    told: new RegExp(`${table.unspaced ? '(?<![名位个個的の])' : definite}(${any(table.told)})${to}`, 'giu'),
    counted: new RegExp(
      table.definite === ''
        ? '(?!)'
        : `${from}(?:${any(table.definite)})\\s+(?:${any(few.join(' '))})\\s+\\p{L}+`,
      'giu',
    ),
    // `la actriz de 39 años`, `den 31-Jährigen`, `der Fahrer (31)`: by the age somebody is named again.
    aged: new RegExp(
      table.definite === ''
        ? '(?!)'
        : `${from}(?:${any(table.definite)})(?:\\s+\\p{L}+\\s+d[ei]\\s+\\d{1,3}\\s+(?:años|ans|anni|anos)|\\s+\\d{1,3}-?jährigen?|\\s+\\p{L}{4,}\\s\\(\\d\\d\\))${to}`,
      'giu',
    ),
    adds: new RegExp(
      table.also === ''
        ? '(?!)'
        : `${from}(?:(?:${also})\\s+(?:${said})|(?:${said})(?:\\s+\\p{L}{1,3})?\\s+(?:${also})|(?:hat|ha|han|a|ont|hanno|haben)\\s+(?:${also})\\s+(?:${participles}))${to}`,
      'iu',
    ),
    opener: new RegExp(`^[^\\p{L}]*(?:${any(table.openers)})(?:${to}|(?<=['’]))`, 'iu'),
    led: new RegExp(`${from}(?:${any(table.openers)})\\s+$`, 'iu'),
    owned: new RegExp(`${from}(?:${any(table.possessives ?? '')})${to}`, 'iu'),
    indefinite: new RegExp(`${from}(?:${INDEFINITE})${to}`, 'iu'),
    happening: new RegExp(`${from}(?:${any(table.happening ?? '')})\\s+(?:\\p{L}+\\s+){0,2}$`, 'iu'),
    bareEnd:
      /^(?:\s*$|\s*[.;:)!?»”"]|,(?!\s(?:der|die|das|den|dem|dessen|deren|qui|que|dont|où|che|cui|котор\p{L}*|що|як\p{L}*)(?!\p{L}))|\s(?:y|e|o|et|ou|und|oder|и|а|но|і|та|no|ne|non|não|se|ya|já|già|hoy|ayer|hier|oggi|ieri|hoje|ontem)(?!\p{L}))/iu,
    free: new RegExp(`^(?:${any(`${table.of} ${FREE}`)})(?![\\p{L}])`, 'iu'),
    article: new RegExp(`^(?:${any(table.definite)}|${INDEFINITE})$`, 'iu'),
  };
});
