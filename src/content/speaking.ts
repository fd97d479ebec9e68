import { speakAsChosen } from '../language/chosen';
import { wear } from './card';

let spoken: Promise<void> | undefined;

/**
 * Has the card speak the language and wear the look that the reader chose, before it is first shown. Not with the marks: the first
 * touch of what the browser has for extensions takes Firefox 16 ms.
 */
export function speaking(): Promise<void> {
  spoken ??= speakAsChosen().then(wear, () => {});
  return spoken;
}
