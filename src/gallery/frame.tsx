import { render } from 'preact';
import { wear } from '../content/card';
import { dressPage, isLanguage } from '../language/start';
import { speakPseudo } from './pseudo';
import { STATES } from './states';

/** How a state is to be drawn. */
interface Drawing {
  readonly state: string;
  /** One of the interface's, or `pseudo`. */
  readonly language: string;
  readonly theme: 'light' | 'dark';
}

/** Draws a state in the place of the one before, which must be of the same surface: style sheets stay. */
async function draw({ state: wanted, language, theme }: Drawing): Promise<void> {
  const state = STATES.find(({ name }) => name === wanted);
  if (!state) throw new Error(`The gallery has no state ${wanted}`);
  render(null, document.body);
  await dressPage({ language: isLanguage(language) ? language : 'en', theme, size: '' });
  wear({ theme });
  if (language === 'pseudo') await speakPseudo();
  for (const load of state.styles) await load();
  document.body.style.maxWidth = `${state.width}px`;
  document.title = state.name;
  render(state.draw(), document.body);
  await settled();
}

/** Draws what the address says: `?state=popup/found&theme=dark&language=ar`. `data-drawn` on the root says that it is done. */
async function main(): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  await draw({
    state: wishes.get('state') ?? '',
    language: wishes.get('language') ?? 'en',
    theme: wishes.get('theme') === 'dark' ? 'dark' : 'light',
  });
  document.documentElement.dataset.drawn = 'true';
}

/** The card is closed to pages: here tests look into it. */
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

/** For tests, which draw many states and load the page once. */
Object.assign(window, { draw });

/** Waits until nothing has been drawn for some time: a search, or anything else that is asked of the fixtures, takes some. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      watcher.disconnect();
      resolve();
    };
    let timer = setTimeout(end, SETTLING_MS);
    const watcher = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, SETTLING_MS);
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const SETTLING_MS = 250;

void main();
