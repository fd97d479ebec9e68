import { type Handler, Parser } from 'htmlparser2';

/** The parser looks through all open elements at each tag: 400,000 open ones took it minutes. Pages have some 30. */
const MAX_DEPTH = 256;

/** The depth is looked at after so many characters, in which it cannot grow much. */
const SLICE_CHARS = 4_096;

/**
 * A parser of HTML, portion by portion, in linear time whatever it is fed. Broken markup is no error; where elements nest
 * deeper than 256, all that are open are closed.
 */
export function htmlParser(handler: Partial<Handler>): { write(html: string): void; end(): void } {
  let depth = 0;
  const handling: Partial<Handler> = {
    ...handler,
    onopentagname(name) {
      depth += 1;
      handler.onopentagname?.(name);
    },
    onclosetag(name, isImplied) {
      depth -= 1;
      handler.onclosetag?.(name, isImplied);
    },
  };
  // Writers of XML close what browsers leave open: behind `<iframe/>` nothing would be read
  const parser = new Parser(handling, { recognizeSelfClosing: true, recognizeCDATA: true });
  return {
    write(html) {
      for (let from = 0; from < html.length; from += SLICE_CHARS) {
        parser.write(html.slice(from, from + SLICE_CHARS));
        if (depth <= MAX_DEPTH) continue;
        parser.end();
        parser.reset();
        depth = 0;
      }
    },
    end: () => parser.end(),
  };
}
