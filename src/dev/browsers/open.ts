import { openChromium } from './chromium';
import type { InstalledBrowser } from './find.mjs';
import { openFirefox } from './firefox';
import type { PageServer, ServedPage } from './serve';
import { servePages } from './serve';
import type { Session } from './session';

export interface OpenOptions {
  /** The built extension's folder. */
  readonly extension: string;
  readonly headless: boolean;
  readonly pages: readonly ServedPage[];
  /** Whether other hosts than those of the pages can be reached; refused unless said. */
  readonly elsewhere?: 'refuse' | 'pass';
  /** More command-line arguments for the browser. */
  readonly flags?: readonly string[];
  /** See SessionOptions.staysGreeted. */
  readonly staysGreeted?: boolean;
  /** See SessionOptions.profile. */
  readonly profile?: string;
  /** See SessionOptions.template. */
  readonly template?: string;
}

export interface ServedSession extends Session {
  readonly requests: PageServer['requests'];
}

/** Serves the pages under their real addresses and opens the browser on them, the extension installed. */
export async function openWithExtension(
  browser: InstalledBrowser,
  { pages, elsewhere = 'refuse', ...wishes }: OpenOptions,
): Promise<ServedSession> {
  const server = await servePages(pages, elsewhere);
  const { proxy, pin, requests } = server;
  const start = browser.kind === 'chromium' ? openChromium : openFirefox;
  try {
    const session = await start(browser.path, { ...wishes, proxy, pin });
    const close = async () => {
      await session.close();
      await server.close();
    };
    const kill = async () => {
      await session.kill();
      await server.close();
    };
    return { ...session, requests, close, kill };
  } catch (error) {
    await server.close();
    throw error;
  }
}
