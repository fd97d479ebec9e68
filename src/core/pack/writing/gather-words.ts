import { stopWordsOf } from '../../text/language';
import { ownCopy } from '../../text/own-copy';
import { indexStemOf } from '../../text/stems';
import { type TermPlaces, termPlaces } from '../../text/term-places';
import { nameTerm, rememberedTerms } from '../../text/terms';

/** The place among all terms of the word whose range and hash stand there in what `wordsOf` gives; −1 for no term. */
export type PlaceOf = (text: string, words: Uint32Array, at: number) => number;

/**
 * Numbers the terms of a language in `places`, and tells `onWord` every new word in its folded form, stop words left out.
 * It knows plain words by hash, length and three of their letters: cutting each out of its text took a third of packing,
 * comparing all letters a tenth. Of a million words one in some hundred archives is taken for another, whose term it
 * shares in any case, and is not told.
 */
export function gatheringPlaces(
  language: string,
  places: TermPlaces,
  onWord: (folded: string) => void,
): PlaceOf {
  const stops = stopWordsOf(language);
  const stem = indexStemOf(language);
  const remembered = rememberedTerms(stops, stem, onWord);
  const placeOf = (term: number): number => (term === 0 ? NONE : places.add(term));
  const otherwise = (text: string, start: number, end: number): number =>
    placeOf(remembered(text.slice(start, end)) || nameTerm(text, start, end));
  if (stem) return (text, words, at) => otherwise(text, words[at]!, words[at + 1]!);
  const known = termPlaces();
  let kept = new Int32Array(1024); // of each its shape and its place, NONE for a stop word
  return (text, words, at) => {
    const start = words[at]!;
    const end = words[at + 1]!;
    const hash = words[at + 2]!;
    if (hash === 0) return otherwise(text, start, end);
    const nth = known.find(hash);
    const shape = shapeOf(text, start, end);
    if (nth >= 0) {
      if (kept[nth * 2] !== shape) return otherwise(text, start, end);
      const place = kept[nth * 2 + 1]!;
      return place === NONE ? placeOf(nameTerm(text, start, end)) : place;
    }
    const word = ownCopy(text.slice(start, end).toLowerCase());
    const isStop = stops.has(word);
    if (!isStop) onWord(word);
    const place = isStop ? placeOf(nameTerm(text, start, end)) : places.add(hash);
    if (known.size() < MAX_KNOWN) {
      const own = known.add(hash) * 2;
      if (own === kept.length) kept = longer(kept);
      kept[own] = shape;
      kept[own + 1] = isStop ? NONE : place;
    }
    return place;
  };
}

/** The length of a plain word, at most 64, and its first, middle and last letter. */
function shapeOf(text: string, start: number, end: number): number {
  const letterAt = (at: number): number => text.charCodeAt(at) | LOWER_CASE;
  return (
    ((end - start) << 24) | (letterAt(start) << 16) | (letterAt((start + end) >> 1) << 8) | letterAt(end - 1)
  );
}

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(numbers.length * 2);
  twice.set(numbers);
  return twice;
}

const NONE = -1;

/** Of a language: the first words of an archive are its frequent ones. */
const MAX_KNOWN = 1 << 18;

/** Set in letters a to z and in digits, not in A to Z. */
const LOWER_CASE = 32;
