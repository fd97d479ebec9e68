/** Elements of HTML, NITF and schemas of agencies that begin and end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote block body bq br caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main nav ol p para paragraph pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Never prose. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'audio button canvas figcaption head iframe input media nav noscript object script select style svg template textarea ' +
    'title video'
  ).split(' '),
);

/** Of these, what holds what is shown in its place: writers forget to end it. */
const EMBEDDED: ReadonlySet<string> = new Set(['audio', 'canvas', 'noscript', 'object', 'video']);

/** Of these, what is no text at all: where one does not end, nothing behind it is read. */
const CODE: ReadonlySet<string> = new Set(['head', 'script', 'style', 'svg', 'template', 'title']);

/** Parts the paragraphs of preformatted text, which has no elements for them. */
const BLANK_LINE = /\n[^\S\n]*\n/;

/** No text has it. */
const PARTING = '\0';

/** Takes the parts of marked-up text in their order. Names of elements are in lower case, without a namespace. */
export interface ParagraphWriter {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  /** `isImplied` says that the text has no such end: then what stands behind what is embedded is no part of it. */
  readonly close: (name: string, isImplied?: boolean) => void;
  /** The paragraphs, a blank line between, blanks within folded; `''` when there is no text. */
  readonly done: () => string;
}

/** `alsoSkipped` are elements that are left out beside those that never hold prose. */
export function paragraphWriter(alsoSkipped: readonly string[] = []): ParagraphWriter {
  const paragraphs: string[] = [];
  let begun = '';
  let skipped = 0;
  let code = 0;
  let missed = ''; // since an element began that is left out
  let preformatted = 0;
  const endParagraph = () => {
    for (const part of preformatted > 0 ? begun.split(BLANK_LINE) : [begun]) {
      const folded = part.replace(/[\s\u00a0]+/g, ' ').trim();
      if (folded !== '') paragraphs.push(folded);
    }
    begun = '';
  };
  const cross = (name: string, depth: 1 | -1) => {
    if (SKIPPED.has(name) || alsoSkipped.includes(name)) skipped = Math.max(0, skipped + depth);
    if (CODE.has(name)) code = Math.max(0, code + depth);
    if (BLOCKS.has(name) && skipped > 0) missed += PARTING;
    if (BLOCKS.has(name)) endParagraph();
    if (name === 'pre') preformatted = Math.max(0, preformatted + depth);
  };
  return {
    open: (name) => cross(name, 1),
    text(text) {
      if (skipped === 0) begun += text;
      else if (code === 0) missed += text;
    },
    close(name, isImplied = false) {
      const isLeftOut = skipped > 0;
      cross(name, -1);
      if (!isLeftOut || skipped > 0) return;
      if (isImplied && EMBEDDED.has(name))
        for (const part of missed.split(PARTING)) {
          if (begun !== '' && part !== missed) endParagraph();
          begun += part;
        }
      missed = '';
    },
    done() {
      endParagraph();
      return paragraphs.join('\n\n');
    },
  };
}
