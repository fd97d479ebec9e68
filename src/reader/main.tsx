import { render } from 'preact';
import { browser } from '../browser';
import type { Span } from '../core/article';
import { sentenceOf } from '../core/failure';
import { dressPage } from '../language/start';
import { ask } from '../messages/ask';
import { Reader, type View } from './reader';

async function main(): Promise<void> {
  await dressPage();
  const asked = new URLSearchParams(location.search);
  const span = spanIn(asked);
  const show = (view: View) =>
    render(<Reader view={view} span={span} openSettings={openSettings} retry={retry} />, document.body);
  show({ kind: 'opening' });
  const view = await viewOf(asked.get('id') ?? '');
  if (view.kind === 'shown') document.title = `${view.article.headline} — Backstory`;
  show(view);
  document.querySelector('article mark')?.scrollIntoView({ block: 'center' });
}

async function viewOf(id: string): Promise<View> {
  try {
    const shelved = await ask('article', id);
    return shelved ? { kind: 'shown', ...shelved } : { kind: 'unknown' };
  } catch (error) {
    return { kind: 'failed', sentence: sentenceOf(error) };
  }
}

/** The sentence that was asked for; null when none was, or none could be. */
function spanIn(asked: URLSearchParams): Span | null {
  const [start, end] = ['start', 'end'].map((name) => /^\d{1,9}$/.exec(asked.get(name) ?? '')?.[0]);
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

const openSettings = () => void browser.runtime.openOptionsPage();
const retry = () => location.reload();

void main();
