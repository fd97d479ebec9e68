// What the pure core may use beside ECMAScript: these exist alike in browsers, workers and Node.
// Everything else (DOM, clock-bound timers, Node, browser.*) is a compile error under src/core/tsconfig.json.
declare class URL {
  constructor(url: string, base?: string);
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly href: string;
  readonly origin: string;
  static canParse(url: string, base?: string): boolean;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  readonly encoding: string;
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
