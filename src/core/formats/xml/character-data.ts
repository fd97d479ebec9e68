import { decodeHTMLStrict } from 'entities';

/** An ampersand that begins no entity and no reference to a character. */
const BARE = /&(?!#\d{1,8};|#x[\da-f]{1,7};|[a-z][\w.-]{0,40};)/i;

/** Neither XML nor an article may have these. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What is decoded from `&#0;` and the like. */
const NO_CHARACTER = '\ufffd';

/** A character beyond the first 65,536 as some write it, by the two halves that it has in UTF-16. */
const SURROGATES = /&#(5[56]\d{3}|x[dD][89a-bA-B][\da-fA-F]{2});&#(5[67]\d{3}|x[dD][c-fC-F][\da-fA-F]{2});/g;

function pairOf(written: string, high: string, low: string): string {
  const pair = String.fromCharCode(codeOf(high), codeOf(low));
  return pair.length === [...pair].length ? written : pair;
}

/** Of `55357` or `xD83D`. */
function codeOf(reference: string): number {
  return reference.startsWith('x') ? Number.parseInt(reference.slice(1), 16) : Number(reference);
}

const EXCERPT_CHARS = 30;

/**
 * Gives the text of character data as it is written, or of a CDATA section: entities decoded, also those of HTML, which
 * feeds use, and before them what `withEntities` knows; control characters left out. `noticed` is told what XML forbids.
 */
export function characterData(
  noticed: (reason: string, excerpt: string) => void,
  withEntities: (text: string) => string,
) {
  return (written: string, isCdata: boolean): string => {
    let text = written;
    if (!isCdata && text.includes('&')) {
      text = withEntities(text);
      const bare = BARE.exec(text);
      if (bare !== null)
        noticed(
          'has an "&" that is not written as "&amp;"',
          text.slice(bare.index, bare.index + EXCERPT_CHARS),
        );
      text = decodeHTMLStrict(text.replace(SURROGATES, pairOf));
      if (text.includes(NO_CHARACTER) && !written.includes(NO_CHARACTER)) {
        noticed('has references to no character, which are left out', '');
        text = text.replaceAll(NO_CHARACTER, '');
      }
    }
    const shown = text.replace(CONTROLS, (sign) => (sign === '\f' ? ' ' : ''));
    if (shown !== text) noticed('has control characters, which are left out', '');
    return shown;
  };
}
