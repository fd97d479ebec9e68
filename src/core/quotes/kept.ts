import type { Annotation } from '../fact';
import type { PackedQuotes } from '../pack/writing/write';
import type { Reading } from '../text/reading';
import { encodeSaid } from './said';
import { isSpeech, keptKeys, spokenIn } from './spoken';

/** What is kept of an annotated article's quotes, so that a page that has one of them finds it. */
export function quotesKept({
  reading: { text, lang },
  annotation,
}: {
  readonly reading: Pick<Reading, 'text' | 'lang'>;
  readonly annotation: Pick<Annotation, 'quotes'>;
}): PackedQuotes {
  const keys: number[] = [];
  const said = annotation.quotes.filter(({ span }) => {
    const words = spokenIn(text, span, lang);
    if (!isSpeech(words)) return false;
    keys.push(...keptKeys(words));
    return true;
  });
  return { said: encodeSaid(said), keys };
}
