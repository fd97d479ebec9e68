import { SAID } from '../annotate/names/lexicon';
import type { Span } from '../article';
import type { Quote } from '../fact';
import type { Reading } from '../text/reading';

/**
 * The quote of a fact without a speaker whom the fact's own words do not name as one, or where no verb of it gives the
 * words to anybody. English.
 */
export function soundQuote(quote: Quote, fact: Span, reading: Reading): Quote {
  if (!quote.speakerSpan) return quote;
  const { speaker, speakerText: printed = '', speakerSpan: printedSpan, ...rest } = quote;
  const when = WHEN.exec(printed)?.[0].length ?? 0;
  const speakerText = printed.slice(0, printed.length - when);
  const speakerSpan = { start: printedSpan.start, end: printedSpan.end - when };
  const isInside = speakerSpan.start >= fact.start && speakerSpan.end <= fact.end;
  if (NO_SPEAKER.test(speakerText) || isNobody(speakerText)) return rest;
  if (speaker !== undefined && (isOfOwner(speakerText, speaker) || OWNED.test(speakerText)))
    return { ...rest, speakerText, speakerSpan };
  // "Lee quoted a letter": its words are another's.
  if (QUOTES_ANOTHER.test(reading.text.slice(printedSpan.end, quote.span.start))) return rest;
  return isInside &&
    saysSo(reading.text.slice(fact.start, fact.end)) &&
    (speaker !== undefined || namesSomebody(speakerText))
    ? { ...quote, speakerText, speakerSpan }
    : rest;
}

const QUOTES_ANOTHER = /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|read(?:s|ing)? from) (?:an?|the|from) /;

/** `Mayor Ann Lee this week`: when it was said is no part of who said it. */
const WHEN =
  / (?:(?:this|last|earlier this) (?:week|month|year|morning|afternoon|evening)|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|later|recently|earlier)$/;

/** `his office`: of somebody, not he. */
const OWNED = /^(?:his|her|their|its) \p{Ll}/u;

/** Whether a verb outside of the quotation marks gives the words to somebody. */
function saysSo(text: string): boolean {
  const outside = text.replace(/["“][^"“”]*["”]/g, ' ');
  // "the United States" states nothing.
  return (outside.match(/\p{L}+/gu) ?? []).some((word) => word !== 'States' && SAID.has(word.toLowerCase()));
}

/** A phrase with a capital or article, or of those who speak without. */
function namesSomebody(text: string): boolean {
  return /^(?:\p{Lu}|\p{Lo}|„|«)/u.test(text) || SPEAKS_UNNAMED.test(text);
}

/** `BuzzFeed's editor`: somebody of it, not it. */
function isOfOwner(speakerText: string, speaker: string): boolean {
  const [owner, ...rest] = speakerText.split(/['’]s /);
  return rest.length > 0 && /^\p{Ll}/u.test(rest.at(-1)!) && owner!.endsWith(speaker.split(' ').at(-1)!);
}

/** `learn of Clinton`, `Along with`, `personally torn between Cruz and Rubio`: words that no noun phrase opens with. */
function isNobody(speakerText: string): boolean {
  const head = /^(?:the|an?) (\p{Ll}+) (?:in|of|at|from|for|on|over) /iu.exec(speakerText)?.[1];
  if (head !== undefined && !PERSONAL.test(head)) return true;
  return (
    / (?:did|does|do|was|were|has|had) |\b(?:but|and)$|^\p{Ll}+ly /u.test(speakerText) ||
    /^(?:along|with|in|on|at|by|for|from|to|after|before|when|as|while|despite|during)\b/i.test(
      speakerText,
    ) ||
    (/^\p{Ll}/u.test(speakerText) &&
      !SPEAKS_UNNAMED.test(speakerText) &&
      /\s(?:about|what|which|that|who|to|an?|the)(?:\s|$)/.test(speakerText))
  );
}

/** Nouns of persons and bodies; `fallout` and `report` speak of nobody. */
const PERSONAL =
  /(?:er|or|ar|man|men|woman|women|people|person|ist|ian|ant|ent|head|chief|official|aide|secretary|attorney|council|court|party|union|group|team|board|office|ministry|agency|body|mother|judge|victim|friend|widow|member|staff)s?$/;

/** A day or a number alone says nothing, nor does a party with its state. */
const NO_SPEAKER =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)(?: (?:morning|afternoon|evening|night))?|[DRI]-[A-Z][A-Za-z.]{0,6}|tonight|several|some|many|others?|both|all|most|few)$/i;

const SPEAKS_UNNAMED =
  /^(?:the|a|an|his|her|their|its|one|some|several|many|two|three)\s|\b(?:officials|police|authorities|prosecutors|investigators|critics|supporters|analysts|sources|lawyers|experts|researchers|lawmakers|witnesses|doctors|aides|scientists|residents)\b/i;
