import { render } from 'preact';
import { dressPage, isLanguage } from '../language/start';
import { speakPseudo } from './pseudo';
import { STATES } from './states';

/** Draws one state: `?state=popup/found&theme=dark&language=ar`. `data-drawn` on the root says that it is done. */
async function main(): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  const state = STATES.find(({ name }) => name === wishes.get('state'));
  if (!state) throw new Error(`The gallery has no state ${wishes.get('state')}`);
  const language = wishes.get('language') ?? 'en';
  const theme = wishes.get('theme') === 'dark' ? 'dark' : 'light';
  await dressPage({ language: isLanguage(language) ? language : 'en', theme, size: '' });
  if (language === 'pseudo') await speakPseudo();
  const { dataset } = document.documentElement;
  for (const load of state.styles) await load();
  document.body.style.maxWidth = `${state.width}px`;
  document.title = state.name;
  render(state.draw(), document.body);
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  dataset.drawn = 'true';
}

/** What a search, or anything else that is asked of the fixtures, takes. */
const SETTLING_MS = 200;

void main();
