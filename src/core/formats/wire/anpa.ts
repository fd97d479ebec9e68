import { agencyIn, bodyOf, type Sent, type Told } from './told';

/** Lines above a text that tell desks or name who wrote it. */
const NO_HEADLINE =
  /^(?:eds?\b|editors?\b|ap\s(?:photo|graphic|video|interactive)|photos?\b|with\s|by\s|for\s(?:release|use)|optional|hfr\b|adv\b|moved|stands)|=$/i;

/** `BC-LT--Argentina-Cancer Beauty,466` */
const SLUG = /^[A-Z]{2}-|,\d{1,5}$/;

/**
 * What a message of ANPA 1312 says by the lines of its text: those that begin with `^` and end with `<` or `=` stand above
 * it, the first of them is its keyword.
 */
export function toldByAnpa(lines: readonly string[], sent: Sent | null): Told {
  const head: string[] = [];
  let at = 0;
  let isOpen = false;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!;
    const isMarked = line.trimStart().startsWith('^');
    if (line !== '' && !isMarked && (!isOpen || /^\s/.test(line))) break;
    const part = line.trim().replace(/^\^/, '');
    if (isOpen && !isMarked && part !== '') head.push(`${head.pop() ?? ''} ${part}`);
    else if (part !== '') head.push(part);
    isOpen = !/[<=]$/.test(part);
  }
  const above = head.map((line) => line.replace(/<$/, '').trim());
  const text = lines.slice(at).map((line) => line.replace(/^\s*\^/, '').replace(/<$/, ''));
  const [first = ''] = text.filter((line) => line.trim() !== '');
  return {
    headline: above.filter((line, nth) => !NO_HEADLINE.test(line) && (nth > 0 || !SLUG.test(line)))[0] ?? '',
    body: bodyOf(text),
    date: sent?.day ?? '',
    publisher: agencyIn(first) || (sent?.publisher ?? ''),
  };
}
