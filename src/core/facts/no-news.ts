import type { Language } from '../annotate/language';
import { VERBS } from './verbs';

/** Lines around news that are no news: credits, calls to subscribe, links to other stories. English, read at a sentence's start. */
const STARTS =
  /^(?:close [A-Z]|hide caption|toggle caption|enlarge this image|enlarge |hulton|play video|media caption|image source|getty|file -|file:|breaking:|live:|on air|more stories|most read|trending|up next|this is a developing|check back|the associated press|read (?:more|also|the full|next|our)|see (?:also|more)|watch(?: live| now|:| the video| video)|related(?::| stories| article)|more (?:on this|from|:)|click here|tap here|follow (?:us|@|the author|him|her) ?|sign up|subscribe|get (?:the|our|more) [^.]{0,40}(?:newsletter|inbox|app)|join (?:us|our)|download (?:the|our)|share (?:this|on)|photos?:|image(?: caption|:)|video:|caption:|file photo|credit:|advertisement|copyright|©|\(c\)|all rights reserved|story continues|this (?:article|story|post|report) (?:was|has been|originally|first|is part)|editor'?s note|correction:|updated?:|contact (?:us|the)|e-?mail|write to|reporting by|additional reporting|editing by|by [A-Z][a-z]+ [A-Z][a-z]+$|story highlights|just watched\b|must watch\b|chat with us|support (?:our|us)|donate|like us|have a (?:tip|story)|listen:|press play|posted by|skip (?:to|ad|past)|cookies?|terms of|privacy|be sure to|make sure (?:to|you)|don['’]t forget|let us know|stay tuned|check out|find out|learn (?:more|how)|scroll|tune in|head (?:over|to) |leave a comment|tell us|swipe|visit (?:our|the|us|[A-Z]\w+ on)|shop |pre-?order|here['’]s (?:how|what|why|where)|(?:opinion|analysis|gallery|timeline|interactive|slideshow|podcast|explainer|fact check|in pictures): )/i;
const ANYWHERE =
  /(?:did|does|do|has|have|had)(?: not|n['’]t) (?:\w+ )?(?:respond|responded|return|returned|reply|replied) (?:to )?(?:\w+['’]?s? ){0,5}(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies))\b|could not (?:\w+ )?be reached|contributed (?:to )?(?:this|reporting)|getty images|\/getty|all rights reserved|sign up for|subscribe to|follow \w{1,30} on (?:twitter|facebook|instagram|x)|click here|newsletter|read more:|https?:\/\/|www\.|pic\.twitter|copyright \d{4}|may not be (?:published|reproduced)|associated press writers?|reporting by|\bAP photo|photo by|e-?mail (?:him|her|us) at|on Twitter (?:at )?@/i;

/** `Ann Lee is a columnist at …`: who writes, at the end of what he wrote. */
const BYLINE =
  /^(?:[A-Z][\p{L}.'’-]* ){2,4}(?:\([^)]*\) )?(?:is|was) (?:(?:a|an|the|also|currently|now) )?(?:[\p{L}-]+ ){0,5}(?:columnist|associate|host|strategist|fellow|editor|reporter|author|professor|contributor|correspondent|analyst|writer|journalist|scholar|blogger|producer|commentator|lecturer|historian|co-?host|anchor|attorney|chairman|chairwoman|chair|consultant) (?:at|of|for|in|with|and|on)\b[^\d]{0,140}$/u;

/** Headlines of other stories run into the sentence, as some sites do: `TrumpFederal judge halts … MORE on Friday`. */
const TICKER = / MORE\b/;

/** `Alabama abortion law:25 men voted`: a heading or label run into what it heads; `(NASDAQ:TSLA)` is none. */
const LABEL = /^[^.!?"“:(]{3,60}\p{L}:[\p{L}\d]/u;

/** `Why Evidence Action Beta is promising.`: a heading with a stop. */
const HEADING = /^(?:why|how|what|where|when|who) (?:\S+ ){1,7}\S+\.$/i;

/** `President Xi walks past officials … in Beijing, China, May 22, 2020.`: what a picture shows, told in the present. */
const PICTURED =
  /^[A-Z][^,.;"“]{4,60} (?:walks|speaks|arrives|waves|listens|gestures|looks|stands|sits|talks|reacts|attends|smiles|departs|poses)\b/;
const DATED_END = /, (?:19|20)\d\d\.$/;
/** `Jan Ek, left, and Ann Lee, seen here during a ceremony on Jan. 17, …` */
const SEEN_HERE = /\b(?:seen|shown|pictured) (?:here|above|below|left|right)\b/;
/** `The U.S. Capitol building is seen at sunset in Washington, May 17, 2017.` */
const IS_SEEN =
  /^[^,;]{3,90} (?:is|are) (?:seen|pictured|shown) (?:at|in|on|near|outside|inside|during|from|after|before|as|through|with|behind)\b/;
const FULL_DAY_END =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d\.$/;
const SHOWN_DOING =
  /^(?:walks|speaks|arrives|waves|listens|gestures|looks|stands|sits|talks|reacts|attends|smiles|departs|poses|holds|announces|delivers|addresses|answers|testifies|greets|shakes|signs|leaves|makes|takes|points|leads|participates|appears|hugs|boards|applaud|applauds|attend|stand|sit|march|gather|listen|walk|hold)$/;
const TOLD = /^(?:\p{Ll}{2,}ed|was|were|had|has|have|will|would|is|are|said|says|did)$/u;

/** `…, Friday, Oct. 11, 2019, in Washington.`: where and when a picture was taken, its day told twice. */
const TAKEN =
  /, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d(?:,|\.$)/;

/** `SIEGEL: Now, Trump is campaigning …`: a transcript's speaker before what he says. */
const TRANSCRIBED = /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}: \p{Lu}\p{Ll}/u;

/** What a picture shows, in the present, and the day on which it was taken in full. */
function isCaption(text: string): boolean {
  if (SEEN_HERE.test(text)) return true;
  if (!(FULL_DAY_END.test(text) || TAKEN.test(text)) || /["“]/.test(text)) return false;
  if (IS_SEEN.test(text)) return true;
  const verb = text.split(' ').find((word) => SHOWN_DOING.test(word) || TOLD.test(word));
  return verb !== undefined && SHOWN_DOING.test(verb);
}

/** `Romney Calls Report “Devastating News,” Blames Obama’s Policies.`: a headline with a stop. */
function isTitled(text: string): boolean {
  // What most sentences lack costs least.
  if ((text.match(TITLE_CAPITAL)?.length ?? 0) < TITLE_SHARE * TITLE_WORDS) return false;
  const words = text.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  // "Minister Ann Lee and President Paul Berg met Chancellor …"
  if (text.split(' ').some((word) => VERBS.has(word))) return false;
  return words.length >= TITLE_WORDS && capitals >= TITLE_SHARE * words.length;
}

const TITLE_CAPITAL = /(?<!\p{L})\p{Lu}\p{L}{3}/gu;
const TITLE_WORDS = 6;
const TITLE_SHARE = 0.85;

const TWO_FIGURES = /^(?:\S+ ){2,6}\d+ \d+%? /;

/** A row of a table: more than a third of the words are figures, or two of them follow each other. */
function isTabular(text: string): boolean {
  if (!/\d\D+\d/.test(text)) return false;
  const words = text.split(/\s+/);
  const figures = words.filter((word) => /^[(+-]?\d[\d.,/-]*[%)]*$/.test(word)).length;
  return (figures > 3 && figures * 3 > words.length) || TWO_FIGURES.test(text);
}

/** `50 000 réservations`: a blank that groups thousands parts no two figures. */
const GROUPED = /(\d) (?=\d{3}(?!\d))/g;

/**
 * Is the sentence a credit, a call to the reader or a link rather than news? Reads 300 characters at most; `table` is
 * of a language other than English, null for English.
 */
export function isNoNews(sentence: string, table: Language | null = null): boolean {
  const text = table ? sentence.slice(0, 300).replace(GROUPED, '$1') : sentence.slice(0, 300);
  if (
    HEADING.test(text) ||
    (!table && TRANSCRIBED.test(text)) ||
    LABEL.test(text.slice(0, 80)) ||
    (DATED_END.test(text) && PICTURED.test(text)) ||
    isCaption(sentence) ||
    // Where nouns have capitals they tell no headline, where no blanks part words they make no columns.
    (!table?.capitalNouns && isTitled(text)) ||
    (!table?.unspaced && isTabular(text))
  )
    return true;
  return STARTS.test(text) || ANYWHERE.test(text) || BYLINE.test(text) || TICKER.test(sentence);
}

/** `(CNN) -- `, `BUDAPEST, March 12 (Xinhua) -- `, `WASHINGTON — `: the length of a dateline, 0 when there is none. */
export function datelineLength(sentence: string): number {
  // Most sentences have neither bracket nor dash near their start: spare them the patterns.
  const head = sentence.slice(0, 90);
  if (!/[(–—]|--/.test(head)) return 0;
  const match =
    /^(?:[A-Z][\p{L} .,'’/0-9-]{0,80}?)?(?:\((?:CNN|AP|Reuters|AFP|Xinhua|UPI|TASS|BBC|RT|Sputnik|Bloomberg|[A-Z]{2,9})[^)]{0,20}\)\s?(?:[-–—]{1,2}|:)?\s{0,3})/u.exec(
      sentence.slice(0, 120),
    );
  if (match) return match[0].length;
  const capitals =
    /^[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z]+\.?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? (?:--|—|–) ?/.exec(
      sentence.slice(0, 100),
    );
  return capitals ? capitals[0].length : 0;
}

/** `Bottom line: Raising rates …`, `Behind the scenes: The ministry …`: the length of a label before its sentence, else 0. */
export function labelLength(sentence: string): number {
  const label = /^\p{Lu}\p{Ll}*(?: \p{Ll}[\p{Ll}'’]*){1,4}: (?=\p{Lu})/u.exec(sentence.slice(0, 80))?.[0];
  return label === undefined || label.slice(0, -2).split(' ').some(isVerb) ? 0 : label.length;
}

const isVerb = (word: string): boolean => VERBS.has(word) || /(?:ed|n['’]t)$/.test(word);
