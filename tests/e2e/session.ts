import { afterAll, beforeAll, inject } from 'vitest';
import { findBrowsers, type InstalledBrowser } from '../../src/dev/browsers/find.mjs';
import type { ServedSession } from '../../src/dev/browsers/open';
import { openWithExtension } from '../../src/dev/browsers/open';
import type { ServedPage } from '../../src/dev/browsers/serve';
import type { ColourScheme, Popup } from '../../src/dev/browsers/session';
import { eventually } from '../../src/dev/browsers/session';
import type { Shown } from '../../src/dev/browsers/shown';
import { shownIn } from '../../src/dev/browsers/shown';
import { samplePages } from '../../src/dev/samples/pages';
import { faultsIn } from './axe';
import { keepPicture, keepsPictures } from './pictures';

/** The browser that this run of the tests is in. */
export const kind = inject('browser');

/** The editions of Firefox that install for good what nobody has signed. */
const isOpenEdition = ({ path }: InstalledBrowser) => /esr|developer|nightly/i.test(path);

/** Whether a session with a `profile` finds it, the extension and all, when it is opened again. */
export const keepsProfile = kind === 'chromium' || installed().some(isOpenEdition);

/** The sample pages' addresses, by what they are. */
export const at = {
  seed: 'https://sputnikglobe.com/20231231/putin-and-xi-jinping-wish-each-other-happy-new-year-1115912170.html',
  trade: 'https://www.harbour-gazette.example/business/2024/11/russia-china-trade-payments',
  visit: 'https://continental-post.example/world/asia/putin-arrives-in-beijing-for-state-visit',
  anniversary: 'https://northern-courier.example/foreign/2024/10/02/seventy-five-years-moscow-beijing.html',
  unrelated: 'https://valley-times.example/local/ferry-waiting-room',
  frontPage: 'https://www.harbour-gazette.example/',
  noArticle: 'https://convert.example/speed',
  restricted: kind === 'firefox' ? 'about:support' : 'chrome://version/',
} as const;

/** One device pixel a CSS pixel: two are for pictures, and cost four times the painting. */
const PLAIN_SCREEN = ['--force-device-scale-factor=1', '--screen-info={1280x900}'];

/**
 * Without what Chromium does around a page that no test looks at, which took half of its processor time: the rows under
 * the address bar are a page of their own that is drawn anew with each page, windows and tabs move into their places, a
 * process is started ahead for the next site, and drawing and the network have one each.
 */
export const LEAN: readonly string[] =
  kind === 'chromium'
    ? [
        '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess',
        '--enable-features=NetworkServiceInProcess2',
        '--in-process-gpu',
        '--animation-duration-scale=0',
        '--wm-window-animations-disabled',
      ]
    : [];

export interface SessionWishes {
  /** The extension's folder; the built one unless said. */
  readonly extension?: () => Promise<string>;
  readonly flags?: readonly string[];
  /** Served beside the sample pages. */
  readonly pages?: readonly ServedPage[];
  readonly headless?: boolean;
  readonly profile?: string;
  readonly staysGreeted?: boolean;
}

/** A browser on the sample pages for all tests of a describe block, opened before the first and closed after the last. */
export function useSession(wishes: SessionWishes = {}): () => ServedSession {
  let session: ServedSession | undefined;
  beforeAll(async () => {
    session = await openSession(wishes);
  });
  afterAll(() => session?.close());
  return () => session!;
}

export async function openSession({
  extension,
  flags = [],
  pages = [],
  headless = true,
  ...more
}: SessionWishes = {}): Promise<ServedSession> {
  const isFit = kind === 'firefox' && more.profile !== undefined ? isOpenEdition : () => true;
  const browser = installed().find(isFit);
  if (!browser) throw new Error(`No ${kind} was found: node src/dev/setup.mjs --all-browsers installs one`);
  const folder = extension ? await extension() : inject('extension');
  const served = [...(await samplePages()), ...pages];
  const template = inject('template');
  const from = template === undefined ? {} : { template };
  const screen = kind === 'chromium' && headless && !keepsPictures ? PLAIN_SCREEN : [];
  const options = {
    extension: folder,
    headless,
    pages: served,
    flags: [...LEAN, ...screen, ...flags],
    ...from,
    ...more,
  };
  const session = await openWithExtension(browser, options);
  const close = async () => {
    await session.close();
    const named = served.map(({ html }) => html).join();
    const asked = strangersAmong(session.requests.map(({ url }) => url)).filter(
      (host) => !named.includes(host), // by a page itself
    );
    if (asked.length > 0) throw new Error(`Hosts were asked for that no test has: ${asked.join(', ')}`);
  };
  return { ...session, close };
}

/** The hosts that neither a test's pages have (`.example`, and those that samples have from the web) nor the browser's own. */
function strangersAmong(urls: readonly string[]): string[] {
  const hosts = urls.map((url) => (URL.canParse(url) ? new URL(url).hostname : url));
  return [...new Set(hosts)].filter((host) => host !== '' && !KNOWN_HOST.test(host));
}

const KNOWN_HOST =
  /(?:^|\.)(?:example|test|localhost|sputnikglobe\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|googleusercontent\.com|mozilla\.(?:com|net|org)|firefox\.com|mozgcp\.net)$|^127\.0\.0\.1$|^\[::1\]$/;

function installed(): InstalledBrowser[] {
  return findBrowsers().filter((candidate) => candidate.kind === kind);
}

/** Opens the page and its popup, and gives what the popup shows once it has settled. */
export async function popupOn(session: ServedSession, url: string): Promise<{ popup: Popup; shown: Shown }> {
  const popup = await session.openPopup(await session.openPage(url));
  return { popup, shown: await shownIn(popup) };
}

/** What the popup shows on the page; it is closed afterwards. */
export async function shownOn(session: ServedSession, url: string): Promise<Shown> {
  const { popup, shown } = await popupOn(session, url);
  await popup.close();
  return shown;
}

/**
 * The accessibility faults that axe finds, those of colours in each scheme; where pictures are kept, `NAME-SCHEME` is one.
 * The popup is left in the other scheme than it had: Firefox draws its whole window anew for each change.
 */
export async function lookedOver(session: ServedSession, popup: Popup, name: string): Promise<string[]> {
  const faults: string[] = [];
  const isDark = await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const schemes = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  for (const scheme of schemes) {
    await preferInside(session, popup, scheme);
    await keepPicture(`${name}-${scheme}`, () => popup.screenshot());
    const rules = scheme === schemes[0] ? 'all' : 'colours';
    faults.push(...(await faultsIn(popup, rules)).map((fault) => `${scheme}: ${fault}`));
  }
  return faults;
}

/** Pictures of the popup in both colour schemes, where they are kept. */
export async function keepPictures(session: ServedSession, popup: Popup, name: string): Promise<void> {
  if (!keepsPictures) return;
  for (const scheme of ['dark', 'light'] as const) {
    await preferInside(session, popup, scheme);
    await keepPicture(`${name}-${scheme}`, () => popup.screenshot());
  }
}

/** Sets the colour scheme and waits until the open popup has it. */
async function preferInside(session: ServedSession, popup: Popup, scheme: ColourScheme): Promise<void> {
  await session.prefer(scheme);
  const hasScheme = (wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches;
  await eventually(`the popup to be ${scheme}`, () => popup.evaluate(hasScheme, scheme));
}
