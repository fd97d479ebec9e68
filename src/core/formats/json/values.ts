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

const MAX_DEPTH = 256;

/** The JSON of an article may be twice as long as its text. */
const MAX_VALUE_CHARS = 2 * MAX_ARTICLE_CHARS;

/**
 * The values at the wanted paths (`$.items.*`; `*` is any key or place) of one JSON text, or of several one behind the
 * other, each as soon as it ends and none kept. Throws an ArticleFormatError for what is no JSON, for nesting deeper than
 * 256 and for a value longer than any article; the values before it stand.
 */
export async function* jsonValues(source: Source, paths: readonly string[]): AsyncGenerator<JsonValue> {
  const found: JsonValue[] = [];
  let depth = 0;
  let line = 1;
  let charsSinceValue = 0;
  const values = new TokenParser({ paths: [...paths], keepStack: false, separator: '' });
  const tokens = new Tokenizer({ separator: '', stringBufferSize: 64 * 1024 });
  values.onValue = ({ key, value }) => {
    charsSinceValue = 0;
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
