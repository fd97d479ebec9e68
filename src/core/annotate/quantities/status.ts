import type { Quantity } from '../../fact';
import type { Reading, Sentence } from '../../text/reading';
import { wordSet } from '../../text/word-set';

const TARGET = wordSet(
  'target targets targeted goal goals aim aims aimed aiming objective plan plans planned pledge pledged pledges promise promised seek seeks seeking sought hopes hoping intends ambition',
);
const FORECAST = wordSet(
  'forecast forecasts expected expects expect projected projects projection predicted predicts estimate estimates estimated will could would may might likely anticipated',
);
const THRESHOLD = wordSet('threshold ceiling limit cap maximum minimum mark milestone barrier');
const REACHED = wordSet('reached hit met achieved surpassed exceeded passed crossed topped attained');
const CHANGE = wordSet(
  'rose fell grew climbed jumped dropped declined increased decreased soared plunged surged gained slipped slid tumbled advanced shrank rise fall increase decrease drop decline growth gain jump cut reduction up down raised reduced lowered slashed rising falling growing grow climb surge',
);
const TO = wordSet('to at');
const BACK = 9;

/**
 * How the amount at `first` is meant. Reached targets are actual; what stands nearest before the amount decides.
 * A change is an amount by which something moved, not the level that it moved to.
 */
export function statusAt(
  reading: Reading,
  sentence: Sentence,
  first: number,
  next: number,
): Quantity['status'] {
  const { tokens } = reading;
  const floor = Math.max(sentence.first, first - BACK);
  const direct = tokens[first - 1]?.lower ?? '';
  let forecast = false;
  for (let at = first - 1; at >= floor; at--) {
    const token = tokens[at]!;
    if (token.text === ';' || token.text === ':' || (token.text === ',' && first - at > 2)) break;
    if (token.kind === 'number' && at < first - 3) break;
    if (TARGET.has(token.lower)) return reachedBefore(reading, sentence, at) ? 'actual' : 'target';
    if (THRESHOLD.has(token.lower)) return 'threshold';
    if (CHANGE.has(token.lower) && first - at <= 4)
      return forecast ? 'forecast' : TO.has(direct) ? 'actual' : 'change';
    if (REACHED.has(token.lower)) return 'actual';
    if (FORECAST.has(token.lower)) forecast = true;
  }
  const behind = tokens[next]?.lower ?? '';
  if (THRESHOLD.has(behind)) return 'threshold';
  if (TARGET.has(behind)) return 'target';
  if (behind !== 'in' && behind !== 'of' && CHANGE.has(behind)) return 'change';
  if (CHANGE.has(tokens[next + 1]?.lower ?? '') && behind !== 'to') return 'change';
  return forecast ? 'forecast' : hasFinitePast(reading, sentence, first, next) ? 'actual' : 'unknown';
}

function reachedBefore(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(sentence.first, at - 4); back--)
    if (REACHED.has(reading.tokens[back]!.lower)) return true;
  return false;
}

const PAST = wordSet(
  'was were had has have is are did said paid spent won lost killed sold bought cost made took stood totaled',
);

function hasFinitePast(reading: Reading, sentence: Sentence, first: number, next: number): boolean {
  const floor = Math.max(sentence.first, first - 12);
  const ceiling = Math.min(sentence.last, next + 8);
  for (let at = floor; at < ceiling; at++) {
    const word = reading.tokens[at]!.lower;
    if (PAST.has(word) || (word.length > 4 && word.endsWith('ed'))) return true;
  }
  return false;
}
