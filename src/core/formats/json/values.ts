import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { ArticleFormatError } from '../article-format';
import { MAX_ARTICLE_CHARS } from '../article-of';
import { textOf } from '../decode';
import type { Source } from '../format';

/** A value at a wanted path; `key` is its name, or its place in an array. */
export interface JsonValue {
  readonly key: string | number | undefined;
  readonly value: unknown;
}

/** Keys from the outermost value inwards; `EACH` is any key or place. */
export type JsonPath = readonly (string | typeof EACH)[];
export const EACH = Symbol('each');

const MAX_DEPTH = 256;

/** The JSON of an article may be twice as long as its text. */
const MAX_VALUE_CHARS = 2 * MAX_ARTICLE_CHARS;

/**
 * The values at the wanted paths of one JSON text, or of several one behind the other, each as soon as it ends and none
 * kept. Throws an ArticleFormatError for what is no JSON, for nesting deeper than
 * 256 and for a value longer than any article; the values before it stand.
 */
export async function* jsonValues(source: Source, paths: readonly JsonPath[]): AsyncGenerator<JsonValue> {
  const found: JsonValue[] = [];
  let depth = 0;
  let line = 1;
  let charsSinceValue = 0;
  const values = new TokenParser({ paths: paths.map(selectorOf), keepStack: false, separator: '' });
  const tokens = new Tokenizer({ separator: '', stringBufferSize: 64 * 1024 });
  values.onValue = ({ key, value, stack }) => {
    charsSinceValue = 0;
    const keys = [...stack.slice(1).map((outer) => outer.key), key];
    if (!paths.some((path) => leadsTo(path, stack.length === 0 ? [] : keys))) return;
    found.push({ key, value });
  };
  tokens.onToken = (parsed) => {
    if (parsed.token === TokenType.LEFT_BRACE || parsed.token === TokenType.LEFT_BRACKET) depth += 1;
    if (parsed.token === TokenType.RIGHT_BRACE || parsed.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > MAX_DEPTH) throw new Error(`it nests deeper than ${MAX_DEPTH}`);
    values.write(parsed);
  };
  const refuseWhatThrows = (parse: () => void) => {
    try {
      parse();
    } catch (error) {
      return new ArticleFormatError(
        source.name,
        line,
        `is not JSON that is read here: ${(error as Error).message}`,
      );
    }
    return null;
  };
  for await (const text of textOf(source)) {
    charsSinceValue += text.length;
    const refusal = refuseWhatThrows(() => {
      tokens.write(text);
      if (charsSinceValue > MAX_VALUE_CHARS) throw new Error('a value is longer than any article may be');
    });
    yield* found.splice(0);
    if (refusal !== null) throw refusal;
    line += text.split('\n').length - 1;
  }
  const refusal = refuseWhatThrows(() => {
    tokens.end();
    if (depth > 0) throw new Error('it ends too early');
  });
  yield* found.splice(0);
  if (refusal !== null) throw refusal;
}

/** In the parser's own syntax, which has no word for a key that is empty, a star or has a point: there all are taken. */
function selectorOf(path: JsonPath): string {
  const words = path.map((key) => (key === EACH || key === '' || key.includes('.') ? '*' : key));
  return ['$', ...words].join('.');
}

function leadsTo(path: JsonPath, keys: readonly (string | number | undefined)[]): boolean {
  return path.length === keys.length && path.every((key, at) => key === EACH || key === String(keys[at]));
}
