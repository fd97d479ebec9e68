import type { Reading, Sentence } from '../../text/reading';
import { stemOf } from '../../text/stems';
import { isCapital } from '../../text/tokens';
import { wordSet } from '../../text/word-set';
import { foldWord } from '../../text/words';
import { DEMONYMS, FEMALE, MALE } from '../names/lexicon';
import { isPlace } from '../names/places';

/** How far before a quantity its subject is looked for, and how much is kept. In tokens and stems. */
const REACH = 24;
const MOST = 5;

const FUNCTION_WORDS = wordSet(
  "a an the this that these those its his her their our my your of in on at to for from by with as and or but nor than then so if it he she they we you i who which whom whose what when where while about over under up down out off into onto through during between among against per within without not no nor also only just even still more most less least very much many some any all both each every other another such same own few several around near nearly almost roughly approximately some be been being there here one two because after before since until upon said says told according he's it's they're 's whether per however",
);
const VERBS = wordSet(
  'is are was were has have had do does did will would shall should may might can could must be been being get gets got rose fell grew climbed jumped dropped declined increased decreased soared plunged surged gained lost hit reach reached reaches exceed exceeded exceeds total totaled totalled stood stands pay paid pays cost costs earn earned raise raised spend spent buy bought sell sold make made take took give gave receive received expect expected expects report reported reports become became set aim aims need needs want wants include includes including represent represents account accounts kill killed wound wounded injure injured hold held passed pass cut add added bring brought keep kept meet met win won send sent see saw show showed shows call called use used provide provided offer offered plan plans left worth',
);
/** Words of status and rank say how an amount is meant, not what it measures. */
const NO_THINGS = wordSet(
  'target targets goal goals threshold level mark record previous total number figure amount rest part plan limit ceiling milestone lot addition value percent percentage point points long tall wide high deep billion million trillion thousand hundred first second third last next year years month months week weeks day days',
);
const DETERMINERS = wordSet('the a an its their his her our this these annual total');
const LINKS = wordSet('of in for on from to worth');

/** The stem of a word as printed. */
export function stemIn({ lang }: Reading, word: string): string {
  return stemOf(lang)(foldWord(word));
}

/** Is the token a word of content, lower case and no verb of the list? */
function isContent(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token?.kind === 'word' &&
    token.lower.length > 2 &&
    !isCapital(token.text) &&
    !FUNCTION_WORDS.has(token.lower) &&
    !VERBS.has(token.lower) &&
    !NO_THINGS.has(token.lower) &&
    !token.lower.endsWith('ly')
  );
}

/** Function words and verbs, where the counted thing ends. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

export function isVerb(word: string): boolean {
  return VERBS.has(word);
}

/**
 * Stems of what the amount at the tokens `first` to `next` measures, the nearest first: the noun phrase behind it
 * (`$200 billion in bilateral trade`) and the subject before it (`trade turnover has reached …`). May be empty.
 */
export function measuredAt(reading: Reading, sentence: Sentence, first: number, next: number): string[] {
  const stems = behindAmount(reading, sentence, next);
  for (const stem of subjectBefore(reading, sentence, first)) if (!stems.includes(stem)) stems.push(stem);
  return stems.slice(0, MOST);
}

function behindAmount(reading: Reading, sentence: Sentence, next: number): string[] {
  const stems: string[] = [];
  let at = next;
  if (reading.tokens[at]?.text === '-') at++;
  const limit = Math.min(sentence.last, at + 8);
  for (; at < limit; at++) {
    const token = reading.tokens[at]!;
    if (isContent(reading, at)) {
      if (/(?:ed)$/.test(token.lower) && stems.length) break;
      stems.push(stemIn(reading, token.lower));
      if (stems.length === 3) break;
    } else if (token.kind === 'mark' && token.text !== '-') break;
    else if (token.kind === 'number' || VERBS.has(token.lower) || token.lower === 'and') break;
    else if (stems.length && !LINKS.has(token.lower) && !isCapital(token.text)) break;
    else if (
      !stems.length &&
      at > next &&
      !LINKS.has(token.lower) &&
      !DETERMINERS.has(token.lower) &&
      !isCapital(token.text)
    )
      break;
    else if (token.lower === 'to' || token.lower === 'from') break;
  }
  return stems;
}

/** The nearest content words of the clause before the amount, in reading order. */
function subjectBefore(reading: Reading, sentence: Sentence, first: number): string[] {
  const stems: string[] = [];
  const floor = Math.max(sentence.first, first - REACH);
  for (let at = first - 1; at >= floor && stems.length < 4; at--) {
    const token = reading.tokens[at]!;
    if (token.text === ';' || token.text === ':' || isQuoteMark(token.text)) break;
    if (token.text === ',' && stems.length > 0) break;
    if (token.kind === 'number' && stems.length > 0) break;
    if (token.lower === 'that' && stems.length > 0) break;
    const isThing = isContent(reading, at) || (at === sentence.first && isCommonNoun(reading, at));
    if (isThing && !/(?:ed|ing)$/.test(token.lower)) stems.push(stemIn(reading, token.lower));
  }
  return stems.reverse();
}

/** A sentence's first word is a thing although it has a capital, unless it is a name or a function word. */
function isCommonNoun(reading: Reading, at: number): boolean {
  const { lower, kind } = reading.tokens[at]!;
  return (
    kind === 'word' &&
    lower.length > 4 &&
    !FUNCTION_WORDS.has(lower) &&
    !VERBS.has(lower) &&
    !DEMONYMS.has(lower) &&
    !isPlace(lower) &&
    !MALE.has(lower) &&
    !FEMALE.has(lower)
  );
}

function isQuoteMark(text: string): boolean {
  return text === '"' || text === '“' || text === '”';
}
