import { wordSet } from '../text/word-set';

/** Verbs and their forms that news uses to tell of an event; none is a noun in the plural. */
export const VERBS = wordSet(
  "is are was were be been has have had do does did will would can could should may might must said says say went goes came comes made makes took takes gave gives got gets won wins lost loses met meets held holds led leads rose rises fell falls grew grows paid pays sent sends spent kept keeps left put puts set sets cut cuts hit hits told tells became becomes began begins found finds felt thought brought bought sold sells saw sees ran runs broke drew fought struck stood stands sat shot spoke stole taught threw wore wrote writes knew knows let lies lay 's 're isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't can't couldn't wouldn't faces plans wants calls needs seeks expects remains includes shows claims warns argues believes hopes continues heads backs opens ends moves joins signs urges votes rules announces",
);
