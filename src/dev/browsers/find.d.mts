export type BrowserKind = 'chromium' | 'firefox';

export interface InstalledBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

export declare const browserCache: string;
export declare class BrowserError extends Error {}
export declare function findBrowsers(): InstalledBrowser[];
export declare function versionOf(path: string): string;
