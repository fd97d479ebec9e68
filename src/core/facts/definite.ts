import { DEMONYMS } from '../annotate/names/lexicon';
import type { Reading, Sentence } from '../text/reading';
import { isCapital, type Token } from '../text/tokens';
import { wordSet } from '../text/word-set';

/** Nouns with "the" of which there is one, so that they need nothing named before. */
const UNIQUE = wordSet(
  'police government administration president world economy country nation public media press military army navy weather internet web sun moon earth pope queen king senate house market markets dollar euro pound ruble yen yuan poor rich elderly unemployed unemployment jobless coronavirus pandemic virus constitution congress parliament cabinet church media universe planet environment climate sky sea ocean future past present truth average median deficit debt budget recession west east north south left right far-right bible holocaust founders establishment mainstream filibuster electorate stock number question most best worst biggest largest highest lowest latest youngest oldest fastest greatest strongest deadliest first last only',
);
/** What binds the noun to what tells which one is meant. */
const BINDERS = wordSet(
  "of in for from at between against over that who whose with behind near under about named called known on to inside outside around among across within without by where when than off since during before after into 's",
);
/** Forms of verbs that end a noun phrase, beside `-ed`. */
const FINITE = wordSet(
  "is are was were be has have had do does did will would can could may might must should said says say went goes came comes made makes took takes gave gives got gets won wins lost loses met meets held holds led leads rose rises fell falls grew grows paid pays sent sends spent kept keeps left put puts set sets cut cuts hit hits told tells became becomes began begins found finds felt brought bought sold sells saw sees ran runs broke drew fought struck stood stands sat shot spoke stole threw wore wrote knew knows let lies lay faces plans wants calls needs seeks expects remains includes shows claims warns argues believes hopes continues opens ends moves joins urges votes rules announces applies apply capped comes works dates stems centers centres focuses marks follows stars tells describes features offers covers explores appears seems refers cites involves requires allows provides suggests reveals indicates represents raises reflects contains notes comes goes looks sounds gets isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't can't couldn't wouldn't never also then later now still already even just not",
);
/** Longer noun phrases tell by themselves what they are. */
const LONGEST = 4;

/**
 * Does the sentence open with a definite noun that names again what was named before (`The ship transferred …`,
 * `The rules, which …`)? Not when its own words tell which one is meant: a name, a figure, a genitive, a relative
 * clause or preposition behind it; nor for what there is one of. English.
 */
export function opensWithKnown({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  if (tokens[first]?.lower !== 'the') return false;
  if (isCounted(tokens[first + 1]))
    return countsKnown(tokens, first + 2, Math.min(sentence.last, first + COUNTED));
  let at = first + 1;
  if (isAgedRole(tokens, first, sentence.last)) return true;
  if (ownsKnown(tokens, first, sentence.last) || isPartisan(tokens, first)) return true;
  if (isSomebodyOf(tokens, first)) return true;
  for (; at < sentence.last && at - first <= LONGEST; at++) {
    const { kind, text, lower } = tokens[at]!;
    if (kind === 'number' || isCapital(text) || lower === "'s") return false;
    if (at === first + 1 && isNumbered(tokens, at)) return true;
    // "The president-elect" is no president yet.
    if (UNIQUE.has(lower) && tokens[at + 1]?.text !== '-') return false;
    if (kind === 'mark' && text !== '-') break;
    if (at > first + 1 && (BINDERS.has(lower) || isFiniteAt(tokens, at))) break;
  }
  if (at - first > LONGEST || at >= sentence.last) return false;
  const { lower } = tokens[at]!;
  // "The development — cheered by many — is a relief"
  if (/^[,—–]$/.test(lower)) return true;
  if (BINDERS.has(lower)) return false;
  const behind = tokens[at + 1]?.lower ?? '';
  // `The plan announced by …` is a participle, `The plan announced on Monday` may be either.
  if (isPast(lower) && (behind === 'by' || behind === 'as')) return false;
  return isFiniteAt(tokens, at);
}

/** `The e-mails detail the …`: behind a plural the verb has no ending. */
function isFiniteAt(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (FINITE.has(lower) || isPast(lower)) return true;
  const behind = tokens[at + 1]?.lower ?? '';
  // "The memo states that …", "The lawsuit characterizes the …"
  if (SINGULAR.test(lower) && (SUBORDINATE.test(behind) || (behind === 'the' && DERIVED.test(lower))))
    return true;
  return (
    BARE.has(lower) && tokens[at - 1]!.lower.endsWith('s') && (ARTICLES.has(behind) || behind.endsWith('ing'))
  );
}

const SINGULAR = /\p{Ll}{3}[^\P{Ll}siu]s$/u;
const SUBORDINATE = /^(?:that|how|why|whether|it|its|his|her|their|an?)$/;
const DERIVED = /(?:[iy][sz]es|ates|ifies|lines|eals)$/;

const BARE = wordSet(
  'focus carry target allege accuse detail show include suggest reveal describe require involve allow contain cover raise reflect represent provide indicate',
);
const ARTICLES = wordSet('the a an that how his her its their on');

/** `The bank's chairman`, `The Democratic governor's announcement`: an owner told before. */
function ownsKnown(tokens: readonly Token[], first: number, last: number): boolean {
  const limit = Math.min(last, first + OWNER_REACH);
  for (let at = first + 1; at < limit; at++) {
    const { lower, text, kind } = tokens[at]!;
    if (kind !== 'word' || (isCapital(text) && !PARTISAN.has(lower)) || UNIQUE.has(lower)) return false;
    if (tokens[at + 1]?.lower === "'s") return !isCapital(text) && !TIMES.has(lower);
  }
  return false;
}

/** `The first change gives …`: of several that were told before. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at + 1];
  return (
    /^(?:first|last|only)$/.test(tokens[at]!.lower) &&
    noun?.kind === 'word' &&
    !isCapital(noun.text) &&
    !/^(?:lady|family|couple|time|minister|responders?)$/.test(noun.lower) &&
    at + 2 < tokens.length &&
    isFiniteAt(tokens, at + 2)
  );
}

/** `The outspoken Republican operative, 67, was …`: a role with an age, whose name stands in the sentence before. */
function isAgedRole(tokens: readonly Token[], first: number, last: number): boolean {
  const limit = Math.min(last - 3, first + AGED_REACH);
  for (let at = first + 1; at < limit; at++) {
    if (tokens[at]!.text !== ',') continue;
    // "The artist Ann Lee, 67, …" has a name.
    return (
      !isCapital(tokens[at - 1]!.text) &&
      /^[1-9]\d$/.test(tokens[at + 1]!.text) &&
      tokens[at + 2]!.text === ','
    );
  }
  return false;
}

/** In tokens. */
const AGED_REACH = 8;

/** `The California Democrat got 134 votes`: her name stands in the sentence before. */
function isPartisan(tokens: readonly Token[], first: number): boolean {
  // "The Democrat from Delaware stopped"
  if (
    /^(?:democrat|republican)$/.test(tokens[first + 1]?.lower ?? '') &&
    (tokens[first + 2]?.lower === 'from' || (first + 2 < tokens.length && isFiniteAt(tokens, first + 2)))
  )
    return true;
  for (let at = first + 2; at < Math.min(tokens.length - 1, first + OWNER_REACH + 1); at++) {
    const isHolder = HOLDERS.has(tokens[at]!.lower);
    // "The Oslo private institution"
    const isTold = isCapital(tokens[at - 1]!.text) || (isHolder && isCapital(tokens[at - 2]!.text));
    if (!isTold && tokens[at - 1]!.text !== '.') return false;
    if (isHolder) {
      // "The Oslo Democrat on Wednesday said …"
      const verb = tokens[at + 1]!.lower === 'on' ? at + 3 : at + 1;
      return verb < tokens.length && isFiniteAt(tokens, verb);
    }
    if (/^(?:presidential|vice|gubernatorial|senatorial)$/.test(tokens[at]!.lower))
      return (
        isCapital(tokens[at - 1]!.text) &&
        /^(?:nominee|candidate|hopeful|contender)$/.test(tokens[at + 1]!.lower) &&
        !isCapital(tokens[at + 2]?.text ?? '')
      );
  }
  return false;
}

/** `The Uzbek immigrant was charged`: whose name stands in the sentence before. */
function isSomebodyOf(tokens: readonly Token[], first: number): boolean {
  const [people, noun] = [tokens[first + 1], tokens[first + 2]];
  return (
    !!people &&
    DEMONYMS.has(people.lower) &&
    SOMEBODY.has(noun?.lower ?? '') &&
    first + 3 < tokens.length &&
    isFiniteAt(tokens, first + 3)
  );
}

const SOMEBODY = wordSet(
  'immigrant immigrants migrant migrants man men woman women couple national nationals native citizen citizens teenager teenagers student driver suspect suspects attacker attackers gunman pilot actor actress singer star player athlete journalist businessman billionaire tycoon diplomat official officer lawyer scientist company firm group team family newspaper magazine broadcaster agency',
);

const HOLDERS = wordSet(
  'democrat republican senator congressman congresswoman governor lawmaker native institution firm retailer automaker billionaire businessman businesswoman operative strategist mogul tycoon physician immigrant',
);

/** In tokens. */
const OWNER_REACH = 4;
const PARTISAN = wordSet('democratic republican conservative labour');
const TIMES = wordSet('day week month year decade century season summer winter spring autumn fall election');

/** So far behind "the six" its verb is looked for, in tokens. */
const COUNTED = 9;

function isCounted(token: Token | undefined): boolean {
  return token?.kind === 'number' ? !/^(?:1[89]|20)\d\d$/.test(token.text) : NUMBERS.has(token?.lower ?? '');
}

const NUMBERS = wordSet(
  'two three four five six seven eight nine ten eleven twelve dozen hundreds thousands',
);

/** `The six spending bills were …`: as many were told before, unless a name or what is bound to them tells which. */
function countsKnown(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { text, lower, kind } = tokens[at]!;
    if (isCapital(text) || BINDERS.has(lower) || UNIQUE.has(lower)) return false;
    if (kind === 'mark' && text !== '-') return false;
    if (at > from && (FINITE.has(lower) || isPast(lower))) return true;
  }
  return false;
}

function isPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed');
}

const CONNECTIVES = new RegExp(
  `^(?:${[
    'even so',
    'back then',
    '(?:worse|better)(?: (?:yet|still))?(?:,| for)',
    'adding to (?:the|that|this|those|these)',
    '(?:compounding|complicating) (?:the|that|this|those|these|matters)',
    '(?:to make|making) matters worse',
    'eventually',
    '(?:in|by) (?:so )?doing(?: so)?,',
    'further,',
    '(?:more|most|equally) importantly',
    '(?:(?:just|only|barely|the|an?|one|two|three|four|five|six|several|some|\\d+) )+(?:few )?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:before|after|prior|earlier|later),',
    'other(?! than)',
    '(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:others|more)(?! than)',
    'all (?:that|this|of (?:that|this|it))',
    '(?:earlier|later),',
    '(?:earlier|later) that',
    'soon after,',
    'a (?:short|little|long) (?:time|while) (?:later|after)',
    'at first',
    "by (?:the )?day['’]s end",
    'in (?:less|fewer|more) than (?:an?|one|two|three|\\d+) (?:minutes?|hours?|days?|weeks?)(?! of)',
    'in other words',
    '(?:(?:shortly|soon|immediately|just) )?after making the (?:comments?|remarks?|announcement|decision|claims?|statement)',
    'as a result',
    'for (?:example|instance|that reason|his part|her part|their part|its part|one thing)',
    'in fact',
    'of course',
    'after all',
    'in turn',
    'along (?:the same|these|those|similar) lines',
    'that said',
    'by (?:contrast|comparison|then|now)',
    'in (?:contrast|comparison|response|return|that case|this case|both cases|each case|all|short|particular|the meantime|the end)',
    'on the contrary',
    'as such',
    'at (?:that|the) (?:point|time|moment|same)',
    'to (?:that|this) end',
    '(?:until|since|from) then',
    '(?:(?:about|some|nearly|almost|just|only|over|roughly|less than|more than|at least) )?(?:an?|one|two|three|four|five|six|several|some|many|\\d+) (?:few )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier|afterwards?)',
    'either way',
    'that way',
    'put (?:that way|this way|another way|differently)',
    '(?:two|three|four|five|six|seven|eight|nine|ten|several|\\d+) other(?! than)',
    'all the same',
    'afterwards?',
    'elsewhere',
    'subsequently',
    '(?:perhaps|maybe) (?:it|he|she|they|this|that)',
    'no (?:doubt|wonder|matter)',
    "what(?:'|’)s more",
    'among (?:them|those|these|the others)',
    '(?:yes|no|well|ok|okay|sure|hey|oh|look|listen|correct|right),',
    'the (?:same|other|others|latter|former|second|third|fourth|fifth|next|rest|pair|two|three|trio|duo|idea|result|reason|answer|point|problem|question|good news|bad news|bottom line)(?! (?:of|in|for|from|to|that|world|half|quarter|largest|biggest|term|amendment|time|year|week|month|generation|intifada))',
    'the first (?:is|was|reason|step|problem|thing)',
    'within (?:seconds|minutes|hours|days|weeks)(?! of)',
    'not (?:half|only|so|directly|exactly|quite|necessarily|surprisingly|yet)',
    'in (?:the|one) (?:first|second|third|last|latter|former|other)(?: (?:case|instance|incident|attack|strike|one))?,',
    'in between',
    '(?:on|in|at|during) the (?:very )?same (?:day|week|month|year|night|morning|afternoon|evening|period|interview|speech|statement)(?! (?:as|that|when))',
    'on the other (?:end|side)',
    'or so',
    '(?:first|second|third|fourth|finally|lastly):',
    'so far',
    '(?:first|second|third|fourth|finally|lastly|next|last|now|here|sadly|still|again),',
    'a separate',
    'a (?:big|main|key|major|common|good|second|third) (?:reason|problem|factor) (?:is|was|for)',
    '(?:[a-z]+(?:-[a-z]+)?|\\d[\\d.]*) ?(?:percent|per cent|%) (?:said|say|think|thought|believed?|support(?:ed)?|opposed?|approved?|disapproved?|favou?r(?:ed)?|want(?:ed)?|expect(?:ed)?)',
    'a (?:second|third|fourth|fifth|similar|spokes(?:man|woman|person))(?! (?:for|to|in|of|with|from|at))',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

/** Does the sentence open with words that lean on the one before: `Even so`, `As a result`, `The same`? English. */
export function opensWithLink(text: string): boolean {
  return CONNECTIVES.test(text.slice(0, 48));
}
