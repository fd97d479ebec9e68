import type { Reading } from '../../text/reading';
import { isCapital, type Token } from '../../text/tokens';
import { wordSet } from '../../text/word-set';

/** Where what a clause tells lies from the day of its text. */
export type Direction = 'back' | 'ahead';

const AHEAD = wordSet(
  "will 'll shall would'll won't upcoming scheduled expected expects expect plans plan planned planning planed due set slated hopes hope intends begins starts opens meets ends expires takes until till must going forthcoming aims ahead tomorrow next arrives becomes begin start open propose proposes proposed seeks expire conclude deadline invited invites extended extend extends effective concludes kicks premieres debuts airs payable",
);
const BACK = wordSet(
  "was were had did went came took made held met fell rose said told won lost left gave began became got found kept paid sent spent saw stood struck swept thought wrote hit cut put set'd read led fled flew drew drove grew knew rang sang sank shook shot slept spoke stole sold bought brought built caught chose felt fought heard hurt laid lay meant ran sought shut sat been ago since last earlier previous died bore broke quit withdrew overran overtook overthrew undertook froze hid rode swore tore wore woke bit blew dealt dug hung lent slid sped spun swung taught",
);
/** They look ahead to a date behind them: `could strike in July`, not `two July tests could strike`. */
const MODALS = wordSet('could should might may can would');
const SAYING = wordSet('said told announced warned added noted');
const SAYS_NEAR = 4;
const INTENDING = wordSet(
  'planning hoping expecting aiming preparing intending seeking calling asking going',
);
const SUMMONING = wordSet('subpoenaed summoned invited scheduled ordered urged');
const isVisiting = (lower: string, distance: number): boolean => distance <= 2 && lower.endsWith('ing');
const PERFECT = wordSet("had have has they'd he'd it'd previously originally");
/** They look ahead to a date that they have for an object alone: `extended to Nov. 16`. */
const OBJECT_VERBS = wordSet('extended extend extends invited invites');
/** Words in -ed that do not tell the past. */
const NO_PAST = wordSet('need feed speed indeed united hundred bed red seed exceed proceed succeed wed');
const REACH_BACK = 22;
/** `met … , Ann Lee of Denver, Colo., on Friday`: that a list was told of holds for its end, what is to come does not. */
export const REACH_OF_WEEKDAY = 40;
const REACH_AHEAD = 8;
const REACH_BEHIND_COMMA = 14;

/**
 * Whether the clause around the tokens `first` to `next` looks back or ahead, null when nothing tells: a
 * past verb right behind decides (`on Sunday issued`), then the nearest verb before, then the nearest behind. Reads at
 * most `reachBack` tokens before and 14 behind.
 */
export function directionAt(
  reading: Reading,
  first: number,
  next: number,
  reachBack = REACH_BACK,
): Direction | null {
  const { tokens } = reading;
  const behind = tokens[next];
  // "plan an October filled with travel": behind its article it is no verb.
  const isFilled = /^an?$/.test(tokens[first - 1]?.lower ?? '') && behind?.lower.endsWith('ed') === true;
  if (!isFilled && directionOf(behind?.lower ?? '', tokens[next + 1]?.lower ?? '') === 'back') return 'back';
  // "The vote is on Nov. 3."
  if (tokens[first - 1]?.lower === 'on' && /^(?:is|are)$/.test(tokens[first - 2]?.lower ?? ''))
    return 'ahead';
  // "an acting minister, starting on Jan. 1"
  const lead =
    tokens[first - 1]?.lower === 'on' || tokens[first - 1]?.lower === 'from' ? first - 2 : first - 1;
  if (/^(?:starting|beginning)$/.test(tokens[lead]?.lower ?? '')) return 'ahead';
  // "urged him to reopen it by Tuesday"
  if (tokens[first - 1]?.lower === 'by' && isToBeDone(tokens, first - 1)) return 'ahead';
  if (isChanceTo(tokens, first - 1)) return 'ahead';
  const floor = Math.max(0, first - reachBack);
  let isSaid = false;
  let isQuoted = false;
  for (let at = first - 1; at >= floor; at--) {
    const token = tokens[at]!;
    // "in Bergen, Norw., on Tuesday": a short form's stop ends nothing.
    if (isBoundary(token.text) && tokens[at + 1]?.text !== ',' && !isTitle(tokens[at - 1])) break;
    // "“We'll act,” Lee told the paper of Bergen on Friday": what is said then tells nothing of when it was.
    const isMark = /^["“”]$/.test(token.text);
    if (isSaid && isMark && token.text !== '“' && /\s/.test(reading.text[token.end] ?? '')) return 'back';
    isQuoted ||= isMark;
    // A heading has no stop.
    if (reading.text.slice(token.end, tokens[at + 1]!.start).includes('\n')) break;
    // "scheduled a vote, but on Wednesday it looked …": another clause.
    if (tokens[at - 1]?.text === ',' && CONTRASTS.has(token.lower)) break;
    if (first - at > REACH_BACK) {
      const far = directionOf(token.lower, '');
      if (far === 'back') return far;
      if (far) break;
      continue;
    }
    // "when Democrats take over in January": told in the present, it is to come.
    if (first - at > 2 && /^(?:when|once|if)$/.test(token.lower) && !tokens[at + 1]!.lower.endsWith('ing'))
      return 'ahead';
    if (isNoun(reading, at)) continue;
    // "after unveiling the bill on Monday"
    if (first - at > 1 && token.lower.endsWith('ing') && tokens[at - 1]?.lower === 'after') return 'back';
    const following = tokens[at + 1]?.lower ?? '';
    const [before, second] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
    // "is visiting on Monday", "is calling for the repayment on Dec. 7", not "are investigating a shooting on Sunday"
    if (/^(?:is|are)$/.test(before) && (INTENDING.has(token.lower) || isVisiting(token.lower, first - at)))
      return 'ahead';
    // "a plan being released on Monday"
    if (before === 'being' && token.lower.endsWith('ed') && first - at <= 2) return 'ahead';
    // "is headed to Israel on Sunday"
    if (/^(?:is|are)$/.test(before) && /^(?:headed|bound)$/.test(token.lower)) return 'ahead';
    // "a witness subpoenaed to testify on Friday"
    if (following === 'to' && SUMMONING.has(token.lower)) return 'ahead';
    const told = MODALS.has(token.lower)
      ? following === 'have'
        ? 'back'
        : 'ahead'
      : directionOf(token.lower, following);
    // "behind closed doors"
    if (told === 'back' && token.lower.endsWith('ed') && /^(?:behind|with|of|under|for)$/.test(before))
      continue;
    // "will be handed out": the tense is the auxiliary's; "to be published" is still to come.
    if (told === 'back' && before === 'be' && second === 'to') return 'ahead';
    if (told === 'back' && /^(?:be|been|is|are)$/.test(before)) continue;
    // "due to open": as "due" is.
    if (told === 'ahead' && before === 'to' && AHEAD.has(second)) continue;
    // "had been due", "as previously planned"
    if (told === 'ahead' && (before === 'previously' || (before === 'been' && PERFECT.has(second))))
      return 'back';
    // "told the council in March" and "told the council of a cutback in September": far from it, saying tells nothing.
    if (told === 'back' && first - at > SAYS_NEAR && SAYING.has(token.lower)) {
      isSaid = !isQuoted;
      continue;
    }
    if (told) return told;
  }
  // "On Monday, Rep. Michael Lee (R-N.Y.) will …": a subject stands between.
  const reach = behind?.text === ',' ? REACH_BEHIND_COMMA : REACH_AHEAD;
  const ceiling = Math.min(tokens.length, next + reach);
  for (let at = next; at < ceiling; at++) {
    const token = tokens[at]!;
    if (isBoundary(token.text) && !isTitle(tokens[at - 1])) break;
    const told = directionOf(token.lower, tokens[at + 1]?.lower ?? '');
    // "figures for January extended a surge": ahead of a date they tell what happened.
    if (told && !OBJECT_VERBS.has(token.lower)) return told;
  }
  return null;
}

const CONTRASTS = wordSet('but while whereas although though yet');

/** An infinitive that ends with the deadline, a few words before it. */
function isToBeDone(tokens: readonly Token[], by: number): boolean {
  for (let at = by - 1; at >= Math.max(1, by - INFINITIVE); at--) {
    if (isBoundary(tokens[at]!.text) || tokens[at]!.text === ',') return false;
    if (tokens[at]!.lower === 'to') {
      const verb = tokens[at + 1]!;
      return at + 1 < by && verb.kind === 'word' && verb.text === verb.lower && !NO_NOUN.has(verb.lower);
    }
  }
  return false;
}

/** `a chance for them to win the office in November`: what may be done then. */
function isChanceTo(tokens: readonly Token[], preposition: number): boolean {
  if (!/^(?:in|on)$/.test(tokens[preposition]?.lower ?? '')) return false;
  for (let at = preposition - 2; at >= Math.max(1, preposition - INFINITIVE); at--) {
    if (isBoundary(tokens[at]!.text) || tokens[at]!.text === ',') return false;
    if (tokens[at]!.lower !== 'to') continue;
    return [at - 1, at - 2, at - 3].some((chance) => CHANCES.has(tokens[chance]?.lower ?? ''));
  }
  return false;
}

const CHANCES = wordSet('chance chances opportunity opportunities hope hopes bid');

/** In tokens. */
const INFINITIVE = 6;

/**
 * Where an event lies that a date between its determiner and its noun names: `the deadly Oct. 1 incident` is past,
 * `a Jan. 14 deadline` ahead; null where the date names none.
 */
export function attributeDirection({ tokens }: Reading, first: number, next: number): Direction | null {
  // "a scheduled Dec. 15 increase"
  if (COMING_UP.has(tokens[first - 1]?.lower ?? '')) return 'ahead';
  // "November's general election": the noun stands behind its adjective.
  const head = tokens[next]?.lower === "'s" ? next + 1 : next;
  const noun = comingBehind(tokens, head, head === next ? 1 : OWNED_REACH) ?? tokens[head];
  // "including a July 10 meeting": what is listed lies where its clause does.
  if (LISTED.has(tokens[first - 2]?.lower ?? '') && COMING.has(noun?.lower ?? '')) return null;
  if (noun?.kind !== 'word' || noun.text !== noun.lower || NO_NOUN.has(noun.lower)) return null;
  if (directionOf(noun.lower, '') !== null && !COMING.has(noun.lower)) return null;
  const isLed = [first - 1, first - 2].some(
    (at) => DETERMINERS.has(tokens[at]?.lower ?? '') && tokens[first - 1]?.kind === 'word',
  );
  if (!COMING.has(noun.lower)) return isLed ? 'back' : null;
  return [1, 2, 3].some((step) => directionOf(tokens[head + step]?.lower ?? '', '') === 'back')
    ? 'back'
    : 'ahead';
}

/** `December's special U.S. Senate election`: what is to come, so many tokens further on at most, in the same phrase. */
function comingBehind(tokens: readonly Token[], head: number, reach: number): Token | null {
  for (let at = head; at <= head + reach; at++) {
    const token = tokens[at];
    if (!token || (token.kind !== 'word' && token.text !== '.') || NO_NOUN.has(token.lower)) return null;
    if (COMING.has(token.lower)) return token;
  }
  return null;
}

/** In tokens. */
const OWNED_REACH = 6;
/** `during a March 12 hearing`, `after a May 3 vote` */
const LISTED = wordSet('including during after since');

const COMING_UP = wordSet('scheduled planned upcoming coming expected proposed');
const COMING = wordSet(
  'deadline election elections primary primaries caucuses vote referendum runoff hearing trial summit meeting ballot due launch convention conventions inauguration handover midterm midterms',
);
const NO_NOUN = wordSet(
  'in on at by for from with of to and or but as that which who when while after before until since through during than is are was were be has have had will would could should may might must can the a an its his her their this there then also only about if because although where it he she they we i you',
);

/** `an early start`, `its plan`: the same letters as a verb, with nothing to tell of tense. */
function isNoun(reading: Reading, at: number): boolean {
  if (!NOUNS.has(reading.tokens[at]!.lower)) return false;
  const [before, second] = [reading.tokens[at - 1], reading.tokens[at - 2]];
  if (DETERMINERS.has(before?.lower ?? '')) return true;
  // "The U.S. plans to act"
  const isOwnVerb = isCapital(before?.text ?? '') && reading.tokens[at + 1]?.lower === 'to';
  return !isOwnVerb && DETERMINERS.has(second?.lower ?? '');
}

const NOUNS = wordSet('start plan plans hopes open ends');
const DETERMINERS = wordSet("a an the its his her their this that 's");

/** The stop of `Mr.` and `Sen.` ends no sentence. */
function isTitle(token: { readonly lower: string } | undefined): boolean {
  return /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|st|lt|col|jr)$/.test(token?.lower ?? '');
}

function isBoundary(mark: string): boolean {
  return mark === '.' || mark === ';' || mark === '?' || mark === '!';
}

/** `heads to Oslo on Friday`: in news the present of going is to come. */
const GOES = wordSet('head heads travel travels fly flies return returns');

function directionOf(word: string, following: string): Direction | null {
  if (AHEAD.has(word) || /.['’]ll$/.test(word)) return following === 'have' ? 'back' : 'ahead';
  if (BACK.has(word)) return 'back';
  if (word.length > 4 && word.endsWith('ed') && !NO_PAST.has(word)) return 'back';
  if (GOES.has(word) && /^(?:to|into)$/.test(following)) return 'ahead';
  if ((word === 'is' || word === 'are') && following === 'to') return 'ahead';
  return null;
}
