import { speak } from '../language/say';
import { stringsOf } from '../language/start';

/** Strings of a language that nobody speaks, a third longer than English: where they do not fit, others will not. */
export async function speakPseudo(): Promise<void> {
  const english = await stringsOf('en');
  const longer = Object.entries(english).map(([key, { message }]) => [
    key,
    { message: pseudo(key, message) },
  ]);
  speak(Object.fromEntries(longer));
}

function pseudo(key: string, message: string): string {
  if (/^(locale|direction|unit_display)$/.test(key)) return message;
  const accented = message.replace(/[aeiouAEIOU](?!\d)/g, (vowel) => ACCENTED[vowel] ?? vowel);
  return `${accented}${' łøŋg'.repeat(Math.ceil((message.length * 0.3) / 5))}`;
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  A: 'Á',
  E: 'Ë',
  O: 'Ö',
};
